"""The steps from one snapshot to another: one or more for each finding, in an order in which they can be done.

Every place that differs is written by exactly one step. A step needs those before it at the same place, those that make what
it refers to, and, where it drops something, those that stop referring to it. All these come from earlier phases, so no step
can wait for itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from oms_desktop.checks.compatibility.comparing import compare
from oms_desktop.checks.compatibility.level import CompatibilityChange
from oms_desktop.checks.compatibility.versions import Readable, Versions
from oms_desktop.checks.differences.fields import ORDER, Path, field_differences
from oms_desktop.checks.migration.recipes import JOIN, RECIPES, SPLIT, Recipe
from oms_desktop.checks.migration.steps import Loss, Step, StepKind, Write
from oms_desktop.models.fields import FieldRule, field_table, fields_of
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.messages import Argument, message
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule

_PHASES: dict[StepKind, int] = {
    StepKind.CREATE: 0,
    StepKind.ADD: 1,
    StepKind.RELAX: 2,
    StepKind.SET_DEFAULT: 2,
    StepKind.RENAME: 3,
    StepKind.COPY: 4,
    StepKind.BACKFILL: 6,
    StepKind.ATTACH: 7,
    StepKind.CHECK: 7,
    StepKind.REKEY: 7,
    StepKind.RECLASSIFY: 7,
    StepKind.DETACH: 7,
    StepKind.REQUIRE: 7,
    StepKind.DESCRIBE: 8,
    StepKind.DROP: 9,
    StepKind.REPLACE: 10,
}
_VALUES = 5  # the phase of every step that changes values where they are
_RANK = {kind: rank for rank, kind in enumerate(KINDS)}
_TYPED = frozenset({"data_type", "value_type", "shared"})
_WITHOUT_DATA = frozenset({"action_type"})


@dataclass
class _Draft:
    """A step while the plan is made."""

    step: Step
    phase: int
    focus: tuple[str, ...]
    order: tuple[Any, ...]


def plan(before: Readable, after: Readable) -> tuple[Step, ...]:
    """Return the steps that lead from *before* to *after*; cost follows the difference."""
    versions = Versions(before, after, None)
    found: dict[str, list[CompatibilityChange]] = {}
    for change in compare(versions).changes:
        found.setdefault(change.record, []).append(change)
    drafts = [
        draft
        for record in sorted(versions.pairs)
        for draft in _Planner(versions, record).drafts(found.get(record, []))
    ]
    drafts.sort(key=lambda draft: (draft.phase, draft.order))
    for number, draft in enumerate(drafts, 1):
        draft.step = replace(draft.step, id=number)
    needs = _needs(drafts, versions)
    return tuple(replace(d.step, needs=tuple(sorted(needs[d.step.id]))) for d in drafts)


class _Planner:
    """Makes the steps of one record."""

    def __init__(self, versions: Versions, record: str) -> None:
        self._versions = versions
        self._record = record
        self._old, self._new = versions.pairs[record]
        self._plain: Plain = self._new or self._old or {}
        self._title = versions.title(self._plain)
        self._writes: list[Write] = []
        self._drafts: list[_Draft] = []

    def drafts(self, changes: list[CompatibilityChange]) -> list[_Draft]:
        """Return the steps for *changes*, which are all findings about the record."""
        old, new = self._old, self._new
        if old is None or new is None or old["kind"] != new["kind"]:
            self._writes = [Write(self._record, (), old, new)]
            if old is not None and new is None:
                self._copy_to_successor(old, changes[0])
            else:
                self._add_all(changes)
        else:
            self._writes = list(self._differences(old, new))
            self._add_all(sorted(changes, key=lambda one: -len(one.path)))
            self._add_arrivals()
            self._add_rest()
        return self._drafts

    def _differences(self, old: Plain, new: Plain) -> Iterator[Write]:
        for one in field_differences(old, new, self._versions.name):
            yield Write(self._record, one.path, one.before, one.after, self._orders(one.path))

    def _orders(self, path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the ids of the list that the last step of *path* stands in, before and after."""
        lists = (_list_at(tree, path[:-1]) for tree in (self._old, self._new))
        was, now = lists
        return was, now

    # ------------------------------------------------------------ from findings to steps

    def _add_all(self, changes: Iterable[CompatibilityChange]) -> None:
        for change in changes:
            recipes = self._recipes(change)
            writes = self._take(change)
            shares = _shared(recipes, writes, self._plain)
            for recipe, share in zip(recipes, shares, strict=True):
                self._add(recipe, change, share)

    def _recipes(self, change: CompatibilityChange) -> tuple[Recipe, ...]:
        if change.code in ("type_replaced", "type_converted"):
            is_struct = [_is_struct(side) for side in (change.before, change.after)]
            if is_struct[0] != is_struct[1]:
                return (SPLIT if is_struct[1] else JOIN,)
        if change.code.startswith("member_removed") and self._has_successor(change.before):
            return (Recipe(StepKind.COPY), Recipe(StepKind.DROP))
        recipes = RECIPES[change.code]
        if self._plain["kind"] in _WITHOUT_DATA:
            return tuple(
                Recipe(recipe.does) for recipe in recipes if recipe.does is not StepKind.BACKFILL
            )
        return recipes

    def _take(self, change: CompatibilityChange) -> list[Write]:
        """Take the writes that *change* is about; each is taken once."""
        path = change.path
        taken = []
        for write in self._writes:
            is_about = write.path[: len(path)] == path or path[: len(write.path)] == write.path
            if change.code.startswith("type_") and write.path[:-1] == path[:-1]:
                is_about = is_about or {write.path[-1], path[-1]} <= _TYPED
            if change.code == "values_added" and write.before is not None:
                is_about = False
            if change.code == "values_removed" and write.before is None:
                is_about = False
            if write.path[-1:] == (ORDER,) or (not path and write.path):
                is_about = False
            if is_about:
                taken.append(write)
        self._writes = [write for write in self._writes if write not in taken]
        return taken

    def _add(self, recipe: Recipe, change: CompatibilityChange, writes: Iterable[Write]) -> None:
        args = dict(change.message.args)
        subject = args.get("subject", self._title)
        self._draft(recipe, change.path, subject, tuple(writes), change, args)

    def _draft(
        self,
        recipe: Recipe,
        path: Path,
        subject: Argument,
        writes: tuple[Write, ...],
        change: CompatibilityChange | None = None,
        args: Mapping[str, Argument] | None = None,
    ) -> None:
        nothing = message("compatibility.nothing")
        given = {"old": nothing, "new": nothing, **(args or {}), "subject": subject}
        text = message(f"versions.step.{recipe.does}", **given)
        why = change.message if change is not None else None
        step = Step(
            0, recipe.does, self._record, path, recipe.loss, recipe.is_manual, text, why, writes
        )
        phase = _PHASES.get(recipe.does, _VALUES)
        is_whole = not path and recipe.does is StepKind.DROP
        kind = _RANK.get(self._plain["kind"], len(_RANK))
        order = (is_whole, -kind if is_whole else kind, self._title, self._record, path)
        focus = (self._record, *path[:2])
        self._drafts.append(_Draft(step, phase, focus, (*order, recipe.does.rank)))

    # ------------------------------------------------------------ what moves, and what is left

    def _copy_to_successor(self, old: Plain, change: CompatibilityChange) -> None:
        """Drop a record; what it held goes to what replaces it, if its deprecation says so."""
        if self._has_successor(old):
            self._add(Recipe(StepKind.COPY, Loss.SOME), change, ())
            self._add(Recipe(StepKind.DROP), change, self._writes)
        else:
            self._add_all([change])

    def _has_successor(self, was: Any) -> bool:
        successor = (was or {}).get("deprecation", {}).get("replaced_by")
        return successor is not None and self._versions.after.plain(successor) is not None

    def _add_arrivals(self) -> None:
        """Add the properties that came from another record."""
        for write in [w for w in self._writes if _is_element(w) and w.after is not None]:
            if write.before is None and write.path[1] in self._versions.moved:
                self._writes.remove(write)
                whole = self._title
                subject = message("compatibility.part", part=name_of(write.after), whole=whole)
                self._draft(Recipe(StepKind.ADD), write.path, subject, (write,))

    def _add_rest(self) -> None:
        """Put what nobody depends on into one step."""
        self._drafts = [
            d for d in self._drafts if d.step.why is None or d.step.path or d.step.writes
        ]
        if self._writes:
            subject, writes = self._title, tuple(self._writes)
            self._draft(Recipe(StepKind.DESCRIBE), (), subject, writes)


