"""`waymark settings`: what is chosen once for this machine."""

from dataclasses import replace

import click

from game.cli.language_code import LanguageCode
from game.cli.refusals import not_translated
from game.cli.speech import say
from game.language import known
from game.scenario.worded import worded
from game.session import Settings, SettingsTrouble, home, read_settings, write_settings
from game.session.settings import HIGHEST_PORT, LONGEST, MOST_PEOPLE, REGIONS, local_person, settings_file


@click.group(invoke_without_command=True)
@click.option(
    "--language",
    type=LanguageCode(none=True),
    metavar="CODE",
    help="The language to begin in, such as fr; “none” for English.",
)
@click.option(
    "--region",
    type=click.Choice((*REGIONS, "none"), case_sensitive=False),
    help="Your province or territory: its help lines come first.",
)
@click.option(
    "--port",
    type=click.IntRange(0, HIGHEST_PORT),
    help="Where students' own devices find this computer; 0 for any port that is free.",
)
@click.pass_context
def command(ctx: click.Context, language: str | None, region: str | None, port: int | None) -> None:
    """Show or change what is chosen once for this machine. It stays on it: no summary has any of it.

    \b
      waymark settings --region NU --language fr
      waymark settings people add "Ms. Haddad, counsellor" --where "Room 14" --when "mornings"
    """
    settings = kept()
    if language is not None:
        chosen = "" if language.lower() == "none" else language
        if chosen and not known(chosen):
            raise not_translated(chosen)
        settings = replace(settings, language=chosen)
    if region is not None:
        settings = replace(settings, region="" if region.lower() == "none" else region.upper())
    if port is not None:
        settings = replace(settings, port=port)
    if settings != kept():
        keep(settings)
    if ctx.invoked_subcommand is None:
        _tell(settings)


@command.group(invoke_without_command=True)
@click.pass_context
def people(ctx: click.Context) -> None:
    """The three people at this school whom the help screen shows first."""
    if ctx.invoked_subcommand is None:
        _tell(kept())


@people.command()
@click.argument("who")
@click.option("--where", default="", help="Where to find them: a room, a floor, a number.")
@click.option("--when", default="", help="When they are there.")
def add(who: str, where: str, when: str) -> None:
    """Add somebody. WHO is a name or a role, such as “Ms. Haddad, counsellor”."""
    settings = kept()
    if len(settings.people) >= MOST_PEOPLE:
        raise click.UsageError(
            say(
                "{most} people are there already: take one away first (“waymark settings people remove 1”)",
                most=MOST_PEOPLE,
            )
        )
    try:
        person = local_person(who, where, when)
    except ValueError as trouble:
        raise click.UsageError(str(trouble)) from trouble
    keep(replace(settings, people=(*settings.people, person)))
    _tell(kept())


@people.command()
@click.argument("number", type=click.IntRange(1, MOST_PEOPLE))
def remove(number: int) -> None:
    """Take somebody away, by the number that “waymark settings” shows."""
    settings = kept()
    if number > len(settings.people):
        raise click.UsageError(say("nobody has the number {number}: see “waymark settings”", number=number))
    left = tuple(person for at, person in enumerate(settings.people, 1) if at != number)
    keep(replace(settings, people=left))
    _tell(kept())


def kept() -> Settings:
    """Return the settings of this machine. Raises click.ClickException."""
    try:
        return read_settings(home())
    except SettingsTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble


def keep(settings: Settings) -> None:
    """Keep the settings. Raises click.ClickException."""
    try:
        write_settings(home(), settings)
    except SettingsTrouble as trouble:
        raise click.ClickException(str(trouble)) from trouble


def keep_region(region: str) -> None:
    """Keep a province or territory that was chosen on the stage. Raises SettingsTrouble."""
    write_settings(home(), replace(read_settings(home()), region=region))


def _tell(settings: Settings) -> None:
    from game.language.cldr import language_name

    if settings.language:
        name = f"{language_name(settings.language)} ({settings.language})"
        click.echo(say("language: {language}", language=name))
    else:
        click.echo(say("language: not chosen (English)"))
    click.echo(say("region:   {region}", region=settings.region or worded("not chosen")))
    click.echo(say("port:     {port}", port=settings.port or worded("any that is free")))
    if settings.people:
        click.echo(say("people:"))
    else:
        click.echo(
            say(
                "people:   none yet (up to {most}, each text up to {longest} characters)",
                most=MOST_PEOPLE,
                longest=LONGEST,
            )
        )
    for number, person in enumerate(settings.people, 1):
        told = ", ".join(text for text in (person.who, person.where, person.when) if text)
        click.echo(f"  {number}  {told}")
    click.echo(say("kept in {file}, and nowhere else", file=settings_file(home())))
