"""The pool's report for paper: the same chapters, set by Typst."""

from game.paper.pool_story import Story
from game.paper.press import pdf


def pool_pdf(story: Story) -> bytes:
    """Return the report as PDF. Raises NoPress."""
    chapters = [
        {
            "title": chapter.title,
            "lead": chapter.lead,
            "chart": chapter.chart,
            "alt": chapter.alt,
            "head": chapter.head,
            "rows": chapter.rows,
        }
        for chapter in story.chapters
    ]
    return pdf(
        "pool.typ",
        {
            "language": story.language,
            "document": story.title,
            "lead": story.lead,
            "chapters": chapters,
            "limits": {"title": story.limits_title, "lines": story.limits},
        },
    )
