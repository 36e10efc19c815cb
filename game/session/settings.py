"""What is chosen once for this machine: a language, a place, and three people nearby. It never leaves it."""

import json
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from game.scenario.worded import worded

REGIONS = ("AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT")
MOST_PEOPLE = 3
HIGHEST_PORT = 65535
LONGEST = 60
"""So many characters each of who, where and when may have: it is read from the back row."""


class SettingsTrouble(Exception):
    """The settings cannot be read or kept. Its text says what happened, where, and what to do."""


@dataclass(frozen=True, slots=True)
class LocalPerson:
    """Somebody at this school to go to: a name or a role, where, and when."""

    who: str
    where: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """`language` is a tag, `region` a province's or territory's two letters; "" where none was chosen. `port`
    is where the room for students' own devices is opened, 0 for wherever there is place.
    """

    language: str = ""
    region: str = ""
    people: tuple[LocalPerson, ...] = ()
    port: int = 0


def settings_file(root: Path) -> Path:
    """Return where the settings lie in the data folder, whether they exist or not."""
    return root / "settings.json"


def read_settings(root: Path) -> Settings:
    """Return the settings that are kept in the data folder. Raises SettingsTrouble."""
    file = settings_file(root)
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
        return _settings(data)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as problem:
        raise SettingsTrouble(
            worded(
                "the settings in {file} cannot be read ({problem}). "
                "Mend the file, or delete it to begin anew.",
                file=file,
                problem=str(problem),
            )
        ) from problem


def write_settings(root: Path, settings: Settings) -> None:
    """Keep the settings, whole or not at all. Raises SettingsTrouble."""
    file = settings_file(root)
    unfinished = file.with_suffix(".unfinished")
    try:
        root.mkdir(parents=True, exist_ok=True)
        text = json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n"
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(file)
    except OSError as problem:
        raise SettingsTrouble(
            worded("the settings cannot be kept in {file}: {problem}.", file=file, problem=problem.strerror)
        ) from problem


def local_person(who: str, where: str = "", when: str = "") -> LocalPerson:
    """Return somebody nearby, each text tidied. Raises ValueError, in words, for an empty or too long one."""
    texts = {"who": _tidy(who), "where": _tidy(where), "when": _tidy(when)}
    if not texts["who"]:
        raise ValueError(worded("say who it is: a name, or a role such as “the counsellor”."))
    for name, text in texts.items():
        if len(text) > LONGEST:
            raise ValueError(
                worded(
                    "“{name}” has {length} characters; up to {most} can be read from afar.",
                    name=name,
                    length=len(text),
                    most=LONGEST,
                )
            )
    return LocalPerson(**texts)


def _tidy(text: str) -> str:
    """Return a text on one line, without what cannot be seen."""
    seen = (char if unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp") else " " for char in text)
    return " ".join("".join(seen).split())


def _settings(data: dict[str, Any]) -> Settings:
    region = str(data.get("region", "")).upper()
    if region and region not in REGIONS:
        raise ValueError(worded("there is no province or territory “{region}”", region=region))
    people = tuple(local_person(**person) for person in data.get("people", ()))
    if len(people) > MOST_PEOPLE:
        raise ValueError(worded("there are more than {most} people", most=MOST_PEOPLE))
    port = data.get("port", 0)
    if not isinstance(port, int) or not 0 <= port <= HIGHEST_PORT:
        raise ValueError(worded("there is no port “{port}”", port=port))
    return Settings(str(data.get("language", "")), region, people, port)
