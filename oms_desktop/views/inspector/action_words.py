"""What an action type asks for and does, in words: a row for each parameter, a sentence for each rule."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.action_type import (
    ActionRule,
    ActionType,
    Assignment,
    Criterion,
    Parameter,
    RuleKind,
    SideEffect,
    ValueSource,
)
from oms_desktop.versioning.snapshot import Snapshot
from oms_desktop.views.texts import named, title_of, type_text
from oms_desktop.workspace import Workspace

translate = QCoreApplication.translate

NOTHING = "…"
"""Stands for what is not chosen yet."""

ICON_OF_RULE = {
    RuleKind.CREATE_OBJECT: "circle-plus",
    RuleKind.MODIFY_OBJECT: "pencil",
    RuleKind.DELETE_OBJECT: "trash-2",
    RuleKind.CREATE_LINK: "link",
    RuleKind.DELETE_LINK: "unlink",
    RuleKind.FUNCTION: "workflow",
}


def rule_kinds() -> tuple[tuple[RuleKind, str], ...]:
    """Return every kind of rule with its words."""
    return (
        (RuleKind.CREATE_OBJECT, translate("Actions", "Create an object")),
        (RuleKind.MODIFY_OBJECT, translate("Actions", "Change an object")),
        (RuleKind.DELETE_OBJECT, translate("Actions", "Delete an object")),
        (RuleKind.CREATE_LINK, translate("Actions", "Link two objects")),
        (RuleKind.DELETE_LINK, translate("Actions", "Unlink two objects")),
        (RuleKind.FUNCTION, translate("Actions", "Run a function")),
    )


def effect_kinds() -> tuple[tuple[str, str], ...]:
    """Return every kind of side effect with its words."""
    return (
        ("notification", translate("Actions", "Notification")),
        ("webhook", translate("Actions", "Webhook")),
    )


def sources() -> tuple[tuple[ValueSource, str], ...]:
    """Return where a value can come from when no parameter gives it."""
    return (
        (ValueSource.CONSTANT, translate("Actions", "A fixed value")),
        (ValueSource.CURRENT_USER, translate("Actions", "The current user")),
        (ValueSource.CURRENT_TIME, translate("Actions", "The current time")),
    )


def parameter_words(workspace: Workspace, own: Parameter) -> str:
    """Return type, list, required, default, and whether it is hidden or fixed."""
    words = [parameter_type(workspace, own)]
    words += [translate("Actions", "required")] if own.required else []
    words += [f"= {own.default}"] if own.default is not None else []
    words += [] if own.visible else [translate("Actions", "hidden")]
    words += [] if own.editable else [translate("Actions", "fixed")]
    return ", ".join(words)


def parameter_type(workspace: Workspace, own: Parameter) -> str:
    """Return the name of the type of a parameter, with [] for a list."""
    if own.refers_to is None:
        return type_text(own.data_type, array=own.is_list) or NOTHING
    return name_of(workspace, own.refers_to) + (" []" if own.is_list else "")


def rule_sentence(workspace: Workspace, action: ActionType, rule: ActionRule) -> str:
    """Return what a rule does, as a sentence without a full stop."""
    kind = name_of(workspace, rule.object_type)
    here = object_name(workspace, action, rule.object)
    there = object_name(workspace, action, rule.other)
    link = name_of(workspace, rule.link_type)
    match rule.does:
        case RuleKind.CREATE_OBJECT:
            words = translate("Actions", "Create %1").replace("%1", kind)
        case RuleKind.MODIFY_OBJECT:
            words = translate("Actions", "Change %1").replace("%1", here)
        case RuleKind.DELETE_OBJECT:
            words = translate("Actions", "Delete %1").replace("%1", here)
        case RuleKind.CREATE_LINK:
            words = translate("Actions", "Link %1 with %2 by %3")
        case RuleKind.DELETE_LINK:
            words = translate("Actions", "Unlink %1 from %2 by %3")
        case RuleKind.FUNCTION:
            words = translate("Actions", "Run %1").replace("%1", rule.function or NOTHING)
    words = words.replace("%1", here).replace("%2", there).replace("%3", link)
    if not rule.sets or rule.does not in (RuleKind.CREATE_OBJECT, RuleKind.MODIFY_OBJECT):
        return words
    values = (_assignment_words(workspace, action, rule, one) for one in rule.sets)
    return f"{words}: {', '.join(values)}"


def value_words(action: ActionType, one: Assignment) -> str:
    """Return where a value comes from, in words."""
    if one.source is ValueSource.PARAMETER:
        return next(
            (title_of(own) for own in action.parameters if own.id == one.parameter), NOTHING
        )
    if one.source is ValueSource.CONSTANT:
        return f"“{one.constant}”" if one.constant is not None else NOTHING
    return dict(sources())[one.source]


def object_name(workspace: Workspace, action: ActionType, ref: str | None) -> str:
    """Return what a rule calls the object of a parameter, or the one an earlier rule creates."""
    for own in action.parameters:
        if own.id == ref:
            return title_of(own)
    for rule in action.rules:
        if rule.id == ref:
            kind = name_of(workspace, rule.object_type)
            return translate("Actions", "the new %1").replace("%1", kind)
    return NOTHING


def property_name(snapshot: Snapshot, type_id: str | None, ref: str) -> str:
    """Return the name of a property of a type or of one above it; "…" where it is gone."""
    for own_id, name in properties_of(snapshot, type_id):
        if own_id == ref:
            return name
    return title_of(snapshot.get(ref)) if ref in snapshot else NOTHING


def properties_of(snapshot: Snapshot, type_id: str | None) -> list[tuple[str, str]]:
    """Return id and name of the properties of a type, own ones first, then those of the types above."""
    found: dict[str, str] = {}
    waiting, seen = [type_id], {type_id}
    while waiting:
        ref = waiting.pop(0)
        owner = snapshot.get(ref) if ref is not None and ref in snapshot else None
        for own in getattr(owner, "properties", ()):
            found.setdefault(own.id, title_of(own))
        above = [one for one in getattr(owner, "extends", ()) if one not in seen]
        seen.update(above)
        waiting += above
    return list(found.items())


def criterion_words(own: Criterion) -> tuple[str, str]:
    """Return the condition and what is said where it does not hold."""
    return own.expression or NOTHING, own.message


def effect_words(own: SideEffect) -> tuple[str, str]:
    """Return what kind of effect it is, and whom it reaches with what."""
    whom = own.url if own.does == "webhook" else own.recipients
    parts = [whom or NOTHING, own.subject]
    return dict(effect_kinds())[own.does], " · ".join(part for part in parts if part)


def name_of(workspace: Workspace, ref: str | None) -> str:
    """Return the name of a record; an IRI from elsewhere is said as it is."""
    summary = workspace.summary(ref) if ref else None
    return named(summary.name) if summary else ref or NOTHING


def _assignment_words(
    workspace: Workspace, action: ActionType, rule: ActionRule, one: Assignment
) -> str:
    name = property_name(workspace.snapshot, rule.object_type, one.id)
    return f"{name} = {value_words(action, one)}"
