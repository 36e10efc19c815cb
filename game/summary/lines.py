"""A summary in sentences, for the teacher to read before it is saved."""

from collections.abc import Callable

from game.summary.bands import MOST
from game.summary.summary import Question, Summary


def lines(summary: Summary, say: Callable[[str], str] = str) -> tuple[str, ...]:
    """Return what the file tells, a sentence an item, in the words of `say` (a translator of English).

    The file itself (`canonical`) is shown beside these: they explain it, they do not replace it.
    """
    told = [
        say("This is all that leaves this computer. It has no name, no date, and no vote of any student.")
    ]
    told.append(say("Lesson: {lesson}.").format(lesson=summary.lesson))
    told.append(
        say("The lesson was completed.") if summary.completed else say("The lesson was not completed.")
    )
    play = summary.play
    if play is None:
        return (*told, say("Fewer than five students took part, so nothing else is told."))
    told.append(say("Class size: {size}.").format(size=play.class_size))
    told.append(say("Language: {language}. Ages: {ages}.").format(language=play.language, ages=play.ages))
    told.append(say("Planned for {minutes} minutes.").format(minutes=play.minutes))
    if play.ballots:
        told.append(say("Ways of voting: {ballots}.").format(ballots=", ".join(play.ballots)))
    if play.path:
        told.append(say("Scenes: {scenes}.").format(scenes=", ".join(play.path)))
    if play.debrief_reached:
        told.append(say("The debrief was reached."))
    if play.skills:
        told.append(say("Skills practised: {skills}.").format(skills=", ".join(play.skills)))
    if play.signs:
        told.append(say("Signs met: {signs}.").format(signs=", ".join(play.signs)))
    told.extend(_told(question, say) for question in play.questions)
    if play.quarter:
        told.append(say("School quarter: {quarter}.").format(quarter=play.quarter))
    if play.region:
        told.append(say("Region: {region}.").format(region=play.region))
    if play.left_out:
        told.append(say("Left out: {parts}.").format(parts=", ".join(play.left_out)))
    return tuple(told)


def _told(question: Question, say: Callable[[str], str]) -> str:
    """Return one question's sentence. A passes' band is told last."""
    outcome = question.outcome or say("none")
    if not question.shown:
        if question.kind == "pulse":
            return say("{question}: not shown.").format(question=question.id)
        return say("{question}: outcome {outcome}, no numbers.").format(question=question.id, outcome=outcome)
    names = {MOST: say("most")}
    bands = [
        f"{cell.option} {names.get(cell.band, cell.band)}" for cell in question.cells if cell.band is not None
    ]
    if question.passed is not None:
        bands.append(say("passed {band}").format(band=question.passed))
    if question.outcome is None:
        return say("{question}: {bands}.").format(question=question.id, bands=", ".join(bands))
    text = say("{question}: outcome {outcome}; {bands}.")
    return text.format(question=question.id, outcome=outcome, bands=", ".join(bands))
