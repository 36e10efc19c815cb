"""The pool in a few sentences, for whoever has two minutes. Each tells a figure that is published."""

from game.paper.pool_chapters import Teller
from game.paper.pool_numbers import grouped, percent
from game.summary.pool.published import Answer


def in_short(answers: tuple[Answer, ...], teller: Teller) -> tuple[str, ...]:
    """Return the sentences; one that says why there are none where nothing may be told."""
    words = teller.words
    told = (
        _most(
            teller,
            "sign",
            "missed",
            words("Missed most often: “{item}”, in {number} of {whole} sessions ({share})."),
        ),
        _most(
            teller,
            "green",
            "false_alarm",
            words("Fine, and most often taken for a warning: “{item}”, in {number} of {whole} ({share})."),
        ),
        _most(
            teller,
            "skill",
            "chosen",
            words("Chosen most often where it was on offer: “{item}”, in {number} of {whole} ({share})."),
        ),
        _moved(teller),
    )
    found = tuple(sentence for sentence in told if sentence)
    if found or any(a.dimension == "all" for a in answers):
        return found
    return (words("Too few sessions or groups so far: no figure can be told without telling of one class."),)


def _most(teller: Teller, measure: str, answer: str, text: str) -> str:
    """Return the sentence about the item of which an answer has the largest share."""
    splits = {item: split for item, split in teller.splits(measure).items() if answer in split}
    splits.pop("yield", None)
    if not splits:
        return ""
    item, split = max(splits.items(), key=lambda told: (told[1][answer] / sum(told[1].values()), told[0]))
    whole = sum(split.values())
    return text.format(
        item=teller.item(measure, item),
        number=grouped(split[answer], teller.words.language),
        whole=grouped(whole, teller.words.language),
        share=percent(split[answer] / whole, teller.words.language),
    )


def _moved(teller: Teller) -> str:
    """Return the sentence about the pulse item that most sessions tell both sides of."""
    splits = {item: split for item, split in teller.splits("pulse").items() if len(split) == 3}
    if not splits:
        return ""
    item, split = max(splits.items(), key=lambda told: (sum(told[1].values()), told[0]))
    return teller.words(
        "“{item}”: for certain more students than before in {more} sessions, fewer in {fewer}; in {open} it "
        "cannot be told.",
        item=teller.item("pulse", item),
        more=grouped(split["more"], teller.words.language),
        fewer=grouped(split["fewer"], teller.words.language),
        open=grouped(split["open"], teller.words.language),
    )