def _shared(
    recipes: tuple[Recipe, ...], writes: list[Write], plain: Plain
) -> Iterator[tuple[Write, ...]]:
    """Share the writes of one finding out to its steps."""
    kinds = [recipe.does for recipe in recipes]
    added, required = _in_two(writes, plain) if StepKind.REQUIRE in kinds else (None, None)
    for kind in kinds:
        if kind is StepKind.ADD and added is not None:
            yield (added,)
        elif kind is StepKind.REQUIRE and required is not None:
            yield (required,)
        elif kind in (StepKind.BACKFILL, StepKind.COPY):
            yield ()
        elif kind is StepKind.REQUIRE or len(kinds) == 1 or kind is not StepKind.ADD:
            yield tuple(writes)
        else:
            yield ()


def _in_two(writes: list[Write], plain: Plain) -> tuple[Write | None, Write | None]:
    """Return the write of a required element as two: optional first, required when it is filled."""
    whole = next((w for w in writes if _is_element(w) and w.before is None), None)
    if whole is None:
        return None, None
    field = field_table(plain["kind"])[whole.path[0]]
    assert field.element is not None
    default = fields_of(field.element)["required"].default
    optional = {key: value for key, value in whole.after.items() if key != "required"}
    if default:
        optional["required"] = False
    path = (*whole.path, "required")
    before, after = optional.get("required"), whole.after.get("required")
    return replace(whole, after=optional), Write(whole.record, path, before, after)


