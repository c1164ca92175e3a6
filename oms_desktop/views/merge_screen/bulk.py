"""One choice for many items: who takes it, who was decided already and stays, and who cannot. Knows no widget."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from oms_desktop.models.ids import is_id
from oms_desktop.views.merge_screen.filtering import side_of
from oms_desktop.workspace import MergeItem, MergeSession


@dataclass(frozen=True, slots=True)
class BulkPlan:
    """What taking one option for many items would do.

    Attributes:
        taken: Those that would take it.
        kept: Those decided otherwise already; they stay, unless somebody wants it otherwise.
        cannot: Those that do not offer it.
    """

    option: str
    taken: tuple[MergeItem, ...]
    kept: tuple[MergeItem, ...]
    cannot: tuple[MergeItem, ...]

    def ids(self, *, override: bool = False) -> list[str]:
        """Return the items to decide."""
        return [item.id for item in (*self.taken, *(self.kept if override else ()))]


def plan(items: Iterable[MergeItem], option: str) -> BulkPlan:
    """Return what taking *option* for *items* would do; what has it already is left out."""
    taken, kept, cannot = [], [], []
    for item in items:
        if str(item.severity) == "info" or item.chosen == option:
            continue
        offered = item.option(option)
        if offered is None or not offered.enabled or offered.needs:
            cannot.append(item)
        elif item.chosen not in (None, "acknowledge") and str(item.state) == "decided":
            kept.append(item)
        else:
            taken.append(item)
    return BulkPlan(option, tuple(taken), tuple(kept), tuple(cannot))


def field_of(item: MergeItem) -> tuple[str, ...]:
    """Return the place of an item without the ids of elements: the same for the same field of other records."""
    return tuple(step for step in item.path if not is_id(step))


Ground = tuple[str, str, tuple[str, ...], str]


class Similar:
    """Finds the items that ask the same of the same field, changed by the same sides; read once for a merge."""

    def __init__(self, session: MergeSession) -> None:
        self._session = session
        self._size = -1
        self._alike: dict[Ground, list[str]] = {}

    def to(self, item: MergeItem) -> list[MergeItem]:
        """Return the others that wait for a decision or a review."""
        items = self._session.items
        if len(items) != self._size:
            self._size = len(items)
            self._alike = {}
            for one in items:
                self._alike.setdefault(_ground(one), []).append(one.id)
        others = (self._session.item(one) for one in self._alike.get(_ground(item), ()))
        return [one for one in others if one.id != item.id and _waits(one)]


def _ground(item: MergeItem) -> Ground:
    return str(item.code), item.subject.kind, field_of(item), side_of(item)


def _waits(item: MergeItem) -> bool:
    return item.is_open or str(item.state) == "auto"
