"""The reference walk: which records and properties a record refers to, found from the marks in the models."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import ReferenceMark, Value

Target = Literal["record", "property"]


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference.

    Attributes:
        path: Field names, with element ids for elements of keyed lists, such as ("properties", "<id>", "shared").
        target: A record id, an external IRI, or a property id.
        to: What the target is.
    """

    path: tuple[str, ...]
    target: str
    to: Target


def references(tree: Plain) -> Iterator[Reference]:
    """Yield every reference in the plain tree of a record, in the order of the fields."""
    model = KINDS.get(tree.get("kind", ""))
    if model is not None:
        yield from _of_value(tree, model, ())


def _of_value(tree: Plain, model: type[Value], path: tuple[str, ...]) -> Iterator[Reference]:
    for name, plan in _plans(model):
        if name in tree:
            yield from _follow(tree[name], plan, (*path, name))


def _follow(tree: Any, plan: Any, path: tuple[str, ...]) -> Iterator[Reference]:
    match plan:
        case str():
            if isinstance(tree, str) and tree:
                yield Reference(path, tree, "property" if plan == "property" else "record")
        case type():
            if isinstance(tree, dict):
                inner = (*path, tree["id"]) if isinstance(tree.get("id"), str) and path else path
                yield from _of_value(tree, plan, inner)
        case ("each", element):
            for child in tree:
                yield from _follow(child, element, path)
        case ("pair", key, value):
            yield from _follow(tree[0], key, path)
            yield from _follow(tree[1], value, path)


@cache
def _plans(model: type[Value]) -> tuple[tuple[str, Any], ...]:
    hints = get_type_hints(model, include_extras=True)
    plans = ((name, _plan(hints[name])) for name in model.model_fields if name != "extra")
    return tuple((name, plan) for name, plan in plans if plan is not None)


def _plan(hint: Any) -> Any:
    """Return how to find references under *hint*: a target, a value class, ("each", plan), ("pair", …) or None."""
    origin = get_origin(hint)
    if origin is Annotated:
        mark = next((m for m in hint.__metadata__ if isinstance(m, ReferenceMark)), None)
        return mark.to if mark else _plan(get_args(hint)[0])
    if origin in (Union, UnionType):
        return next((plan for inner in get_args(hint) if (plan := _plan(inner)) is not None), None)
    if origin is tuple:
        inner = get_args(hint)
        if len(inner) == 2 and inner[1] is Ellipsis:
            plan = _plan(inner[0])
            return ("each", plan) if plan is not None else None
        key, value = _plan(inner[0]), _plan(inner[1])
        return ("pair", key, value) if key is not None or value is not None else None
    if isinstance(hint, type) and issubclass(hint, Value) and _plans(hint):
        return hint
    return None


def redirected(tree: Plain, where: Callable[[str], str]) -> Plain:
    """Return the plain tree of a record with each reference to a record put where *where* says; the same if none moves.

    Sets may need to be sorted anew afterwards.
    """
    model = KINDS.get(tree.get("kind", ""))
    if model is None or all(where(r.target) == r.target for r in references(tree)):
        return tree
    return {**tree, **_redirect_value(tree, model, where)}


def _redirect_value(tree: Plain, model: type[Value], where: Callable[[str], str]) -> Plain:
    plans = (plan for plan in _plans(model) if plan[0] in tree)
    return {name: _redirect(tree[name], plan, where) for name, plan in plans}


def _redirect(tree: Any, plan: Any, where: Callable[[str], str]) -> Any:
    match plan:
        case "record":
            return where(tree) if isinstance(tree, str) and tree else tree
        case type():
            if isinstance(tree, dict):
                return {**tree, **_redirect_value(tree, plan, where)}
        case ("each", element):
            return [_redirect(child, element, where) for child in tree]
        case ("pair", key, value):
            return [_redirect(tree[0], key, where), _redirect(tree[1], value, where)]
    return tree
