"""Makes rows of sentences out of forecasts, findings, changelogs and migration plans."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.messages import message
from oms_desktop.views.item_models.icons import kind_icon
from oms_desktop.views.texts import kind_name, named, said
from oms_desktop.views.versions.sentence_list import Sentence
from oms_desktop.views.versions.words import LEVEL_SIGNS, LOSS_SIGNS, level_name
from oms_desktop.workspace import (
    BrokenConsumer,
    Changelog,
    Compatibility,
    CompatibilityChange,
    Entry,
    Level,
    MergeItem,
    MigrationPlan,
    Step,
    Workspace,
)

translate = QCoreApplication.translate
MOST = 300
"""So many rows a heading shows; how many more there are is said."""

SORTED = 2000
"""So many consequences are sorted by their words; more would take the window a moment."""

_ENTRY_SIGNS = {
    "breaking": ("circle-x", "error"),
    "added": ("circle-plus", "result"),
    "changed": ("pencil", "muted"),
    "removed": ("trash-2", "muted"),
}
_ITEM_SIGNS = {"error": ("circle-x", "error"), "block": ("octagon-x", "block")}


def section(heading: str, rows: Iterable[Sentence], count: int) -> list[Sentence]:
    """Return rows under a heading with their number; nothing where there are none."""
    if not count:
        return []
    shown = [row for row, _ in zip(rows, range(MOST), strict=False)]
    found = [Sentence(f"{heading}  {count:,}", is_heading=True), *shown]
    if count > len(shown):
        more = translate("VersionRows", "and {count} more").format(count=f"{count - len(shown):,}")
        found.append(Sentence(more, token="muted"))
    return found


def openable(rows: Sequence[Sentence], workspace: Workspace) -> list[Sentence]:
    """Return the rows such that only those offer to be opened whose record is there."""
    wanted = list(dict.fromkeys(row.record for row in rows if row.record))
    here = {summary.id for summary in workspace.summaries(ids=wanted)}
    return [row if row.record in here else replace(row, record="") for row in rows]


def conflict_rows(items: Sequence[MergeItem]) -> list[Sentence]:
    """Return what a person would have to decide."""
    return section(translate("VersionRows", "To decide"), map(_of_item, items), len(items))


def broken_rows(broken: Sequence[BrokenConsumer]) -> list[Sentence]:
    """Return who uses what breaks, each once with everything that breaks for it."""
    by_record: dict[str, list[BrokenConsumer]] = {}
    for one in broken:
        by_record.setdefault(one.record, []).append(one)
    return section(
        translate("VersionRows", "Who uses what breaks"),
        map(_of_consumer, by_record.values()),
        len(by_record),
    )


def consequence_rows(found: Compatibility) -> list[Sentence]:
    """Return what follows from the changes for data and programs; what nobody notices is only counted."""
    shown = [one for one in found.changes if one.level is not Level.COMPATIBLE]
    if len(shown) <= SORTED:
        shown.sort(key=lambda one: (-one.level.rank, said(one.message).casefold()))
    rows = section(translate("VersionRows", "What follows"), map(_of_change, shown), len(shown))
    quiet = len(found.changes) - len(shown)
    if quiet:
        words = translate("VersionRows", "Programs and data do not notice: {count}")
        words = words.format(count=f"{quiet:,}")
        sign, token = LEVEL_SIGNS[Level.COMPATIBLE]
        rows.append(Sentence(words, sign=sign, token=token))
    return rows


def changelog_rows(log: Changelog) -> list[Sentence]:
    """Return a changelog, what is breaking first."""
    rows: list[Sentence] = []
    for name in _ENTRY_SIGNS:
        entries: tuple[Entry, ...] = getattr(log, name)
        heading = said(message(f"versions.{name}"))
        rows += section(heading, (_of_entry(one, name) for one in entries), len(entries))
    return rows


def plan_rows(plan: MigrationPlan, point_name: Callable[[str], str]) -> list[Sentence]:
    """Return the steps of a plan in their order; one that goes by releases has a heading for each leg."""
    rows: list[Sentence] = []
    for leg in plan.legs:
        here, there = point_name(leg.source), point_name(leg.target)
        steps = section(f"{here} → {there}", map(_of_step, leg.steps), len(leg.steps))
        if not steps:
            continue
        rows += steps if len(plan.legs) > 1 else steps[1:]
    return rows


def step_notes(step: Step) -> list[str]:
    """Return what there is to know of a step: its loss, who does it, the way back, what comes before it."""
    notes = [said(message(f"versions.loss.{step.loss.value}"))]
    if step.is_manual:
        notes.append(said(message("versions.manual")))
    if not step.is_reversible:
        notes.append(translate("VersionRows", "no way back"))
    if step.needs:
        after = ", ".join(map(str, step.needs))
        one, many = (
            translate("VersionRows", "after step {steps}"),
            translate("VersionRows", "after steps {steps}"),
        )
        notes.append((one if len(step.needs) == 1 else many).format(steps=after))
    return notes


def _of_item(item: MergeItem) -> Sentence:
    sign, token = _ITEM_SIGNS.get(str(item.severity), ("circle-x", "error"))
    severity = translate("VersionRows", "To decide")
    return Sentence(
        said(item.summary),
        title=said(item.title),
        note=item.code,
        sign=sign,
        token=token,
        record=item.subject.id,
        spoken=severity,
    )


def _of_consumer(found: list[BrokenConsumer]) -> Sentence:
    first = found[0]
    title = f"{named(first.name)} · {kind_name(first.kind)}"
    causes = dict.fromkeys(said(one.change.message) for one in found)
    sign = kind_icon(first.kind)
    return Sentence("\n".join(causes), title=title, sign=sign, token="error", record=first.record)


def _of_change(change: CompatibilityChange) -> Sentence:
    sign, token = LEVEL_SIGNS[change.level]
    words = said(change.message)
    name = level_name(change.level)
    return Sentence(words, sign=sign, token=token, record=change.record, spoken=name)


def _of_entry(entry: Entry, group: str) -> Sentence:
    sign, token = _ENTRY_SIGNS[group]
    note = "\n".join(map(said, entry.consequences))
    spoken = said(message(f"versions.{group}"))
    words = said(entry.sentence)
    return Sentence(words, note=note, sign=sign, token=token, record=entry.record, spoken=spoken)


def _of_step(step: Step) -> Sentence:
    sign, token = LOSS_SIGNS[step.loss]
    if step.is_manual:
        sign, token = "user", "warn"
    words = f"{step.id}. {said(step.message)}"
    lines = [said(step.why)] if step.why is not None else []
    lines.append(" · ".join(step_notes(step)))
    return Sentence(words, note="\n".join(lines), sign=sign, token=token, record=step.record)
