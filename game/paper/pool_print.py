"""The pool's report for paper: the same parts, set by Typst; the tables come last."""

from dataclasses import asdict

from game.paper.pool_story import Story
from game.paper.press import pdf


def pool_pdf(story: Story) -> bytes:
    """Return the report as PDF. Raises NoPress."""
    kept = ("title", "lead", "chart", "alt", "head", "rows", "places")
    chapters = [
        {name: value for name, value in asdict(chapter).items() if name in kept} for chapter in story.chapters
    ]
    return pdf(
        "pool.typ",
        {
            "language": story.language,
            "document": story.title,
            "figures": story.figures,
            "short": {"title": story.short_title, "lines": story.short},
            "chapters": chapters,
            "limits": {"title": story.limits_title, "lines": story.limits},
            "foot": story.foot,
            "tables": story.table,
            "by": story.by,
            "which": story.which,
        },
    )
