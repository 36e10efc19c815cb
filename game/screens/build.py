"""From a session at a moment to its screen. Pure: the same moment is always the same tree."""

from typing import Literal

from game.play import AtBeat, AtChoice, AtEnding, Moment, moment, question
from game.play.debrief import DEBRIEF
from game.scenario.model import (
    Chat,
    Discuss,
    Help,
    Line,
    Picture,
    Practise,
    Pulse,
    Reveal,
    Settle,
    Sort,
    Sound,
)
from game.screens.after import ending_parts, path_part, path_screen
from game.screens.asked import labels
from game.screens.before import card_screen, checklist_screen, welcome_screen
from game.screens.controls import lesson_controls
from game.screens.deciding import choice_parts, count_parts
from game.screens.desk import desk_screen
from game.screens.helping import help_parts
from game.screens.joining import device_vote_parts, too_few_parts
from game.screens.overlays import overlay
from game.screens.part import Part, Screen
from game.screens.practising import practise_parts
from game.screens.setting import Stand, View
from game.screens.signs import reveal_parts, sort_parts
from game.screens.story import chat_parts, line_parts, picture_parts, sound_parts
from game.screens.talking import discuss_parts, pulse_parts, settle_parts, skip_button
from game.screens.voting import open_label, team_parts

PATH_STEPS_BESIDE_TALK = 4
_DIGITS: dict[str, Literal["", "focus", "type"]] = {
    "count": "type",
    "choice": "focus",
    "result": "focus",
    "sort": "focus",
    "practise": "focus",
}


def build(stand: Stand, view: View, minutes: int = 0) -> Screen:
    """Return the screen of a session that is at its checklist, in its lesson or at its path."""
    over = overlay(stand.setting, view, stand)
    if over is not None:
        return over
    if view.overlay == "desk" and stand.session.phase == "playing":
        return desk_screen(stand, minutes)
    match stand.session.phase:
        case "checklist":
            return checklist_screen(stand)
        case "card":
            return card_screen(stand)
        case "welcome":
            return welcome_screen(stand)
        case "path" | "seal" | "sealed":
            return path_screen(stand)
        case _:
            return _moment_screen(stand)


def _moment_screen(stand: Stand) -> Screen:
    at, words, session = moment(stand.system, stand.session.state), stand.words, stand.session
    asked = question(stand.system, session.state)
    kind, parts = _parts(stand, at)
    onward = words("On")
    if session.count is not None and asked is not None:
        kind, parts = "count", count_parts(stand, asked, session.count, *labels(stand, at, asked))
        onward = words("Next number")
    elif session.vote is not None and asked is not None:
        kind, parts = "teams", team_parts(stand, asked, session.vote, *labels(stand, at, asked))
        onward = words("Show") if session.vote.complete else ""
    elif session.asking is not None and asked is not None:
        asking = labels(stand, at, asked)
        votes = device_vote_parts(stand.setting, stand.devices, *asking, circle=asked.kind != "pulse")
        kind, parts, onward = "devices", votes, ""
    elif isinstance(at, AtChoice):
        onward = _choice_onward(stand)
        kind = "choice" if session.round is None else "result"
    elif kind == "stuck":
        onward = ""
    if asked is not None and asked.kind == "pulse" and kind != "pulse":
        parts = (*parts, skip_button(words))
    if session.notice is not None and session.notice.kind == "too-few" and asked is not None:
        parts = (*parts[:1], *too_few_parts(stand.setting, circle=asked.kind != "pulse"), *parts[1:])
    if session.notice is not None and session.notice.kind == "changed":
        told = words("This lesson has changed since. The class goes on where it was, as near as can be.")
        parts = (Part("status", told), *parts)
    scene, scenes = at.scene, stand.scenario.scenes
    before_debrief = not any(DEBRIEF in scenes[state.scene].tags for state in session.states)
    what_if = session.first is not None
    controls = lesson_controls(words, onward, debrief=before_debrief, notes=True, what_if=what_if)
    return Screen(
        kind,
        stand.scenario.title,
        parts,
        controls,
        place=scene.place or "",
        language=words.language,
        direction=words.direction,
        digits=_DIGITS.get(kind, ""),
    )


def _choice_onward(stand: Stand) -> str:
    closed = stand.session.round
    if closed is None or closed.next_step == "talk":
        return open_label(stand, again=closed is not None)
    return stand.words("On") if closed.outcome is not None else ""


def _parts(stand: Stand, at: Moment) -> tuple[str, tuple[Part, ...]]:
    """Return what kind of screen a moment is, and its parts."""
    match at:
        case AtChoice():
            return "choice", choice_parts(stand, at)
        case AtEnding():
            return "ending", ending_parts(stand, at)
        case AtBeat():
            return _beat_parts(stand, at)
        case _:
            text = stand.words("This road of the lesson leads nowhere. Go back, or to the debrief.")
            return "stuck", (Part("heading", stand.words("A road that ends here")), Part("text", text))


def _beat_parts(stand: Stand, at: AtBeat) -> tuple[str, tuple[Part, ...]]:
    match at.beat:
        case Line() as line:
            return "line", line_parts(stand, line)
        case Chat() as chat:
            return "chat", chat_parts(stand, chat, at.part)
        case Sort() as sort:
            return "sort", sort_parts(stand, sort, at.part)
        case Practise() as practise:
            return "practise", practise_parts(stand, practise, at.part)
        case Discuss() as discuss:
            title = stand.words("The path that the class took")
            path = path_part(stand, stand.session.line, title, PATH_STEPS_BESIDE_TALK)
            beside = (path,) if DEBRIEF in at.scene.tags else ()
            return "discuss", (*discuss_parts(stand, discuss), *(p for p in beside if p.children))
        case Reveal() as reveal:
            return "signs", reveal_parts(stand, reveal)
        case Pulse() as pulse:
            return "pulse", pulse_parts(stand, pulse, at.part)
        case Help(lines=lines):
            return "help", help_parts(stand.setting, lines)
        case Settle() as settle:
            return "settle", settle_parts(settle)
        case Picture() as picture:
            return "picture", picture_parts(stand, picture)
        case Sound() as sound:
            return "sound", sound_parts(stand, sound)
        case _:
            return "line", ()
