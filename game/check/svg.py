"""The picture lint: is this SVG drawn right by SDL's reader, and is it safe to open?

Pure: text in, findings out. An allow-list, since what the reader does not know it draws wrong without a word.
The codes and their reasons are in `svg_codes.py`, what is allowed in `svg_allowed.py`.
"""

import re
from bisect import bisect_right
from pathlib import Path, PurePath
from typing import Final
from xml.parsers import expat

from game.check import svg_values as v
from game.check.svg_allowed import (
    CANVAS,
    DEEPEST,
    ELEMENTS,
    ICON_INK,
    INSTEAD,
    LARGEST_FILE,
    MOODS,
    PAINT,
    Allowed,
)
from game.scenario.finding import Finding, Severity
from game.scenario.text import Span
from game.scenario.worded import worded

_ATTRIBUTE: Final = re.compile(rb"\s+([^\s=]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_PLAIN: Final = worded("Save as plain SVG, or delete it.")
_MOST: Final = 60
"""After so many findings the rest is left unsaid."""

_Bytes = tuple[int, int]


class _Enough(Exception):
    """Reading further would not be safe, or would help nobody."""


def lint_svg(path: Path) -> tuple[Finding, ...]:
    """Check one file. What cannot be opened is a finding too."""
    name = str(path)
    try:
        if path.stat().st_size > LARGEST_FILE:
            return (_too_large(name, path.stat().st_size),)
        text = path.read_bytes().decode("utf-8")
    except OSError as error:
        return (
            _whole(
                name,
                "WM510",
                worded("The picture cannot be opened: {reason}.", reason=error.strerror),
                worded("Look for the file."),
            ),
        )
    except UnicodeDecodeError:
        return (
            _whole(
                name,
                "WM510",
                worded("The picture is not UTF-8 text."),
                worded('Save it as "plain SVG" in UTF-8.'),
            ),
        )
    return lint_svg_text(text, name)


def lint_svg_text(text: str, file: str) -> tuple[Finding, ...]:
    """Check the text of a picture; the folder in `file` says whether it is a portrait, a place or an icon.

    Returns the findings in the order of the file; an empty tuple is a picture that is drawn right.
    """
    data = text.encode("utf-8", errors="replace")
    if len(data) > LARGEST_FILE:
        return (_too_large(file, len(data)),)
    return _Reading(data, file).run()


def _whole(file: str, code: str, message: str, hint: str) -> Finding:
    return Finding(code, Severity.ERROR, Span(file, 1, 1, 1, 1), message, hint)


def _too_large(file: str, found: int) -> Finding:
    hint = worded("Draw with fewer points (Inkscape: Path > Simplify), and leave photographs out.")
    return _whole(
        file,
        "WM512",
        worded("The picture is {size} KB; at most 200 KB are opened.", size=found // 1000),
        hint,
    )


class _Reading:
    """One reading of one file."""

    def __init__(self, data: bytes, file: str) -> None:
        self.data = data
        self.file = file
        self.kind = PurePath(file).parent.name
        self.lines = [0, *(match.end() for match in re.finditer(b"\n", data))]
        self.findings: list[Finding] = []
        self.open: list[str] = []
        self.gradients: set[str] = set()
        self.pointers: list[tuple[str, _Bytes]] = []
        self.root: _Bytes = (0, 0)
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction

    def run(self) -> tuple[Finding, ...]:
        try:
            self.parser.Parse(self.data, True)
            self.after()
        except _Enough:
            pass
        except expat.ExpatError as error:
            at = (self.parser.ErrorByteIndex, self.parser.ErrorByteIndex)
            what = expat.errors.messages.get(error.code, "unknown")
            self.say(
                "WM510",
                at,
                worded("The XML breaks here ({reason}).", reason=what),
                worded("Look for a quote or tag that is not closed."),
            )
        return tuple(sorted(self.findings, key=lambda finding: (finding.span.line, finding.span.column)))

    def say(self, code: str, at: _Bytes, message: str, hint: str) -> None:
        places: list[int] = []
        for index in at:
            line = bisect_right(self.lines, index) - 1
            column = len(self.data[self.lines[line] : index].decode("utf-8", errors="replace"))
            places += (line + 1, column + 1)
        self.findings.append(Finding(code, Severity.ERROR, Span(self.file, *places), message, hint))
        if len(self.findings) >= _MOST:
            raise _Enough

    # --- what expat meets
    def doctype(self, *_: object) -> None:
        index = self.parser.CurrentByteIndex
        self.say(
            "WM511",
            (index, index),
            worded("The picture has a DOCTYPE."),
            worded("Delete the line <!DOCTYPE ...>."),
        )
        raise _Enough

    def instruction(self, target: str, _: str) -> None:
        index = self.parser.CurrentByteIndex
        self.say(
            "WM511",
            (index, index),
            worded("The picture has a <?{target} ...?> line.", target=target),
            worded("Delete it."),
        )

    def end(self, _: str) -> None:
        self.open.pop()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        begin = self.parser.CurrentByteIndex
        at = (begin, begin + 1 + len(name.encode()))
        parent = self.open[-1] if self.open else ""
        self.open.append(name)
        if len(self.open) > DEEPEST:
            self.say(
                "WM520",
                at,
                worded("Groups are nested more than {most} deep.", most=DEEPEST),
                worded("Ungroup some of them."),
            )
            raise _Enough
        if not parent:
            self.root = at
            self.canvas(name, attributes)
        allowed = ELEMENTS.get(name)
        if name == "script":
            self.say("WM515", at, worded("The picture holds a script."), worded("Delete it."))
        elif allowed is None or (name == "svg" and parent) or (name == "stop" and "Gradient" not in parent):
            hint = INSTEAD.get(name, _PLAIN)
            self.say(
                "WM514",
                at,
                worded("SDL does not draw <{name}>.", name=name)
                if allowed is None
                else worded("SDL does not draw <{name}> here.", name=name),
                hint,
            )
        else:
            places = self.places(at[1])
            for key, value in attributes.items():
                self.attribute(name, allowed, key, value, places.get(key, at))
            if "Gradient" in name:
                self.gradient(name, attributes, at)

    def places(self, index: int) -> dict[str, _Bytes]:
        """Find the attributes of a tag from the end of its name on; says so where one holds an &-escape."""
        found: dict[str, _Bytes] = {}
        while match := _ATTRIBUTE.match(self.data, index):
            index = match.end()
            found[match[1].decode("utf-8")] = here = (match.start(1), index)
            if b"&" in match[2]:
                self.say(
                    "WM520",
                    here,
                    worded("SDL does not decode &-escapes in attributes."),
                    worded("Write the sign itself."),
                )
        return found

    # --- what it judges
    def attribute(self, name: str, allowed: Allowed, key: str, value: str, at: _Bytes) -> None:
        if key.lower().startswith("on"):
            self.say("WM515", at, worded("{key} would run a program.", key=key), worded("Delete it."))
        elif key == "id" or (key.startswith("xmlns") and name == "svg"):
            return
        elif key == "xlink:href" and "Gradient" in name and value.startswith("#"):
            self.pointers.append((value[1:], at))
        elif key in ("href", "xlink:href", "src"):
            self.say(
                "WM516",
                at,
                worded('{key} points to "{value}".', key=key, value=value),
                worded("Keep all of the picture in this file."),
            )
        elif key == "style":
            for part in filter(None, (part.strip() for part in value.split(";"))):
                paint, _, what = (word.strip() for word in part.partition(":"))
                inner = {word: check for word, check in allowed.items() if word in PAINT}
                self.attribute(name, {} if paint in ("style", "id") else inner, paint, what, at)
        elif key == "opacity" and name in ("g", "svg"):
            self.say(
                "WM521",
                at,
                worded("Opacity on a group shows the seams of its shapes."),
                worded("Give it to the shapes."),
            )
        elif key not in allowed:
            hint = worded('Hide with display="none".') if key == "visibility" else worded("Leave it out.")
            self.say("WM517", at, worded("SDL does not use {key} on <{name}>.", key=key, name=name), hint)
        else:
            self.value(key, value, allowed[key], at)

    def value(self, key: str, value: str, check: v.Check, at: _Bytes) -> None:
        if key in ("fill", "stroke") and (match := re.fullmatch(r"url\(#([^()\s]+)\)", value)):
            self.pointers.append((match[1], at))
        elif value.startswith("url("):
            self.say(
                "WM516",
                at,
                worded('{key} points to "{value}".', key=key, value=value),
                worded("Point to a gradient of this file: url(#name)."),
            )
        elif (fault := check(value)) is not None:
            self.say(fault.code, at, fault.wrong, fault.instead)
        elif self.kind == "icons" and key in ("fill", "stroke") and value not in ("none", ICON_INK):
            self.say(
                "WM523",
                at,
                worded("The icon has the colour {colour}.", colour=value),
                worded("Write {ink}; the theme replaces it.", ink=ICON_INK),
            )

    def gradient(self, name: str, attributes: dict[str, str], at: _Bytes) -> None:
        """Coordinates are userSpaceOnUse, or percentages if the gradient is linear."""
        self.gradients.add(attributes.get("id", ""))
        places = [attributes[key] for key in ("x1", "y1", "x2", "y2") if key in attributes]
        linear = name == "linearGradient" and all(value.endswith("%") for value in places)
        if not linear and attributes.get("gradientUnits") != "userSpaceOnUse":
            hint = worded('Add gradientUnits="userSpaceOnUse" and write the coordinates of the canvas.')
            self.say("WM519", at, worded("SDL draws this gradient as one flat colour."), hint)

    def canvas(self, name: str, attributes: dict[str, str]) -> None:
        box = v.numbers(attributes.get("viewBox", "")) or []
        sides = (
            v.numbers(" ".join(attributes.get(key, "").removesuffix("px") for key in ("width", "height")))
            or []
        )
        if name != "svg" or len(box) != 4 or len(sides) != 2 or min(*box[2:], *sides) <= 0:
            hint = worded('Write <svg xmlns="..." viewBox="0 0 400 480" width="400" height="480">.')
            self.say("WM513", self.root, worded("The picture does not say how large it is."), hint)
            return
        if abs(box[2] * sides[1] / (box[3] * sides[0]) - 1) > 0.01:
            hint = worded(
                'Write width="{width}" height="{height}".', width=f"{box[2]:g}", height=f"{box[3]:g}"
            )
            self.say(
                "WM513",
                self.root,
                worded("Its viewBox and its width and height have different shapes."),
                hint,
            )
        if (wanted := CANVAS.get(self.kind)) and box != [0, 0, *wanted]:
            hint = worded(
                'Write viewBox="0 0 {width} {height}", and draw to it.', width=wanted[0], height=wanted[1]
            )
            self.say(
                "WM524",
                self.root,
                worded("Every picture in {kind}/ has one and the same canvas.", kind=self.kind),
                hint,
            )

    def after(self) -> None:
        for name, at in self.pointers:
            if name not in self.gradients:
                self.say(
                    "WM516",
                    at,
                    worded("There is no gradient #{name} in this picture.", name=name),
                    worded("Write a colour: #2f5d5c."),
                )
        if self.kind == "portraits":
            self.moods()

    def moods(self) -> None:
        """The stage edits these tags as text, so that they have to be written to the letter."""
        text = re.sub(rb"<!--.*?-->", b"", self.data, flags=re.DOTALL).decode("utf-8", errors="replace")
        shown = 0
        for mood in MOODS:
            found = re.findall(rf'<g id="mood-{mood}"( display="none")?>', text)
            if len(found) != 1 or text.count(f'"mood-{mood}"') != 1:
                message = worded(
                    'The portrait needs exactly one group written <g id="mood-{mood}">.', mood=mood
                )
                self.say(
                    "WM522", self.root, message, worded('A hidden one is <g id="mood-..." display="none">.')
                )
            shown += found == [""]
        if shown != 1:
            message = worded("The portrait shows {count} moods; it shows exactly one.", count=shown)
            self.say(
                "WM522", self.root, message, worded('Write display="none" on the others, right after the id.')
            )
