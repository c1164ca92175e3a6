"""What one more decision would change besides itself: items before and after, compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from oms_desktop.merge.items import MergeItem
from oms_desktop.models.messages import Message, message


@dataclass(frozen=True)
class Consequences:
    """What a decision does to other items.

    Attributes:
        decided: Other items that are decided with it.
        impossible: Options of other items that go away.
        appearing: Violations that it causes.
        solved: Violations that go.
    """

    decided: tuple[MergeItem, ...]
    impossible: tuple[tuple[MergeItem, str], ...]
    appearing: tuple[MergeItem, ...]
    solved: tuple[MergeItem, ...]

    @cached_property
    def sentences(self) -> tuple[Message, ...]:
        """The same in words."""
        told = [message("merge.then.decided", item=item.title) for item in self.decided]
        told += [message("merge.then.solved", item=item.title) for item in self.solved]
        told += [message("merge.then.appears", item=item.title) for item in self.appearing]
        told += [
            message("merge.then.impossible", item=item.title, option=option)
            for item, option in self.impossible
        ]
        return tuple(told) or (message("merge.then.nothing"),)


def consequences(
    decided: str, before: Iterable[MergeItem], after: Iterable[MergeItem]
) -> Consequences:
    """Return how the items *after* deciding the item *decided* differ from those *before*."""
    was = {item.id: item for item in before if item.id != decided}
    now = {item.id: item for item in after if item.id != decided}
    known = {(i.code, i.subject.id, i.path) for i in was.values()}
    both = [(was[key], now[key]) for key in now if key in was and was[key] is not now[key]]
    return Consequences(
        decided=tuple(new for old, new in both if old.is_open and not new.is_open),
        impossible=tuple(
            (new, option.id)
            for old, new in both
            for option in old.options
            if option.enabled and not _offers(new, option.id)
        ),
        appearing=tuple(
            item
            for key, item in now.items()
            if key not in was
            and item.is_open
            and (item.code, item.subject.id, item.path) not in known
        ),
        solved=tuple(item for key, item in was.items() if key not in now and item.is_open),
    )


def _offers(item: MergeItem, option: str) -> bool:
    offered = item.option(option)
    return offered is not None and offered.enabled
