"""Text made below the window: a key and its arguments, never a sentence put together in code (decision 12).

Each area has one module with its English templates, which are ``str.format`` texts. A key with ``.one`` behind it is
used when the argument `n` is 1. Views translate by key; `render` gives the English text for the command line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Union

from oms_desktop.models.names import in_language

Argument = Union[str, int, "Message"]

AREAS = (
    "checks",
    "cli",
    "compatibility",
    "edits",
    "fields",
    "formats",
    "history",
    "merge",
    "merge_whole",
    "server",
    "store",
    "sync",
    "versioning",
    "versions",
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

    def render(self, templates: Mapping[str, str] = TEMPLATES, language: str = "") -> str:
        """Return the sentence in the language of *templates*, in English where one is missing.

        Args:
            templates: By key.
            language: The tag of the language in which names are said, where they have one.
        """
        values = {name: self._said(value, templates, language) for name, value in self.args}
        key = (
            f"{self.key}.one"
            if values.get("n") == 1 and f"{self.key}.one" in TEMPLATES
            else self.key
        )
        return templates.get(key, TEMPLATES[key]).format(**values)

    @staticmethod
    def _said(value: Argument, templates: Mapping[str, str], language: str) -> str | int:
        if isinstance(value, Message):
            return value.render(templates, language)
        return in_language(value, language) if isinstance(value, str) else value

    def __str__(self) -> str:
        return self.render()


def message(key: str, **args: Argument) -> Message:
    """Return the message *key* with its arguments."""
    return Message(key, tuple(sorted(args.items())))
