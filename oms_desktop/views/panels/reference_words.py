"""How one record refers to another, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.action_type import ActionType
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.action_words import rule_sentence
from oms_desktop.views.inspector.looks import icon_of
from oms_desktop.views.item_models.panel_rows import PanelRow
from oms_desktop.views.texts import kind_name, title_of
from oms_desktop.workspace import ReferenceRow

translate = QCoreApplication.translate


def reference_row(desk: Desk, row: ReferenceRow) -> PanelRow:
    """Return a reference as a row: who refers, and how."""
    workspace = desk.workspace
    source = row.source
    if row.kind == "placement":
        source = str(workspace.snapshot.plain(row.source).get("diagram", row.source))
    summary = workspace.summary(source)
    if summary is None:
        return PanelRow(source, reference_words(desk, row))
    kind = kind_name(summary.kind)
    look = icon_of(summary.kind, summary.icon)
    return PanelRow(summary.name, reference_words(desk, row), look, tip=f"{summary.name} · {kind}")


def reference_words(desk: Desk, row: ReferenceRow) -> str:
    """Return how the reference stands in its source."""
    path = row.path
    first = path[0] if path else ""
    if first in ("properties", "fields", "link_constraints", "parameters") and len(path) > 1:
        return _inside(desk, row)
    if first == "rules" and len(path) > 1:
        return _in_rule(desk, row)
    words = {
        "extends": translate("References", "extends it"),
        "implements": translate("References", "implements it"),
        "source": translate("References", "links from it"),
        "target": translate("References", "links to it"),
        "groups": translate("References", "is in this group"),
        "deprecation": translate("References", "is replaced by it"),
        "any_of": translate("References", "is attached to it"),
        "all_of": translate("References", "is attached to it"),
        "ranges": translate("References", "has values of it"),
        "types": translate("References", "is one of it"),
        "module": translate("References", "belongs to this module"),
        "mapping": translate("References", "is stored in it"),
        "restrictions": translate("References", "has a rule about it"),
        "inverse_of": translate("References", "is its inverse"),
        "equivalent_to": translate("References", "is equivalent to it"),
        "disjoint_with": translate("References", "is disjoint with it"),
        "diagram": translate("References", "has a card here"),
        "record": translate("References", "shows it"),
    }
    return words.get(first, translate("References", "refers to it"))


def _inside(desk: Desk, row: ReferenceRow) -> str:
    record = desk.workspace.snapshot.get(row.source)
    parts = getattr(record, row.path[0], ())
    name = next(
        (title_of(one) for one in parts if one.id == row.path[1]),
        "",
    )
    words = {
        "properties": translate("References", "in property %1"),
        "fields": translate("References", "in field %1"),
        "link_constraints": translate("References", "in the link %1 it asks for"),
        "parameters": translate("References", "in parameter %1"),
    }[row.path[0]]
    return words.replace("%1", name)


def _in_rule(desk: Desk, row: ReferenceRow) -> str:
    action = desk.workspace.snapshot.get(row.source)
    rules = action.rules if isinstance(action, ActionType) else ()
    rule = next((one for one in rules if one.id == row.path[1]), None)
    if rule is None or not isinstance(action, ActionType):
        return translate("References", "refers to it")
    sentence = rule_sentence(desk.workspace, action, rule)
    return translate("References", "in the rule: %1").replace("%1", sentence)
