"""What the list calls its sections, and what it says of an item to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from oms_desktop.views.merge_screen.sides import chosen_words
from oms_desktop.views.texts import kind_name, kind_plural, named, said
from oms_desktop.workspace import MergeItem

translate = QCoreApplication.translate


def section_word(key: str, grouping: str, first: MergeItem | None) -> str:
    """Return the heading of a section; *first* is one of its items."""
    match grouping:
        case "todo":
            return todo_word(key)
        case "record":
            return named(first.subject.name) if first is not None else ""
        case "kind":
            return kind_plural(key)
        case "side":
            return changed_by_word(key)
        case _:
            return key


def todo_word(key: str) -> str:
    """Return what a person has to do with the items of a section."""
    match key:
        case "blocking":
            return translate("MergeItems", "Blocking")
        case "decide":
            return translate("MergeItems", "Decide")
        case "review":
            return translate("MergeItems", "Auto-merged, please review")
        case "decided":
            return translate("MergeItems", "Decided")
        case _:
            return translate("MergeItems", "Merged without a question")


def changed_by_word(side: str) -> str:
    """Return who changed something."""
    match side:
        case "ours":
            return translate("MergeItems", "Changed by Mine")
        case "theirs":
            return translate("MergeItems", "Changed by Theirs")
        case _:
            return translate("MergeItems", "Changed by both")


def grouping_word(grouping: str) -> str:
    """Return what a way of grouping is called."""
    match grouping:
        case "todo":
            return translate("MergeItems", "What is to do")
        case "record":
            return translate("MergeItems", "Record")
        case "kind":
            return translate("MergeItems", "Kind")
        case "side":
            return translate("MergeItems", "Who changed it")
        case _:
            return translate("MergeItems", "Code")


def facet_word(facet: str) -> str:
    """Return what a respect of the filter is called."""
    match facet:
        case "severities":
            return translate("MergeItems", "How serious")
        case "states":
            return translate("MergeItems", "State")
        case "sides":
            return translate("MergeItems", "Who changed it")
        case "kinds":
            return translate("MergeItems", "Kind")
        case _:
            return translate("MergeItems", "Code")


def value_word(facet: str, value: str) -> str:
    """Return what a value of a respect is called."""
    if facet == "sides":
        return changed_by_word(value)
    if facet == "kinds":
        return kind_name(value)
    words = {
        "block": translate("MergeItems", "Blocks"),
        "error": translate("MergeItems", "To decide"),
        "warn": translate("MergeItems", "To review"),
        "info": translate("MergeItems", "No question"),
        "open": translate("MergeItems", "Open"),
        "stale": translate("MergeItems", "To decide again"),
        "review": translate("MergeItems", "To review"),
        "decided": translate("MergeItems", "Decided"),
        "auto": translate("MergeItems", "By itself"),
    }
    return value if facet == "codes" else words.get(value, value)


def spoken(item: MergeItem, place: int, total: int, section: str) -> str:
    """Return what is said of an item: where it stands, what it is about, and what can be done."""
    text = translate("MergeItems", "Conflict {place} of {all}, {group}: {title}. {summary}")
    told = text.format(
        place=place,
        all=total,
        group=section,
        title=said(item.title),
        summary=said(item.summary),
    )
    if item.chosen is not None:
        taken = translate("MergeItems", "Decided: {option}.")
        return f"{told}. {taken.format(option=chosen_words(item))}"
    enabled = [f"{o.key} {said(o.label)}" for o in item.options if o.enabled and o.key <= 9]
    if not enabled or str(item.severity) == "info":
        return told
    options = translate("MergeItems", "Options: {options}.")
    return f"{told}. {options.format(options=', '.join(enabled))}"
