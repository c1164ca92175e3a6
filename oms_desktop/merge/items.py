"""The merge item: a finding with its identity, its options and its sentences, each made when first asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from oms_desktop.merge.explain import explain, summary, title
from oms_desktop.merge.findings import Finding, Option, Severity, State
from oms_desktop.merge.options import SIDES_AND_BASE, options_of, side_option
from oms_desktop.merge.values import ABSENT, Maybe, bytes_of, digest
from oms_desktop.models.messages import Message


@dataclass(frozen=True, kw_only=True)
class MergeItem(Finding):
    """One thing to know, review, decide or fix.

    Attributes:
        state: Where it stands; nothing is open that merged by itself.
        chosen: The option a person took.
        chosen_value: What that person wrote, for an option that needs a value.
        requires: Other items without whose outcome this one would not be, or not the same.
        excludes: Other items that write to the same place: what is taken here may undo what was taken there.
    """

    state: State = State.AUTO
    chosen: str | None = None
    chosen_value: Maybe = ABSENT
    requires: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.severity.rank >= Severity.ERROR.rank and self.state is State.AUTO:
            object.__setattr__(self, "state", State.OPEN)

    @cached_property
    def id(self) -> str:
        """The fingerprint: the same for the same conflict in a later merge, whichever side is which."""
        sides = sorted((digest(self.ours), digest(self.theirs)))
        pieces = sorted((p.record, "/".join(p.path), p.target) for p in self.parts)
        ground = bytes_of([self.code, self.subject.id, list(self.path), [list(p) for p in pieces]])
        return sha256(b"".join((ground, digest(self.base), *sides))).hexdigest()[:32]

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """What can be done, in the order of the keys."""
        return options_of(self)

    @cached_property
    def title(self) -> Message:
        """Which record and which place."""
        return title(self)

    @cached_property
    def summary(self) -> Message:
        """What each side has, in a line."""
        return summary(self)

    @cached_property
    def explain(self) -> tuple[Message, ...]:
        """What each side did, and why this is not decided by itself."""
        return explain(self)

    @property
    def is_open(self) -> bool:
        """Whether it keeps the merge from being completed."""
        return self.state in (State.OPEN, State.STALE)

    def option(self, option: str) -> Option | None:
        """Return the option with this id, or None; taking a side of thousands makes no other option of theirs."""
        if option in SIDES_AND_BASE and "options" not in self.__dict__:
            if option not in self._taken:
                self._taken[option] = side_option(self, option)
            return self._taken[option]
        return next((o for o in self.options if o.id == option), None)

    @cached_property
    def _taken(self) -> dict[str, Option | None]:
        return {}

    def moved(self, **changes: Any) -> MergeItem:
        """Return this item in another state; identity, options and sentences stay as they are."""
        fresh = replace(self, **changes)
        for name in ("id", "options", "title", "summary", "explain", "_taken"):
            if name in self.__dict__:
                fresh.__dict__[name] = self.__dict__[name]
        return fresh
