"""What an open merge is about, and how its sides and steps are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from oms_desktop.models.messages import Message
from oms_desktop.store.refs import HEADS, REMOTES
from oms_desktop.versioning.canonical import Hash

Json = Any


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a merge: the branch people know it by, and its version."""

    branch: str
    head: Hash


@dataclass(frozen=True, slots=True)
class MergeFacts:
    """What is merged.

    If unsaved edits were `saved` as a version for the merge, aborting goes back to `saved_from`, the head before.

    Attributes:
        bases: The best common ancestors: none for unrelated lines, several where lines crossed before.
        onto: My versions are put on top of theirs.
    """

    theirs_ref: str
    mine: Hash
    theirs: Hash
    bases: tuple[Hash, ...]
    saved_from: Hash | None
    saved: bool
    onto: bool = False

    def to_json(self) -> Json:
        """Return the facts as JSON."""
        return {
            "theirs_ref": self.theirs_ref,
            "mine": self.mine.hex(),
            "theirs": self.theirs.hex(),
            "bases": [base.hex() for base in self.bases],
            "saved_from": self.saved_from.hex() if self.saved_from else None,
            "saved": self.saved,
            "onto": self.onto,
        }

    @classmethod
    def from_json(cls, kept: Json) -> MergeFacts:
        """Return the facts that `to_json` gave, also that of a program that knew one base only."""
        bases = kept["bases"] if "bases" in kept else [kept["base"]] if kept["base"] else []
        return cls(
            kept["theirs_ref"],
            bytes.fromhex(kept["mine"]),
            bytes.fromhex(kept["theirs"]),
            tuple(bytes.fromhex(base) for base in bases),
            bytes.fromhex(kept["saved_from"]) if kept["saved_from"] else None,
            kept["saved"],
            kept.get("onto", False),
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One step of deciding: what it was, which items it touched, when, and whether it is done or was undone."""

    position: int
    label: Message
    items: tuple[str, ...]
    time_ms: int
    is_done: bool


def branch_of(ref: str) -> str:
    """Return the name of a branch for people: ``main``, or ``origin/main`` if it was fetched."""
    if ref.startswith(REMOTES):
        return "origin/" + ref.removeprefix(REMOTES)
    return ref.removeprefix(HEADS)
