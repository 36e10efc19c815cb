"""Every text of the shared vocabulary that somebody reads, changed into another language."""

from dataclasses import replace

from game.scenario.text import Text, where
from game.scenario.texts import Change
from game.scenario.vocabulary import Channel, HelpLine, PulseItem, Sign, Skill, Vocabulary


def map_vocabulary(vocabulary: Vocabulary, change: Change) -> Vocabulary:
    """Return the vocabulary with `change(path, text)` in place of each text, asked in reading order.

    A path names the file, the entry and the field: `signs:WS.SECRET/title`, `skills:SK.DELAY/examples/0`,
    `help:kids-help-phone/channels/0/say`, `pulse:scale/3`. The number of a phone is no text; an address of
    the web may be another one in another language, so it is.
    """
    at = _Changer(change)
    return replace(
        vocabulary,
        signs={name: _sign(sign, at) for name, sign in vocabulary.signs.items()},
        skills={name: _skill(skill, at) for name, skill in vocabulary.skills.items()},
        help={name: _line(line, at) for name, line in vocabulary.help.items()},
        scale=tuple(at(f"pulse:scale/{number}", text) for number, text in enumerate(vocabulary.scale)),
        pulse={name: _item(item, at) for name, item in vocabulary.pulse.items()},
    )


class _Changer:
    def __init__(self, change: Change) -> None:
        self._change = change

    def __call__(self, path: str, text: str) -> str:
        changed = self._change(path, text)
        return changed if isinstance(changed, Text) else Text(changed, where(text))


def _sign(sign: Sign, at: _Changer) -> Sign:
    path = f"signs:{sign.id}"
    return replace(sign, title=at(f"{path}/title", sign.title), text=at(f"{path}/text", sign.text))


def _skill(skill: Skill, at: _Changer) -> Skill:
    path = f"skills:{skill.id}"
    return replace(
        skill,
        title=at(f"{path}/title", skill.title),
        text=at(f"{path}/text", skill.text),
        examples=tuple(at(f"{path}/examples/{n}", text) for n, text in enumerate(skill.examples)),
    )


def _line(line: HelpLine, at: _Changer) -> HelpLine:
    path = f"help:{line.id}"
    return replace(
        line,
        name=at(f"{path}/name", line.name),
        about=at(f"{path}/about", line.about),
        channels=tuple(_channel(c, f"{path}/channels/{n}", at) for n, c in enumerate(line.channels)),
        hours=at(f"{path}/hours", line.hours),
    )


def _channel(channel: Channel, path: str, at: _Changer) -> Channel:
    address = at(f"{path}/to", channel.to) if channel.by in ("chat", "web") else channel.to
    return replace(channel, to=address, say=at(f"{path}/say", channel.say) if channel.say else channel.say)


def _item(item: PulseItem, at: _Changer) -> PulseItem:
    return replace(item, text=at(f"pulse:{item.id}/text", item.text))
