"""Text made below the window: a key and its arguments, never a sentence put together in code (decision 12).

Each area has one module with its English templates, which are ``str.format`` texts. A key with ``.one`` behind it is
used when the argument `n` is 1. Views translate by key; `render` gives the English text for the command line.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Union

Argument = Union[str, int, "Message"]

AREAS = (
    "checks",
    "cli",
    "edits",
    "fields",
    "formats",
    "merge",
    "server",
    "store",
    "sync",
    "versioning",
    "workspace",
)


def _load() -> dict[str, str]:
    templates: dict[str, str] = {}
    for area in AREAS:
        templates.update(import_module(f"{__name__}.{area}").TEMPLATES)
    return templates


TEMPLATES: dict[str, str] = _load()


@dataclass(frozen=True, slots=True)
class Message:
    """A text for people: a template's key, and name and value of each argument."""

    key: str
    args: tuple[tuple[str, Argument], ...] = ()

    def __post_init__(self) -> None:
        if self.key not in TEMPLATES:
            raise KeyError(f"no template is called {self.key!r}")

    def render(self, templates: dict[str, str] = TEMPLATES) -> str:
        """Return the sentence in the language of *templates*, in English where one is missing."""
        values = {k: v.render(templates) if isinstance(v, Message) else v for k, v in self.args}
        key = (
            f"{self.key}.one"
            if values.get("n") == 1 and f"{self.key}.one" in TEMPLATES
            else self.key
        )
        return templates.get(key, TEMPLATES[key]).format(**values)

    def __str__(self) -> str:
        return self.render()


def message(key: str, **args: Argument) -> Message:
    """Return the message *key* with its arguments."""
    return Message(key, tuple(sorted(args.items())))
