"""Values and places as people read them."""

from __future__ import annotations

from collections.abc import Callable

from oms_desktop.merge.names import element_name, plain_title, short_iri
from oms_desktop.merge.paths import rule_at
from oms_desktop.merge.rdf_text import show_slot, show_statement
from oms_desktop.merge.shapes import LOWER, UPPER
from oms_desktop.merge.values import ABSENT, CARDINALITY, ORDER, SHAPE, Maybe, Path
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.messages import TEMPLATES, Message, message
from oms_desktop.models.names import joined
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule

NameOf = Callable[[str], str]
Shown = Message | str

NOTHING = "merge.value.nothing"
LONGEST = 160
SLOTTED = ("annotations", "restrictions", "statements")
"""Fields whose places are slots; what the slot says speaks for itself."""
LISTS = (
    "properties",
    "fields",
    "link_constraints",
    "implements",
    "links",
    "allowed",
    "notes",
    "parameters",
    "rules",
    "criteria",
    "effects",
    "sets",
)
"""Fields whose elements speak for themselves: the field's own label is left out."""


def show_value(kind: str, path: Path, value: Maybe, name_of: NameOf) -> Shown:
    """Return *value*, which stands at *path* of a record of *kind*, as text; a default that is omitted is shown."""
    if not path:
        if value is ABSENT:
            return message("merge.value.no_record")
        return _title(value, name_of)
    if path == (CARDINALITY,):
        return _cardinality(value)
    if path[-1] == ORDER:
        return _joined(value, name_of)
    if path[-1] == SHAPE:
        return _shape(value, name_of)
    field = rule_at(kind, path)
    if field is not None and value is ABSENT and path[-1] == field.name:
        value = ABSENT if field.default is None else field.default
    return _show(field, path, value, name_of)


def show_path(path: Path, record: Plain | None, name_of: NameOf) -> Shown:
    """Return the place in a record as text: names of elements and labels of fields, outer ones first."""
    if not path:
        return message("merge.place.record")
    words: list[Shown] = []
    if path[0] in SLOTTED and len(path) == 2:
        words += show_slot(path[0], path[1], name_of)
    for index, step in enumerate(path if not words else ()):
        after = path[index + 1 :]
        if index and path[index - 1] in LISTS and step != ORDER:
            words.append((element_name(record, path) if index == 1 else None) or name_of(step))
        elif not (step in LISTS and after and after[0] != ORDER):
            words.append(label_of(step))
    place = words[0]
    for word in words[1:]:
        place = message("merge.place.inner", outer=place, inner=word)
    return place


def label_of(step: str) -> Shown:
    """Return the label of a field; keys of maps and unknown fields speak for themselves."""
    if step == CARDINALITY:
        return message("field.cardinality")
    if step in (ORDER, SHAPE):
        return message("merge.place.order" if step == ORDER else "merge.place.shape")
    return message(f"field.{step}") if f"field.{step}" in TEMPLATES else step


def _show(field: FieldRule | None, path: Path, value: Maybe, name_of: NameOf) -> Shown:
    if value is ABSENT or value is None or value in ("", [], {}):
        return message(NOTHING)
    if isinstance(value, bool):
        return message("merge.value.yes" if value else "merge.value.no")
    rule = None if field is None else field.rule
    match value:
        case str():
            return name_of(value) if field is not None and field.refers_to else _text(value, rule)
        case int():
            return str(value)
        case dict() if rule is Rule.DATA_TYPE:
            return show_data_type(value, name_of)
        case dict() if rule is Rule.CONSTRAINTS:
            return _bounds(value)
        case dict():
            return _title(value, name_of) or _pairs(list(value.items()), name_of)
        case list() if rule in (Rule.MAP, Rule.TEXT_MAP):
            return _pairs(value, name_of)
        case list():
            return _joined(value, name_of)
        case _:
            return str(value)


def _title(tree: Plain, name_of: NameOf) -> str:
    """Return the name of a record or element; one without a name stands for the record it is called after."""
    title = plain_title(tree)
    return name_of(title) if title and title == tree.get("id") else title


def show_data_type(value: Plain, name_of: NameOf) -> str:
    """Return a data type such as ``decimal(10, 2)``."""
    match value:
        case {"precision": precision}:
            return f"decimal({precision}, {value.get('scale', 0)})"
        case {"dimension": dimension}:
            return f"vector({dimension})"
        case {"struct": struct}:
            return name_of(struct)
        case _:
            return str(value["name"]).replace("_", " ")


def _bounds(value: Plain) -> Shown:
    words: list[str] = []
    for low, high in zip(LOWER, UPPER, strict=True):
        if low in value or high in value:
            words.append(f"{value.get(low, '')} … {value.get(high, '')}".strip())
    words.extend(str(value[name]) for name in ("pattern", "format") if name in value)
    if "allowed" in value:
        words.append(", ".join(str(element["id"]) for element in value["allowed"]))
    return _short(" · ".join(words)) if words else message(NOTHING)


def _cardinality(value: Maybe) -> Shown:
    if value is ABSENT:
        return message(NOTHING)
    return message("merge.value.cardinality", source=_end(value[0]), target=_end(value[1]))


def _shape(value: Maybe, name_of: NameOf) -> Shown:
    """Return type and arity of a value, such as *several long*."""
    typed = next((part for part in value.values() if isinstance(part, dict)), None)
    shown = message(NOTHING) if typed is None else show_data_type(typed, name_of)
    return message("merge.value.several", type=shown) if True in value.values() else shown


def _end(value: str) -> Message:
    return message(f"merge.value.{value}")


def _joined(value: Maybe, name_of: NameOf) -> Shown:
    if value is ABSENT or not value:
        return message(NOTHING)
    return _short(joined((_element(element, name_of) for element in value), ", "))


def _element(element: Maybe, name_of: NameOf) -> str:
    match element:
        case {"key": key, "value": text}:
            return f"{short_iri(key)}: {text}"
        case {"on": on, "kind": kind}:
            filler = element.get("filler", element.get("count", ""))
            return f"{name_of(on)} {kind} {name_of(str(filler))}".strip()
        case dict():
            return _title(element, name_of)
        case str() if element.startswith(("<", "_:")):
            return show_statement(element)
        case str():
            return name_of(element)
        case _:
            return str(element)


def _pairs(value: list[Maybe], name_of: NameOf) -> str:
    return _short(
        "; ".join(f"{name_of(str(key))}: {_element(inner, name_of)}" for key, inner in value)
    )


def _text(value: str, rule: Rule | None) -> str:
    if rule is Rule.SCALAR and value.islower() and "_" in value and " " not in value:
        return value.replace("_", " ")
    return _short(value)


def show_difference(old: str, new: str) -> tuple[str, str]:
    """Return two long texts that begin alike, each cut around the place where they begin to differ."""
    pairs = enumerate(zip(old, new, strict=False))
    same = next((at for at, (one, other) in pairs if one != other), min(len(old), len(new)))
    start = max(0, same - LONGEST // 4)
    start = max(old.rfind(" ", 0, start) + 1, start - LONGEST // 4)
    lead = "…" if start else ""
    return lead + _short(old[start:]), lead + _short(new[start:])


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
