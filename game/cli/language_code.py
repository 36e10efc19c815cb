"""A language's code on the command line: as catalogues write it, or refused, with one that is near."""

import re

import click

from game.cli.speech import say

_TAG = re.compile(r"[a-z]{2,3}([-_][a-z0-9]{2,8})*", re.IGNORECASE)


class LanguageCode(click.ParamType):  # type: ignore[type-arg]  # only generic since click 8.4
    """A code such as fr, zh-Hans or crk. With `none`, the word “none” is taken as well."""

    name = "code"

    def __init__(self, *, none: bool = False) -> None:
        self._none = none

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the code. Raises click.UsageError for what is none."""
        from game.language.cldr import code_of, is_code

        if self._none and value.lower() == "none":
            return "none"
        tag = "-".join(_part(part, at) for at, part in enumerate(re.split("[-_]", value)))
        if _TAG.fullmatch(value) and (len(tag.split("-")[0]) > 2 or is_code(tag)):
            return tag
        near = code_of(value)
        if near:
            why = say("“{value}” is no language's code: it is “{near}”.", value=value, near=near)
        else:
            why = say("“{value}” is no language's code. Codes are such as fr, zh-Hans or crk.", value=value)
        return self.fail(why, param, ctx)


def _part(part: str, at: int) -> str:
    """Return a part of a tag in its usual capitals: zh-Hans, fr-CA."""
    if at and len(part) == 4:
        return part.title()
    return part.upper() if at and len(part) == 2 else part.lower()
