"""A photograph that tells where it was taken."""

from collections.abc import Iterator

from game.check.lesson import Lesson
from game.check.rule import ERROR, Example, Found
from game.scenario.model import Picture
from game.scenario.text import where
from game.scenario.worded import worded

CODE = "WM548"
TITLE = "A picture with a camera's data"
SEVERITY = ERROR
REASON = (
    "A camera writes the day, the place and the device into a photograph. In a lesson that is passed "
    "on, that can lead to a real school or a real home. Pictures are drawn; a file that came out of a "
    "camera is saved again without its data."
)
_HERE = "      - sami: A player on my site gave me the gold pieces. For free!\n"
FAILS = Example(
    edits=((_HERE, "      - picture: {file: photo.jpg, alt: Nine players around a radiator.}\n" + _HERE),),
    files={"photo.jpg": b"\xff\xd8\xff\xe1\x00\x20Exif\x00\x00MM\x00\x2a" + bytes(24) + b"\xff\xd9"},
)
PASSES = Example(
    edits=((_HERE, "      - picture: {file: drawn.jpg, alt: Nine players around a radiator.}\n" + _HERE),),
    files={"drawn.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01" + bytes(24) + b"\xff\xd9"},
)
MARKS = (b"Exif\x00\x00", b"eXIf", b"http://ns.adobe.com/xap/1.0/")
LOOKED_AT = 256 * 1024


def check(lesson: Lesson) -> Iterator[Found]:
    """Look for the marks of camera data in the beginning of each picture."""
    if lesson.folder is None:
        return
    for _, beat in lesson.beats.get(Picture, ()):
        assert isinstance(beat, Picture)
        try:
            with (lesson.folder / beat.file).open("rb") as file:
                data = file.read(LOOKED_AT)
        except OSError:
            continue
        if any(mark in data for mark in MARKS):
            yield Found(
                where(beat.file),
                worded(
                    "`{file}` holds what a camera wrote into it: perhaps where and when it was taken.",
                    file=beat.file,
                ),
                worded("Export it again without metadata, or draw it."),
            )
