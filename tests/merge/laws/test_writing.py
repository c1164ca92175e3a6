"""What was merged can be written and read by every format, whatever was decided, and never holds a marker (L34)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.formats import Syntax, read, write
from oms_desktop.merge import Resolution, resolve
from oms_desktop.models.plain import Plain, to_plain
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.examples import examples
from tests.generators import CLASHING, three_versions
from tests.merge.material import Plains, Versions, choices, merge, plain_of, records_of

MARKER = re.compile(r"<{3,}|>{3,}|={5,}|\|{5,}")
DECISIONS = ("none", "ours", "theirs", "base", "both", "first", "custom")


@examples(25)
@given(three_versions(*CLASHING), st.sampled_from(DECISIONS), st.sampled_from(tuple(Syntax)))
def test_l34_every_format_takes_back_what_was_merged(
    versions: Versions, decision: str, syntax: Syntax
) -> None:
    merged = _decided(resolve(merge(*versions)), decision)

    _assert_no_marker(merged, versions)
    written = write(merged.snapshot, syntax).data
    assert not MARKER.search(written.decode())
    again = read(written, syntax).records

    assert _told([to_plain(record) for record in again]) == _told(records_of(merged).values())
    assert write(memory_snapshot(again), syntax).data == written


def _told(records: Iterable[Plain]) -> Plains:
    """Return records without the module that a file gets, and without statements: they may come back as annotations."""
    return {
        tree["id"]: {n: v for n, v in tree.items() if n not in ("statements", "annotations")}
        for tree in records
        if tree["kind"] != "module"
    }


def _decided(resolution: Resolution, decision: str) -> Resolution:
    """Take *decision* for every item that offers it."""
    for item in resolution.items:
        if item.id not in {one.id for one in resolution.items}:
            continue
        offered = {option.id for option in choices(item)}
        if decision == "first" and offered:
            resolution = resolution.decide(item.id, next(o.id for o in choices(item)))
        elif decision == "custom" and isinstance(item.ours, str) and item.option("custom"):
            custom = item.option("custom")
            if custom is not None and custom.enabled and item.path[-1] == "display_name":
                resolution = resolution.decide(item.id, "custom", "Written anew")
        elif decision in offered:
            resolution = resolution.decide(item.id, decision)
    return resolution


def _assert_no_marker(merged: Resolution, versions: Versions) -> None:
    known = set().union(*(_texts(plain_of(version)) for version in versions))
    for text in _texts(records_of(merged)) - known:
        assert not MARKER.search(text), text


def _texts(value: Any) -> set[str]:
    return set(json.dumps(value, ensure_ascii=False).split('"'))


@examples(60)
@given(three_versions(*CLASHING))
def test_l34_what_an_editor_opens_with_has_no_marker_either(versions: Versions) -> None:
    for item in merge(*versions).items:
        for option in item.options:
            assert not any(map(MARKER.search, _texts(_plain(option.prefill))))


def _plain(value: Any) -> Any:
    return value if isinstance(value, (str, int, bool, list, dict)) else None
