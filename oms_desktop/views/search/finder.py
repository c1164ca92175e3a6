"""What the palette lists for a query: commands, records and properties in one ranking. No widgets here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from oms_desktop.views.actions import plain_text, shortcut_text
from oms_desktop.views.desk import Desk
from oms_desktop.views.item_models.icons import summary_icon
from oms_desktop.views.search.ranking import NOTHING, score
from oms_desktop.views.texts import field_name, kind_name
from oms_desktop.workspace import Hit, Summary

MOST = 60
_HIDDEN_KINDS = frozenset({"placement"})
_FIELD_COST = {"display_name": 0.0, "labels": 2.0, "api_name": 3.0, "aliases": 4.0, "initials": 6.0}
_OTHER_COST = 12.0


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the palette.

    Attributes:
        detail: What it is, and which field answered the query where that is not the name.
        shortcut: Of a command.
        reason: Why a command cannot be done now, or "".
        run: Does it.
    """

    title: str
    icon: str
    detail: str
    run: Callable[[], object]
    shortcut: str = ""
    reason: str = ""


def find(desk: Desk, query: str, recent: tuple[str, ...] = ()) -> list[Found]:
    """Return what answers *query*, best first; without one, the recent records and the commands at hand."""
    if not query.strip():
        return [*_recent(desk, recent), *_commands(desk)][:MOST]
    scored = _scored_commands(desk, query) + _scored_records(desk, query)
    scored.sort(key=lambda pair: -pair[0])
    return [found for _, found in scored[:MOST]]


def _recent(desk: Desk, recent: tuple[str, ...]) -> list[Found]:
    return [
        _record(desk, one, kind_name(one.kind))
        for one in desk.workspace.summaries(ids=list(recent))
    ]


def _commands(desk: Desk) -> list[Found]:
    return [_command(desk, entry.name) for entry in desk.actions if not entry.reason]


def _scored_commands(desk: Desk, query: str) -> list[tuple[float, Found]]:
    scored = []
    for entry in desk.actions:
        text = plain_text(entry.action)
        best = max(score(query, text), 0.9 * score(query, entry.keywords))
        if best > NOTHING:
            scored.append((best - (20.0 if entry.reason else 1.0), _command(desk, entry.name)))
    return scored


def _scored_records(desk: Desk, query: str) -> list[tuple[float, Found]]:
    scored = []
    for place, hit in enumerate(desk.workspace.search(query, limit=MOST)):
        if hit.summary.kind in _HIDDEN_KINDS:
            continue
        best = score(query, hit.text) or 60.0
        is_name = hit.text == hit.summary.name
        cost = 0.0 if is_name else _FIELD_COST.get(hit.field, _OTHER_COST)
        cost += 0.05 * place
        scored.append((best - cost, _record(desk, hit.summary, hit_detail(hit))))
    return scored


def hit_detail(hit: Hit) -> str:
    """Return what a hit is, and which field answered where that is not the name."""
    kind = kind_name(hit.summary.kind)
    if hit.field == "display_name" or hit.text == hit.summary.name:
        return kind
    text = " ".join(hit.text.split())
    short = text if len(text) <= 60 else f"{text[:59]}…"
    return QCoreApplication.translate("Palette", "{kind} · {field}: {text}").format(
        kind=kind, field=field_name(hit.field), text=short
    )


def _command(desk: Desk, name: str) -> Found:
    entry = desk.actions.entry(name)
    return Found(
        title=plain_text(entry.action),
        icon="command",
        detail=entry.reason,
        run=entry.action.trigger,
        shortcut=shortcut_text(entry.action),
        reason=entry.reason,
    )


def _record(desk: Desk, summary: Summary, detail: str) -> Found:
    return Found(summary.name, summary_icon(summary), detail, lambda: desk.open(summary.id))
