"""Action types: parameters with a type, rules that name what is there and fit it, criteria that say why.

A reference to a record that is not there at all is a matter of `structure`; what it leads to is one of these rules. What
an expression or a function means is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oms_desktop.checks.assignments import check_assignments, said_rule
from oms_desktop.checks.constraints import check_constraints
from oms_desktop.checks.problem import Problem
from oms_desktop.checks.reader import Reader
from oms_desktop.checks.report import error, info, warning
from oms_desktop.models.ids import is_id
from oms_desktop.models.messages import message
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain

_ON_OBJECTS = ("create_object", "modify_object", "delete_object")
_ON_LINKS = ("create_link", "delete_link")

Objects = dict[str, str | None]
"""The type of the object that a parameter, or an earlier rule that creates one, stands for; by its id."""


def check_action(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield problems of an action type."""
    yield from _check_parameters(plain, reader)
    rules = plain.get("rules", ())
    if not rules:
        yield info("action_without_rules", plain, "rules")
    yield from _check_rules(plain, rules, reader)
    yield from _check_order(plain, rules, reader)
    for own in plain.get("criteria", ()):
        path = ("criteria", own["id"])
        if not own.get("expression"):
            yield warning("action_criterion_empty", plain, *path, "expression")
        if not own.get("message") and not any(text for _, text in own.get("messages", ())):
            yield warning("action_criterion_silent", plain, *path, "message")
    for own in plain.get("effects", ()):
        field = "url" if own.get("does") == "webhook" else "recipients"
        if not own.get(field):
            label = message(f"field.{field}")
            yield warning("action_effect_nowhere", plain, "effects", own["id"], field, field=label)


def _check_parameters(plain: Plain, reader: Reader) -> Iterator[Problem]:
    for own in plain.get("parameters", ()):
        path, name = ("parameters", own["id"]), name_of(own)
        refers_to, data_type = own.get("refers_to"), reader.data_type(own.get("data_type"))
        if refers_to and data_type is not None:
            yield warning("action_parameter_two_types", plain, *path, "data_type", parameter=name)
        elif not refers_to and data_type is None:
            yield warning("action_parameter_untyped", plain, *path, "data_type", parameter=name)
        if refers_to and reader.plain(refers_to) and not reader.of_kind(refers_to, "object_type"):
            yield error(
                "action_bad_reference",
                plain,
                *path,
                "refers_to",
                others=(refers_to,),
                part=name,
                field=message("field.refers_to"),
            )
        limits, is_list = own.get("constraints", {}), bool(own.get("is_list"))
        yield from check_constraints(plain, limits, (*path, "constraints"), data_type, is_list, own)


def _check_rules(plain: Plain, rules: list[Plain], reader: Reader) -> Iterator[Problem]:
    objects: Objects = {
        own["id"]: own["refers_to"] for own in plain.get("parameters", ()) if own.get("refers_to")
    }
    for rule in rules:
        does, path = rule["does"], ("rules", rule["id"])
        if does in _ON_OBJECTS:
            yield from _check_on_object(plain, rule, objects, reader)
        elif does in _ON_LINKS:
            yield from _check_on_link(plain, rule, objects, reader)
        elif does == "function":
            if not rule.get("function"):
                yield _absent(plain, rule, "function")
            if len(rules) > 1:
                yield error("action_function_not_alone", plain, *path, fixes=("remove_rule",))
        if does == "create_object":
            objects[rule["id"]] = rule.get("object_type")


def _check_on_object(
    plain: Plain, rule: Plain, objects: Objects, reader: Reader
) -> Iterator[Problem]:
    type_id = rule.get("object_type")
    is_new = rule["does"] == "create_object"
    if not type_id:
        yield _absent(plain, rule, "object_type")
    if not is_new:
        wanted = () if not type_id else (type_id,)
        yield from _check_object(plain, rule, "object", wanted, objects, reader)
    owner = reader.of_kind(type_id, "object_type")
    if owner is not None:
        if rule["does"] != "delete_object":
            yield from check_assignments(plain, rule, owner, reader)
    elif type_id and reader.plain(type_id) is not None:
        yield _bad(plain, rule, "object_type", type_id)


