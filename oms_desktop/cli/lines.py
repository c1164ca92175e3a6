"""What a child of the program tells the window that started it (decision 14): one JSON object a line.

``{"done": …, "total": …}`` while it works, and at the end what was done, or ``{"refused": …}``. Texts travel as
messages with their keys, for the window to translate.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

import orjson

from oms_desktop.checks import Problem, Severity
from oms_desktop.models.messages import Message


def tell(told: Mapping[str, Any]) -> None:
    """Write one line, at once."""
    sys.stdout.buffer.write(orjson.dumps(told) + b"\n")
    sys.stdout.buffer.flush()


class Progress:
    """Tells each whole percent once."""

    def __init__(self) -> None:
        self._percent = -1

    def __call__(self, done: int, total: int) -> None:
        """Tell how far the work is."""
        percent = 100 * done // max(1, total)
        if percent != self._percent:
            self._percent = percent
            tell({"done": done, "total": total})


def as_plain(text: Message) -> dict[str, Any]:
    """Return a message as JSON."""
    args = [[k, as_plain(v) if isinstance(v, Message) else v] for k, v in text.args]
    return {"key": text.key, "args": args}


def from_plain(tree: Mapping[str, Any]) -> Message:
    """Return the message that `as_plain` wrote."""
    args = tuple((k, from_plain(v) if isinstance(v, dict) else v) for k, v in tree["args"])
    return Message(tree["key"], args)


def problem_as_plain(problem: Problem) -> list[Any]:
    """Return a problem as JSON."""
    return [
        problem.code,
        problem.record,
        problem.path,
        problem.others,
        problem.severity.value,
        as_plain(problem.message),
        problem.fixes,
    ]


def problem_from_plain(tree: Sequence[Any]) -> Problem:
    """Return the problem that `problem_as_plain` wrote."""
    code, record, path, others, severity, text, fixes = tree
    return Problem(
        code,
        record,
        tuple(path),
        tuple(others),
        Severity(severity),
        from_plain(text),
        tuple(fixes),
    )
