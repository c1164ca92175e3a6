"""Names that records exchanged among themselves, in pairs or in a round (R505).

Looks at what merged without a question and changes nothing; whether a name is taken twice is found elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.versions import Versions
from oms_desktop.merge.view import View

NAME = ("api_name",)

Named = tuple[str, str]
"""Kind and api name."""


def exchanged_names(
    items: Iterable[MergeItem], versions: Versions, view: View
) -> Iterator[MergeItem]:
    """Yield *items*; those of records that took the names of each other say so."""
    exchanged = _exchanged(versions, view)
    for item in items:
        is_name = item.subject.id in exchanged and item.path in ((), NAME)
        yield replace(item, code="R505") if is_name else item


def _exchanged(versions: Versions, view: View) -> frozenset[str]:
    """Return the records whose names went round: each took one that another of them gave away."""
    before: dict[Named, str] = {}
    after: dict[str, Named] = {}
    for record in view.touched:
        was, now = versions.base(record), view.plain(record)
        if was and now and was.get("api_name") != now.get("api_name"):
            before[was["kind"], was.get("api_name", "")] = record
            after[record] = now["kind"], now.get("api_name", "")
    round_: set[str] = set()
    for record in after:
        chain, at = [record], before.get(after[record])
        while at is not None and at not in chain:
            chain.append(at)
            at = before.get(after[at])
        if at == record and len(chain) > 1:
            round_.update(chain)
    return frozenset(round_)
