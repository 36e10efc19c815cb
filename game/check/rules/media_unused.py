"""A picture or a sound in the folder that nothing shows."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import NOTE, Example, Found
from game.scenario.model import Picture, Sound
from game.scenario.worded import worded

CODE = "WM426"
TITLE = "A picture or a sound that is never used"
SEVERITY = NOTE
REASON = (
    "The file lies in the lesson's folder and no beat shows it. It makes the lesson larger to pass on, "
    "and it may be something that was taken out for a reason."
)
FAILS = Example(files={"old-board.png": b"\x89PNG\r\n\x1a\n"})
PASSES = Example(files={"drafts.txt": b"ideas"})
KINDS = frozenset((".png", ".jpg", ".jpeg", ".webp", ".svg", ".gif", ".ogg", ".wav", ".mp3", ".flac"))


def check(lesson: Lesson) -> Iterator[Found]:
    """Compare the folder with the beats."""
    if lesson.folder is None:
        return
    used = {str(beat.file) for kind in (Picture, Sound) for _, beat in lesson.beats.get(kind, ())}  # type: ignore[attr-defined]
    for file in sorted(lesson.folder.rglob("*")):
        name = file.relative_to(lesson.folder).as_posix()
        if file.suffix.lower() in KINDS and name not in used and file.is_file():
            at = lesson.scenario.at
            yield Found(
                at.but(end_line=at.line, end_column=at.column + 1),
                worded("No beat shows `{name}`, which lies in this lesson's folder.", name=name),
                worded("Use it in a `picture` or `sound` beat, or delete it."),
            )
