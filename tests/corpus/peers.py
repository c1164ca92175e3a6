"""What others make of the same cases: `git merge-file` on the files as they are, nbdime and dictdiffer on plain dicts.

Generic tools get what suits them best: the statements as dicts in dicts, subject to predicate to value. A slot with at
most one value in all three versions is a plain value, on which a tool can see a conflict; any other slot is a dict with
its values as keys, so that both tools merge it as the set it is. Their results are statements again and meet the same
oracle as ours.
"""

from __future__ import annotations

import copy
import logging
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import dictdiffer
from dictdiffer.merge import Merger
from dictdiffer.resolve import UnresolvedConflictsException
from nbdime.merging.decisions import apply_decisions
from nbdime.merging.generic import decide_merge

from tests.corpus.slots import Three, conflicting, wrong
from tests.corpus.statements import Statements, Unreadable, statements
from tests.real_data import MergeCase

Dicts = dict[str, dict[str, Any]]


@dataclass(frozen=True)
class Verdict:
    """What one tool made of one case; `is_false` says that a clean result is wrong."""

    is_clean: bool
    is_false: bool = False
    crashed: bool = False


def git(case: MergeCase, three: Three) -> Verdict:
    """Run `git merge-file` on the files."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for side in ("ours", "base", "theirs"):
            path = Path(folder) / f"{side}.{case.syntax}"
            path.write_bytes(getattr(case, side))
            paths.append(str(path))
        done = subprocess.run(["git", "merge-file", "-p", *paths], capture_output=True, check=False)
    if done.returncode:
        return Verdict(is_clean=False, crashed=done.returncode > 127)
    try:
        result = statements(done.stdout, case.syntax)
    except Unreadable:
        return Verdict(is_clean=True, is_false=True)
    return Verdict(is_clean=True, is_false=_is_false(three, result))


def nbdime(three: Three) -> Verdict:
    """Run nbdime's merge of plain data."""
    logging.getLogger("nbdime").setLevel(logging.CRITICAL)

    def merge(base: Dicts, ours: Dicts, theirs: Dicts) -> Dicts | None:
        decisions = decide_merge(base, ours, theirs)
        if any(decision.conflict for decision in decisions):
            return None
        merged: Dicts = apply_decisions(base, decisions)
        return merged

    return _on_dicts(three, merge)


def dictdiffer_(three: Three) -> Verdict:
    """Run dictdiffer's merge."""

    def merge(base: Dicts, ours: Dicts, theirs: Dicts) -> Dicts | None:
        merger = Merger(base, ours, theirs, {})
        try:
            merger.run()
        except UnresolvedConflictsException:
            return None
        merged: Dicts = dictdiffer.patch(merger.unified_patches, copy.deepcopy(base))
        return merged

    return _on_dicts(three, merge)


def _on_dicts(three: Three, merge: Callable[[Dicts, Dicts, Dicts], Dicts | None]) -> Verdict:
    versions = _dicts(three)
    try:
        merged = merge(*versions)
        result = None if merged is None else _statements(merged)
    except Exception:  # a generic tool that stumbles is a row of the table
        return Verdict(is_clean=False, crashed=True)
    if result is None:
        return Verdict(is_clean=False)
    return Verdict(is_clean=True, is_false=_is_false(three, result))


def _is_false(three: Three, result: Statements) -> bool:
    return bool(wrong(three, result, conflicting(three)))


def _dicts(three: Three) -> tuple[Dicts, Dicts, Dicts]:
    sides = (three.base, three.ours, three.theirs)
    slots = [_slots(side) for side in sides]
    many = {key for by_slot in slots for key, values in by_slot.items() if len(values) > 1}
    found: list[Dicts] = []
    for by_slot in slots:
        version: Dicts = {}
        for (subject, predicate), values in sorted(by_slot.items()):
            held: Any = dict.fromkeys(sorted(values), True)
            if (subject, predicate) not in many:
                (held,) = values
            version.setdefault(subject, {})[predicate] = held
        found.append(version)
    return found[0], found[1], found[2]


def _slots(side: Statements) -> dict[tuple[str, str], set[str]]:
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for subject, predicate, value in side:
        found[subject, predicate].add(value)
    return found


def _statements(merged: Dicts) -> Statements:
    found = set()
    for subject, predicates in merged.items():
        for predicate, held in predicates.items():
            values: list[Literal[True] | str] = [held] if isinstance(held, str) else list(held)
            found |= {(subject, predicate, str(value)) for value in values}
    return frozenset(found)
