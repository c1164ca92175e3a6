"""What a rule of an action gives to the properties of the object it makes or changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oms_desktop.checks.constraints import fits_type
from oms_desktop.checks.problem import Problem
from oms_desktop.checks.reader import Reader
from oms_desktop.checks.report import error, warning
from oms_desktop.models.data_types import DataType, TypeName
from oms_desktop.models.lattice import widens
from oms_desktop.models.messages import Message, message
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain

_MOMENTS = frozenset({TypeName.TIMESTAMP, TypeName.DATE, TypeName.TIME, TypeName.STRING})
"""Types that can hold the current time."""


def check_assignments(plain: Plain, rule: Plain, owner: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield problems of the values that *rule* of an action gives to properties of the object type *owner*."""
    members = reader.members(owner)
    line = (owner, *reader.ancestors(owner))
    key = {member for one in line for member in one.get("primary_key", ())}
    parameters = {own["id"]: own for own in plain.get("parameters", ())}
    given = set()
    for own in rule.get("sets", ()):
        path = ("rules", rule["id"], "sets", own["id"])
        given.add(own["id"])
        member = members.get(own["id"]) or reader.of_kind(own["id"], "shared_property")
        if member is None:
            yield error(
                "action_unknown_property",
                plain,
                *path,
                fixes=("remove_assignment",),
                others=(owner["id"],),
                rule=said_rule(rule),
                type=name_of(owner),
            )
            continue
        if own["id"] in key and rule["does"] == "modify_object":
            yield error(
                "action_edits_key",
                plain,
                *path,
                fixes=("remove_assignment",),
                property=name_of(member),
                type=name_of(owner),
            )
        yield from _check_value(plain, own, path, member, parameters, reader)
    if rule["does"] == "create_object":
        for member in members.values():
            is_left_out = member["id"] not in given and member.get("default") is None
            if member.get("required") and is_left_out:
                yield error(
                    "action_misses_required",
                    plain,
                    "rules",
                    rule["id"],
                    "sets",
                    member["id"],
                    fixes=("add_assignment",),
                    others=(owner["id"],),
                    property=name_of(member),
                    type=name_of(owner),
                )


def said_rule(rule: Plain) -> Message:
    """Return what people call a rule: what it does."""
    return message(f"checks.rule.{rule['does']}")


def _check_value(
    plain: Plain,
    own: dict[str, Any],
    path: tuple[str, ...],
    member: dict[str, Any],
    parameters: dict[str, Plain],
    reader: Reader,
) -> Iterator[Problem]:
    """Hold the source of one value against the property it goes to."""
    expected, several = reader.type_of(member), bool(member.get("array"))
    match own.get("source", "parameter"):
        case "parameter":
            yield from _check_parameter(plain, own, path, member, parameters, reader)
        case "constant" if own.get("constant") is None:
            yield _absent(plain, path, "constant", member)
        case "constant":
            text = own["constant"]
            if expected is not None and not fits_type(text, expected):
                yield _unfit(plain, path, member, text, _type_words(expected, several))
        case "current_time":
            if expected is not None and expected.name not in _MOMENTS:
                what = message("checks.current_time")
                yield _unfit(plain, path, member, what, _type_words(expected, several))
        case "current_user":
            if expected is not None and expected.name is not TypeName.STRING:
                what = message("checks.current_user")
                yield _unfit(plain, path, member, what, _type_words(expected, several))


def _check_parameter(
    plain: Plain,
    own: dict[str, Any],
    path: tuple[str, ...],
    member: dict[str, Any],
    parameters: dict[str, Plain],
    reader: Reader,
) -> Iterator[Problem]:
    chosen = own.get("parameter")
    if not chosen:
        yield _absent(plain, path, "parameter", member)
        return
    parameter = parameters.get(chosen)
    if parameter is None:
        label = message("field.parameter")
        yield error(
            "action_bad_reference",
            plain,
            *path,
            "parameter",
            fixes=("remove_assignment",),
            part=name_of(member),
            field=label,
        )
        return
    expected, several = reader.type_of(member), bool(member.get("array"))
    if expected is None:
        return
    given, is_list = reader.data_type(parameter.get("data_type")), bool(parameter.get("is_list"))
    if parameter.get("refers_to"):
        says = reader.name(parameter["refers_to"])
    elif given is None or (widens(given, expected) and is_list == several):
        return
    else:
        says = _type_words(given, is_list)
    yield error(
        "action_parameter_unfit",
        plain,
        *path,
        "parameter",
        fixes=("remove_assignment",),
        parameter=name_of(parameter),
        property=name_of(member),
        type=says,
        expected=_type_words(expected, several),
    )


def _type_words(data_type: DataType, several: bool) -> str:
    return f"{data_type}{' []' if several else ''}"


def _absent(plain: Plain, path: tuple[str, ...], field: str, member: dict[str, Any]) -> Problem:
    label = message(f"field.{field}")
    return warning("action_incomplete", plain, *path, field, rule=name_of(member), field=label)


def _unfit(
    plain: Plain, path: tuple[str, ...], member: dict[str, Any], what: Message | str, expected: str
) -> Problem:
    return error(
        "action_value_unfit",
        plain,
        *path,
        fixes=("remove_assignment",),
        property=name_of(member),
        value=what,
        type=expected,
    )
