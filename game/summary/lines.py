"""A summary in sentences, for the teacher to read before it is saved."""

from game.language import Words
from game.language.cldr import language_name
from game.scenario.model import Scenario
from game.scenario.vocabulary import Vocabulary
from game.summary.bands import MOST, SMALLEST
from game.summary.question_words import option_said, question_said
from game.summary.said import ballots_said, dashed, parts_said, quarter_said, region_said
from game.summary.summary import Question, Summary


def lines(
    summary: Summary, words: Words, vocabulary: Vocabulary, lesson: Scenario | None = None
) -> tuple[str, ...]:
    """Return what the file tells, a sentence an item. All that is handed in is in one language.

    The file itself (`canonical`) is shown beside these: they explain it, they do not replace it.
    """
    title = str(lesson.title) if lesson is not None else summary.lesson
    told = [
        words("This is all that leaves this computer. It has no name, no date, and no vote of any student."),
        words("Lesson: {lesson}.", lesson=title),
        words("The lesson was completed.") if summary.completed else words("The lesson was not completed."),
    ]
    play = summary.play
    if play is None:
        return (*told, words("Fewer than {n} students took part, so nothing else is told.", n=SMALLEST))
    told.append(words("Class size: {size}.", size=dashed(play.class_size)))
    language = language_name(play.language, words.language)
    told.append(words("Language: {language}. Ages: {ages}.", language=language, ages=dashed(play.ages)))
    told.append(words("Planned for {minutes} minutes.", minutes=dashed(play.minutes)))
    if play.ballots:
        told.append(words("Ways of voting: {ballots}.", ballots=ballots_said(play.ballots, words)))
    if play.path:
        scenes = ", ".join(scene.replace("-", " ") for scene in play.path)
        told.append(words("Scenes: {scenes}.", scenes=scenes))
    if play.debrief_reached:
        told.append(words("The debrief was reached."))
    if play.skills:
        skills = [str(vocabulary.skills[s].title) if s in vocabulary.skills else s for s in play.skills]
        told.append(words("Skills practised: {skills}.", skills=", ".join(skills)))
    if play.signs:
        signs = [str(vocabulary.signs[s].title) if s in vocabulary.signs else s for s in play.signs]
        told.append(words("Signs met: {signs}.", signs=", ".join(signs)))
    told.extend(_told(question, words, vocabulary, lesson) for question in play.questions)
    if play.quarter:
        told.append(words("School quarter: {quarter}.", quarter=quarter_said(play.quarter, words)))
    if play.region:
        told.append(words("Region: {region}.", region=region_said(play.region, words)))
    if play.left_out:
        told.append(words("Left out: {parts}.", parts=parts_said(play.left_out, words)))
    return tuple(told)


def _told(question: Question, words: Words, vocabulary: Vocabulary, lesson: Scenario | None) -> str:
    """Return one question's sentence. A passes' band is told last."""
    asked = question_said(question, words, vocabulary, lesson)

    def named(option: str) -> str:
        return option_said(question, option, words, vocabulary, lesson)

    outcome = named(question.outcome) if question.outcome is not None else words("none")
    if not question.shown:
        if question.kind == "pulse":
            return words("{question}: not shown.", question=asked)
        return words("{question}: outcome {outcome}, no numbers.", question=asked, outcome=outcome)
    names = {MOST: words("most")}
    bands = [
        f"{named(cell.option)} {names.get(cell.band, dashed(cell.band))}"
        for cell in question.cells
        if cell.band is not None
    ]
    if question.passed is not None:
        bands.append(words("passed {band}", band=dashed(question.passed)))
    if question.outcome is None:
        return words("{question}: {bands}.", question=asked, bands=", ".join(bands))
    return words(
        "{question}: outcome {outcome}; {bands}.", question=asked, outcome=outcome, bands=", ".join(bands)
    )
