"""The two forms that a summary file has: a lesson completed, and a lesson played by ten or more."""

from game.summary.bands import BANDS, MINUTES, MOST, NAMES, SIZES
from game.summary.leaving import PARTS
from game.summary.shape import Many, Maybe, OneOf, Part, Word

FORMAT = 1
REGIONS = ("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT")

# No blanks, no quotes, and no first character that a spreadsheet takes for a formula.
NAME = Word(r"""^[^\s=+@\-"'<>\\][^\s"'<>\\]{0,299}$""")
TRUTH = OneOf((True, False))

# The version and variant digits of uuid4: a uuid1 or uuid7 would hold the time, a uuid1 the machine.
SESSION = Word("^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$")

QUESTION = Part(
    {
        "id": NAME,
        "kind": OneOf(("choice", "sort", "practise", "pulse")),
        "outcome": Maybe(NAME),
        "light": OneOf(("green", "unclear", "warning", None)),
        "options": Many(
            Part({"option": NAME, "band": OneOf((*BANDS, MOST, None)), "skill": Maybe(NAME)}), 1, 12
        ),
        "passed": OneOf((*BANDS, None)),
        "sign": Maybe(NAME),
    }
)

COMPLETED = Part(
    {
        "completed": TRUTH,
        "format": OneOf((FORMAT,)),
        "lesson": NAME,
        "lesson_hash": Word("^[0-9a-f]{0,128}$"),
        "policy": OneOf(NAMES),
    }
)

PLAYED = Part(
    {
        **COMPLETED.fields,
        "ages": Word("^[0-9]{1,2}(-[0-9]{1,2})?$"),
        "ballots": Many(NAME, 0, 12),
        "class_size": OneOf(SIZES),
        "cut": OneOf(("full", "short")),
        "debrief_reached": TRUTH,
        "ending": Maybe(NAME),
        "language": Word("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"),
        "left_out": Many(OneOf(PARTS), 0, len(PARTS)),
        "minutes": OneOf(MINUTES),
        "path": Many(NAME, 0, 1000),
        "quarter": Maybe(Word("^20[0-9]{2}-Q[1-4]$")),
        "questions": Many(QUESTION, 0, 1000),
        "region": OneOf((*REGIONS, None)),
        "session": SESSION,
        "signs": Many(NAME, 0, 500),
        "skills": Many(NAME, 0, 500),
    }
)