def _is_element(write: Write) -> bool:
    return len(write.path) == 2 and isinstance(write.after or write.before, dict)


def _is_struct(side: Any) -> bool:
    return isinstance(side, dict) and side.get("name") == "struct"


def _list_at(tree: Plain | None, path: Path) -> tuple[str, ...]:
    """Return the ids of the keyed list at *path*; () if there is none."""
    value: Any = tree
    table: Mapping[str, FieldRule] | None = field_table(tree["kind"]) if tree else None
    steps = list(path)
    rule: FieldRule | None = None
    while steps and value is not None and table is not None:
        name = steps.pop(0)
        rule, value = table.get(name), value.get(name)
        table = fields_of(rule.element) if rule is not None and rule.element is not None else None
        if rule is not None and rule.rule is Rule.KEYED and steps:
            key = steps.pop(0)
            value = next((one for one in value or () if one["id"] == key), None)
            rule = None
    if rule is None or rule.rule is not Rule.KEYED:
        return ()
    return tuple(one["id"] for one in value or ())


# ---------------------------------------------------------------- order


def _needs(drafts: list[_Draft], versions: Versions) -> dict[int, set[int]]:
    """Return for each step those that come before it; all have a lower phase."""
    by_focus: dict[tuple[str, ...], list[_Draft]] = {}
    makes: dict[str, _Draft] = {}
    drops: dict[str, _Draft] = {}
    for draft in drafts:
        by_focus.setdefault(draft.focus, []).append(draft)
        for write in draft.step.writes:
            if not write.path or _is_element(write):
                key = write.path[1] if write.path else write.record
                if write.before is None:
                    makes[key] = draft
                elif write.after is None:
                    drops[key] = draft
    needs: dict[int, set[int]] = {draft.step.id: set() for draft in drafts}

    def wait(later: _Draft, earlier: _Draft | None) -> None:
        if earlier is not None and earlier.phase < later.phase:
            needs[later.step.id].add(earlier.step.id)

    for draft in drafts:
        for other in by_focus[draft.focus]:
            wait(draft, other)
        if len(draft.focus) > 1:
            wait(draft, next(iter(by_focus.get(draft.focus[:1], ())), None))
        for write in draft.step.writes:
            for name in _names_in(write.after):
                wait(draft, makes.get(name))
            for name in _names_in(write.before):
                dropped = drops.get(name)
                if dropped is not None:
                    wait(dropped, draft)
        if draft.step.does is StepKind.COPY and len(draft.step.path) == 2:
            _, owner = versions.moved.get(draft.step.path[1], ("", ""))
            wait(draft, makes.get(draft.step.path[1]) or makes.get(owner))
    return needs


def _names_in(value: Any) -> Iterator[str]:
    """Yield every text in a plain value that could be an id."""
    match value:
        case str():
            yield value
        case dict():
            for child in value.values():
                yield from _names_in(child)
        case list():
            for child in value:
                yield from _names_in(child)
