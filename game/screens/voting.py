"""How a vote is taken: choosing the kind of ballot, and the teams' ballot on one keyboard."""

from collections.abc import Sequence

from game.language import Words
from game.play import Question
from game.screens.actions import Show
from game.screens.circle import circle_text
from game.screens.part import Part, marks
from game.screens.setting import Stand
from game.session import BALLOTS, Ballot, TeamVote
from game.session.commands import ChangeTeams, ChooseBallot, CloseCount, OpenCount, StopCount, TeamChooses

OFFERED: tuple[Ballot, ...] = ("hands", "cards", "circle", "teams")
"""Always there; the students' own devices are offered where this computer can serve them."""


def ballot_name(words: Words, ballot: Ballot) -> str:
    """Return what a kind of ballot is called."""
    names = {
        "hands": words("Hands"),
        "cards": words("Cards"),
        "circle": words("Circle"),
        "teams": words("Teams"),
        "devices": words("Own devices"),
    }
    return names[ballot]


def ballot_rows(stand: Stand) -> tuple[Part, ...]:
    """Return how rounds are taken, to be changed at any time."""
    words, prepared = stand.words, stand.session.preparation
    kinds = tuple(
        Part(
            "button",
            ballot_name(words, ballot),
            f"ballot-{ballot}",
            ChooseBallot(ballot),
            marks=marks(chosen=ballot == prepared.ballot),
        )
        for ballot in BALLOTS
        if ballot in OFFERED or stand.devices is not None or ballot == prepared.ballot
    )
    rows = [Part("row", words("We vote by"), children=kinds)]
    if prepared.ballot == "teams":
        fewer = Part("button", words("One team fewer"), "less-teams", ChangeTeams(-1), icon="minus")
        more = Part("button", words("One team more"), "more-teams", ChangeTeams(1), icon="plus")
        told = words.count("{n} team", "{n} teams", prepared.teams)
        rows.append(Part("row", told, children=(fewer, more)))
    if prepared.ballot == "devices" and stand.devices is not None:
        join = Part("button", words("How to join"), "join", Show("join"), icon="phone")
        rows.append(Part("row", "", children=(join,)))
    return tuple(rows)


def open_label(stand: Stand, *, again: bool = False) -> str:
    """Return what the button says that begins a round; empty for a circle, which has no count."""
    words = stand.words
    match stand.ballot:
        case "cards":
            return words("Count the cards again") if again else words("Count the cards")
        case "teams":
            return words("Teams choose again") if again else words("Teams choose")
        case "devices":
            return words("Open the vote again") if again else words("Open the vote")
        case "circle":
            return ""
        case _:
            return words("Count again") if again else words("Count hands")


def open_button(stand: Stand, *, again: bool = False, primary: bool = False) -> tuple[Part, ...]:
    """Return the button that begins a round, if this kind of ballot has one."""
    label = open_label(stand, again=again)
    button = Part("button", label, "count", OpenCount(), icon="hand", marks=marks(primary=primary))
    return (button,) if label else ()


def ask_text(stand: Stand) -> str:
    """Return how the class is asked."""
    words = stand.words
    match stand.ballot:
        case "circle":
            return circle_text(stand)
        case "cards":
            return words("Talk first. Then hold up a card, all at once.")
        case "devices":
            return words("Talk first. Then vote on your own device; you may change it until the close.")
        case "teams":
            return words("Talk it over in your team. Then each team chooses, unseen.")
        case _:
            return words("Talk first. Then count hands, or pick a card.")


SIXTH = 6
"""From so many keys a row on, the keys of help and of the notes would be among them: they are left out."""


def team_rows(words: Words, keys: int) -> tuple[str, ...]:
    """Return where each team's so many keys lie, in words that are true of every keyboard."""
    third, lowest = words("third row"), words("lowest row of letters")
    if keys >= SIXTH:
        third, lowest = words("third row, without H"), words("lowest row of letters, without N")
    return (
        words("number row"),
        words("row below the numbers"),
        third,
        lowest,
        words("number pad"),
        words("F keys"),
    )


def team_parts(
    stand: Stand, asked: Question, vote: TeamVote, prompt: str, labels: Sequence[str]
) -> tuple[Part, ...]:
    """Return the teams' ballot. Who has chosen shows; what they chose does not."""
    words = stand.words
    options = ", ".join(f"{place}\u00a0{label}" for place, label in enumerate(labels, 1))
    last = words("{number} pass", number=len(labels) + 1)
    teams = tuple(
        _team(words, vote, team, len(labels), where)
        for team, where in zip(range(len(vote.chosen)), team_rows(words, len(labels) + 1), strict=False)
    )
    ready = vote.complete
    told = (
        words("All are in.")
        if ready
        else words("Each team presses its own key. Until the end you may change.")
    )
    return (
        Part("heading", prompt),
        Part("text", f"{options}, {last}"),
        Part("list", children=teams),
        Part("status", told),
        Part(
            "button",
            words("Show what the class chose"),
            "close",
            CloseCount(),
            icon="vote",
            marks=marks(primary=ready),
        ),
        Part("button", words("Stop the vote"), "stop", StopCount(), icon="close"),
    )


def _team(words: Words, vote: TeamVote, team: int, options: int, where: str) -> Part:
    chosen = vote.chosen[team] is not None
    keys = tuple(
        Part(
            "button",
            str(place + 1),
            f"team-{team}-{place}",
            TeamChooses(team, place if place < options else -1),
        )
        for place in range(options + 1)
    )
    name = words("Team {number}, {where}", number=team + 1, where=where)
    return Part(
        "field",
        name,
        detail=words("chosen") if chosen else "–",
        badge=str(team + 1),
        icon="tick" if chosen else "",
        children=keys,
    )
