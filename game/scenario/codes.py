"""Every code that reading can report: what it is called, and why it is a fault.

A code is never used again for something else.
WM1xx is about the file and its YAML, WM2xx about the shape of a lesson, WM3xx about names that point nowhere.
"""

from typing import NamedTuple


class Code(NamedTuple):
    """A code's title, and its reason in one to three sentences."""

    title: str
    reason: str


CODES: dict[str, Code] = {
    "WM101": Code(
        "No readable file",
        "A lesson is a plain file. A folder, a pipe or a device cannot be read.",
    ),
    "WM102": Code(
        "A file outside its folder",
        "A lesson reads its own folder and the shared beats beside it, and nothing else. "
        "So a lesson from somebody else can never show a file of this machine.",
    ),
    "WM103": Code(
        "Too big",
        "Files, lines, lists and pictures have generous limits, so that a broken or hostile file is refused "
        "in a moment instead of filling the machine's memory.",
    ),
    "WM104": Code(
        "Not UTF-8",
        "Lessons are written as UTF-8, so that every language's letters stay what they are on every machine.",
    ),
    "WM105": Code(
        "An invisible character",
        "Control characters cannot be seen while editing and cannot be shown to a class. "
        "They usually come from copying out of another program.",
    ),
    "WM106": Code("An empty file", "There is nothing in the file to play."),
    "WM107": Code(
        "Not YAML", "The file's layout cannot be read from this place on, so nothing after it was looked at."
    ),
    "WM108": Code(
        "A tab",
        "Tabs look like spaces but are as wide as each editor likes, and YAML's layout is made of spaces. "
        "Spaces are the same everywhere.",
    ),
    "WM109": Code(
        "A key given twice",
        "Only one of the two could be used, and nobody could see which. Nothing is guessed.",
    ),
    "WM110": Code(
        "An anchor, an alias or a merge key",
        "A lesson is read from top to bottom, aloud if need be: what is played stands where it is played. "
        "A text that begins with * or & needs quotes.",
    ),
    "WM111": Code(
        "A tag",
        "Tags (words that begin with !) can ask other programs to run code; nothing in a lesson can. "
        "A text that begins with ! needs quotes.",
    ),
    "WM112": Code(
        "A second document", "One file is one lesson; what stands after a second --- would never be played."
    ),
    "WM113": Code(
        "Nested too deeply",
        "No lesson needs lists in lists this deep; a file that has them is broken or hostile.",
    ),
    "WM114": Code(
        "A key that is not a word",
        "In front of a colon stands one word. A text that begins with { or [ needs quotes.",
    ),
    "WM115": Code(
        "Text cut at a #",
        "A # after a space begins a comment, so the rest of the line would silently not be shown.",
    ),
    "WM116": Code(
        "An odd space at the start of a line",
        "Hard spaces look like spaces, but YAML takes them for letters, "
        "so that the line belongs somewhere else than it seems.",
    ),
    "WM117": Code(
        "Text that needs quotes",
        "Some signs mean something to YAML. Inside quotes they are just text.",
    ),
    "WM118": Code(
        "No space after a dash",
        "A list's entry is a dash, a space and the entry. Without the space the dash is a letter.",
    ),
    "WM119": Code(
        "A line that stands too far left or right", "What belongs together begins in the same column."
    ),
    "WM120": Code(
        "An allowance without a reason",
        "Whoever reads the lesson next year should learn why a finding was set aside.",
    ),
    "WM121": Code(
        "Very many findings", "After this many, the first ones are worth mending before looking at the rest."
    ),
    "WM122": Code(
        "Curly quotes around a whole text",
        "Only straight quotes hold a text together. Curly ones belong to the text, so the class sees them.",
    ),
    "WM123": Code(
        "Another sign instead of a dash",
        "Word processors make a long dash or a bullet of a plain dash. "
        "Only the plain one begins a list's entry.",
    ),
    "WM124": Code(
        "Not a text file",
        "A lesson is plain text. The files of word processors hold much else, and cannot be played.",
    ),
    "WM201": Code(
        "A folder's name that is not an id",
        "The folder's name is the lesson's id: it stands in summaries and commands, so it is "
        "lower-case words joined by hyphens.",
    ),
    "WM202": Code("A missing key", "Without it, this part of the lesson cannot be played."),
    "WM203": Code(
        "An unknown key",
        "A key that nothing reads is usually a slip, and what it holds would silently be lost.",
    ),
    "WM204": Code(
        "Something else was expected", "A text stands where a list belongs, or a list where a text belongs."
    ),
    "WM205": Code("Nothing is written", "The key is there and its value is not."),
    "WM206": Code("Not one of the words", "Here only certain words mean something."),
    "WM207": Code(
        "Not an id", "Ids are lower-case words joined by hyphens, so that they can be named in other places."
    ),
    "WM208": Code(
        "Not a fitting whole number", "Here a whole number within certain limits belongs, without quotes."
    ),
    "WM209": Code(
        "Too few or too many",
        "A choice with one option is no choice, and seven cannot be told apart from the back row.",
    ),
    "WM210": Code(
        "A beat that is not exactly one thing",
        "A beat does one thing, so that the class sees one thing at a time.",
    ),
    "WM211": Code(
        "A scene without exactly one way out",
        "A scene leads on by a choice, by itself, or it ends the lesson: exactly one of the three.",
    ),
    "WM212": Code(
        "An option that leads nowhere", "An option leads to a scene, or says why this road is closed."
    ),
    "WM213": Code(
        "`locked` that never shows",
        "`locked` is the reason that is shown while the `if` beside it does not hold. "
        "Without an `if` the option is always open.",
    ),
    "WM214": Code(
        "A list of ways without a clear end",
        "The first way whose condition holds is taken. "
        "So only the last may be, and must be, without a condition.",
    ),
    "WM215": Code("A start that does not fit", "A variable begins with one of its own values."),
    "WM216": Code(
        "A variable that cannot be read",
        "Variables are finite: true or false, a range of whole numbers, or a list of words. "
        "That is what lets every play be proved.",
    ),
    "WM217": Code("A value that does not fit", "A variable only ever has one of its own values."),
    "WM218": Code(
        "A condition that cannot be read",
        "Conditions are `told`, `not told`, `trust >= 2` and `mood is hurt`, "
        "joined by and, or, not and brackets.",
    ),
    "WM219": Code(
        "A condition that does not fit its variable",
        "Numbers are compared, words are named, and true or false just stands there.",
    ),
    "WM220": Code(
        "A name that is taken", "This word already means something in a lesson, so it cannot also be a name."
    ),
    "WM221": Code(
        "A file's path that is not safe",
        "Pictures and sounds lie in the lesson's own folder, and are named from there with forward slashes.",
    ),
    "WM222": Code(
        "Shared beats inside shared beats",
        "Shared beats hold no `use`, so that one look shows all that is played.",
    ),
    "WM223": Code(
        "Not written as expected",
        "Ages, dates, languages and the like are written in one way, so that programs and people agree.",
    ),
    "WM224": Code("Another version of the format", "This copy of Waymark reads format 1."),
    "WM225": Code("A promise that is not exactly one thing", "Each entry of `promises` promises one thing."),
    "WM226": Code(
        "Something that never happens", "Nobody can take a closed road, so what it would do never happens."
    ),
    "WM227": Code("The same thing twice", "The second one changes nothing, or hides the first."),
    "WM301": Code("Nobody of that name", "Whoever speaks stands under `cast`, or is the narrator."),
    "WM302": Code("No such scene", "A `goto` names a scene of this lesson."),
    "WM303": Code("No such variable", "Conditions and `set` name what stands under `variables`."),
    "WM304": Code("No such sign", "Signs come from signs.yaml, so that all lessons speak of the same ones."),
    "WM305": Code(
        "No such skill", "Skills come from skills.yaml, so that all lessons practise the same ones."
    ),
    "WM306": Code(
        "No such response", "A response is a skill's short name, or `yield`. The summary counts them."
    ),
    "WM307": Code("No such help line", "Help lines come from help.yaml, where each has a source and a date."),
    "WM308": Code("No such shared beats", "`use` names a file of the folder `shared`."),
    "WM309": Code(
        "No such picture or sound", "The file is not in the lesson's folder, so the class would see nothing."
    ),
    "WM310": Code(
        "A promise about nothing", "A promise names a tag that some scene has, a scene, or a response."
    ),
    "WM311": Code("No such option", "A plan plays responses, option texts or option numbers of this lesson."),
}
