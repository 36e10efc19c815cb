"""The reference page of all codes, `scenarios/CHECKS.md`, made from the rules themselves, in any language."""

from game.check.explained import Explained, explained
from game.check.shown import shown
from game.language.retell import retell
from game.language.words import Words
from game.scenario.worded import worded

_TITLE = worded("# What the check says")
_OTHER = worded("[En français](CHECKS.fr.md)")
_MADE = worded(
    "`waymark check` looks at a lesson and says what a class would stumble over. Every finding has a code; "
    "this page tells the story of each, as `waymark explain CODE` does. It is made from the rules "
    "themselves: `waymark explain --all > scenarios/CHECKS.md`."
)
_SEVERITIES = worded(
    "An **error** cannot be played, or breaks a promise or a safety rule. A **warning** should be mended "
    "before a class sees it. A **note** is worth knowing. To set one finding aside on one line, write why: "
    "`# waymark: allow WM420 because ...`. It is counted and listed all the same. Errors cannot be set "
    "aside, except those that say so here."
)
_SEVERITY = {"error": worded("error"), "warning": worded("warning"), "note": worded("note"), "": ""}
_HEADS = (worded("code"), worded("what it says"), worded("severity"))


def reference_page(words: Words | None = None) -> str:
    """Return the page, as Markdown, in the language of these words; English without any."""
    return _Page(words or Words()).whole()


class _Page:
    """One page in one language."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def whole(self) -> str:
        entries = explained().values()
        heads = " | ".join(map(self._told, _HEADS))
        rows = [
            f"| [{e.code}](#{self._anchor(e)}) | {self._words(e.title)} | {self._severity(e)} |"
            for e in entries
        ]
        parts = [f"{self._told(part)}\n" for part in (_TITLE, _OTHER, _MADE, _SEVERITIES)]
        parts.append("\n".join((f"| {heads} |", "|---|---|---|", *rows)) + "\n")
        about = ""
        for entry in entries:
            if entry.about != about:
                about = entry.about
                parts.append(f"## {self._told(about)}\n")
            parts.append(self._entry(entry))
        return "\n".join(parts)

    def _told(self, text: str) -> str:
        return retell(self._words, text)

    def _severity(self, entry: Explained) -> str:
        return self._told(_SEVERITY[entry.severity])

    def _heading(self, entry: Explained) -> str:
        head = self._told(entry.head)
        if not entry.severity:
            return head
        if entry.allowable and entry.severity == "error":
            return f"{head} ({self._told(worded('error; may be set aside'))})"
        return f"{head} ({self._severity(entry)})"

    def _anchor(self, entry: Explained) -> str:
        """Return the name that Markdown readers give to the heading."""
        kept = "".join(char for char in self._heading(entry).lower() if char.isalnum() or char in " -_")
        return kept.replace(" ", "-")

    def _entry(self, entry: Explained) -> str:
        lines = [f"### {self._heading(entry)}\n", self._words(entry.reason), ""]
        for word, example in ((worded("Fails:"), entry.fails), (worded("Passes:"), entry.passes)):
            text = self._told(shown(example))
            if text:
                lines += [self._told(word), "", "```yaml", text, "```", ""]
        return "\n".join(lines)