def _check_on_link(
    plain: Plain, rule: Plain, objects: Objects, reader: Reader
) -> Iterator[Problem]:
    link_id = rule.get("link_type")
    if not link_id:
        yield _absent(plain, rule, "link_type")
    link = reader.of_kind(link_id, "link_type")
    if link is None and link_id and reader.plain(link_id) is not None:
        yield _bad(plain, rule, "link_type", link_id)
    for field, end in (("object", "source"), ("other", "target")):
        side = (link or {}).get(end, {})
        wanted = tuple(side.get("any_of", ())) or tuple(side.get("all_of", ()))[:1]
        yield from _check_object(plain, rule, field, wanted, objects, reader)


def _check_object(
    plain: Plain,
    rule: Plain,
    field: str,
    wanted: tuple[str, ...],
    objects: Objects,
    reader: Reader,
) -> Iterator[Problem]:
    """Hold the parameter that says which object against the types that are *wanted*; () takes any."""
    chosen = rule.get(field)
    if not chosen:
        yield _absent(plain, rule, field)
        return
    if chosen not in objects:
        yield _bad(plain, rule, field)
        return
    type_id = objects[chosen]
    here = reader.of_kind(type_id, "object_type")
    if here is None or not wanted or not all(map(is_id, wanted)):
        return
    line = (here, *reader.ancestors(here))
    supertypes = {one["id"] for one in line}
    supertypes |= {interface["id"] for one in line for interface in one.get("implements", ())}
    if supertypes.isdisjoint(wanted):
        yield error(
            "action_object_unfit",
            plain,
            "rules",
            rule["id"],
            field,
            others=(here["id"],),
            rule=said_rule(rule),
            type=name_of(here),
            expected=reader.name(wanted[0]),
        )


def _check_order(plain: Plain, rules: list[Plain], reader: Reader) -> Iterator[Problem]:
    """Yield rules that use an object after it was deleted, and those that make one thing twice."""
    deleted: set[str] = set()
    made: set[tuple[Any, ...]] = set()
    for rule in rules:
        path = ("rules", rule["id"])
        used = {rule[field] for field in ("object", "other") if rule.get(field)}
        if used & deleted and rule["does"] != "delete_link":
            yield error(
                "action_after_delete", plain, *path, fixes=("remove_rule",), rule=said_rule(rule)
            )
        if rule["does"] == "delete_object":
            deleted |= used
        if rule["does"] in ("create_object", "create_link"):
            result = _made_by(rule, reader)
            if result in made:
                yield error(
                    "action_double_create",
                    plain,
                    *path,
                    fixes=("remove_rule",),
                    rule=said_rule(rule),
                )
            made.add(result)


def _made_by(rule: Plain, reader: Reader) -> tuple[Any, ...]:
    """Return what tells what a rule makes from what another does: its ends, or its key, or all its values."""
    if rule["does"] == "create_link":
        return ("link", rule["id"]) if not rule.get("link_type") else _ends(rule)
    owner = reader.of_kind(rule.get("object_type"), "object_type")
    if owner is None:
        return ("object", rule["id"])
    line = (owner, *reader.ancestors(owner))
    key = next((one["primary_key"] for one in line if one.get("primary_key")), None)
    values = {
        own["id"]: (own.get("source", "parameter"), own.get("parameter"), own.get("constant"))
        for own in rule.get("sets", ())
        if key is None or own["id"] in key
    }
    if key is not None and len(values) < len(set(key)):
        return ("object", rule["id"])  # a key that is not given is made anew each time
    return ("object", owner["id"], *sorted(values.items(), key=str))


def _ends(rule: Plain) -> tuple[Any, ...]:
    return ("link", rule["link_type"], rule.get("object"), rule.get("other"))


def _absent(plain: Plain, rule: Plain, field: str) -> Problem:
    label = message(f"field.{field}")
    return warning(
        "action_incomplete", plain, "rules", rule["id"], field, rule=said_rule(rule), field=label
    )


def _bad(plain: Plain, rule: Plain, field: str, *others: str) -> Problem:
    label = message(f"field.{field}")
    return error(
        "action_bad_reference",
        plain,
        "rules",
        rule["id"],
        field,
        others=others,
        part=said_rule(rule),
        field=label,
    )
