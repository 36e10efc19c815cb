"""Where to get help, for yourself or for a friend."""

from collections.abc import Iterable

from game.language import Words
from game.language.cldr import language_name
from game.scenario.vocabulary import Channel, HelpLine
from game.screens.part import Part
from game.screens.setting import Setting, primary, speaks

OFFICIAL = frozenset({"en", "fr"})
OFTEN_FIRST = ("text", "chat", "phone", "web")


ON_SCREEN = 2
"""How many ways to reach a line a screen has room for: the silent ones first."""


def help_parts(setting: Setting, only: Iterable[str] = (), ways: int | None = ON_SCREEN) -> tuple[Part, ...]:
    """Return the help lines of this place (or those of `only`), the people of this school first.

    `ways` is how many ways to reach each are told, None for all.
    """
    words, wanted = setting.words, set(only)
    lines = [line for line in setting.help_lines() if not wanted or line.id in wanted]
    here = Part(
        "item",
        words("A teacher, a counsellor, a coach. You may bring a friend."),
        who=words("Somebody in this school"),
        icon="home",
    )
    people = tuple(
        Part("item", person.where, who=person.who, detail=person.when, icon="home")
        for person in setting.people
    )
    return (
        Part("heading", words("Help, for you or for a friend")),
        Part("list", children=(*people, here, *(_line(words, line, ways) for line in lines))),
        Part("quiet", words("You do not have to be sure. You can ask for a friend.")),
    )


def _line(words: Words, line: HelpLine, most: int | None) -> Part:
    channels = sorted(line.channels, key=lambda channel: OFTEN_FIRST.index(channel.by))
    ways = "\n".join(_way(words, channel) for channel in channels[:most])
    return Part("item", ways, who=line.name, detail=_told(words, line), icon="phone")


def _told(words: Words, line: HelpLine) -> str:
    """Return when a line is open and, where that is worth knowing, in which languages it answers."""
    tags = [primary(tag) for tag in line.languages]
    if not tags or (speaks(line, words.language) and set(tags) <= OFFICIAL):
        return line.hours
    return " · ".join((line.hours, ", ".join(language_name(tag, words.language) for tag in tags)))


def _way(words: Words, channel: Channel) -> str:
    if channel.say:
        return channel.say
    match channel.by:
        case "text":
            return words("text {number}", number=channel.to)
        case "phone":
            return words("call {number}", number=channel.to)
        case _:
            return channel.to
