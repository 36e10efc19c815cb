"""Frozen values, made quickly where a lesson has very many of them."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any, TypeVar

Kind = TypeVar("Kind")


def maker(kind: type[Kind]) -> Callable[..., Kind]:
    """Return a function that makes one of a frozen dataclass with slots, from its fields in their order.

    Such a class sets each field by a call, since setting it plainly is what it forbids; with that, and with
    keywords, making one takes four times as long. So here the fields are set in an object of a twin class,
    which has the same slots and forbids nothing, and then the object is made one of the real class.
    """
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    given = ", ".join(names)
    scope: dict[str, Any] = {"kind": kind}
    exec(
        f"def __init__(self, {given}):\n"
        + "".join(f"    self.{name} = {name}\n" for name in names)
        + f"def make({given}):\n    made = twin({given})\n    made.__class__ = kind\n    return made\n",
        scope,
    )
    scope["twin"] = type(
        kind.__name__,
        kind.__bases__,
        {
            "__slots__": kind.__dict__["__slots__"],
            "__init__": scope["__init__"],
            "__setattr__": object.__setattr__,
            "__delattr__": object.__delattr__,
        },
    )
    make: Callable[..., Kind] = scope["make"]
    return make
