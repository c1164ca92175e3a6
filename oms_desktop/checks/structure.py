"""References that lead somewhere, inheritance without a circle, statuses that fit together."""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx

from oms_desktop.checks.problem import Problem
from oms_desktop.checks.reader import Reader
from oms_desktop.checks.report import error, info, warning
from oms_desktop.models.ids import is_id
from oms_desktop.models.names import joined, name_of
from oms_desktop.models.plain import Plain
from oms_desktop.models.references import references

_EXPECTED = {
    "value_type": ("value_type",),
    "shared": ("shared_property",),
    "struct": ("struct_type",),
    "module": ("module",),
    "groups": ("group",),
    "diagram": ("diagram",),
}
"""Kinds that a reference field may lead to, by the field's name; the others are free."""
_PARENTS = {
    "object_type": ("object_type",),
    "interface": ("interface",),
    "link_type": ("link_type", "shared_property"),
    "shared_property": ("link_type", "shared_property"),
}
_LONGEST_WALK = 200


def check_references(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield references to records that are not there; an IRI is external and legal (decision 21)."""
    for reference in references(plain):
        if reference.to != "record" or not is_id(reference.target):
            continue
        target = reader.plain(reference.target)
        if target is None:
            if plain["kind"] == "placement":
                yield info("dangling_placement", plain, *reference.path, fixes=("delete_record",))
            else:
                fixes = ("remove_reference", "choose_record")
                others = (reference.target,)
                yield error(
                    "dangling_reference", plain, *reference.path, fixes=fixes, others=others
                )
            continue
        expected = _EXPECTED.get(reference.path[-1], (target["kind"],))
        if target["kind"] not in expected:
            fixes = ("remove_reference", "choose_record")
            yield error("wrong_kind", plain, *reference.path, fixes=fixes, target=name_of(target))


def check_inheritance(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield the cycle that a record inherits itself through."""
    if "extends" not in plain:
        return
    cycle = reader.cycle(plain["id"])
    if cycle:
        names = joined((reader.name(record) for record in (plain["id"], *cycle)), " → ")
        others = tuple(record for record in cycle if record != plain["id"])
        fixes = ("remove_parent",)
        yield error("inheritance_cycle", plain, "extends", others=others, fixes=fixes, cycle=names)
    for parent in plain["extends"]:
        target = reader.plain(parent)
        if target is not None and target["kind"] not in _PARENTS.get(plain["kind"], ()):
            name = name_of(target)
            report = info if target["kind"] == "individual" else warning  # not declared in its file
            yield report("foreign_parent", plain, "extends", others=(parent,), parent=name)


def check_status(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield active records that build on records that are not."""
    if plain.get("status") not in ("active", "promoted"):
        return
    for field, target in _builds_on(plain):
        other = reader.plain(target)
        status = other.get("status", "experimental") if other else ""
        if other is not None and status in ("experimental", "deprecated"):
            yield info(
                f"builds_on_{status}", plain, *field, others=(target,), target=name_of(other)
            )


def check_required_links(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield a circle of required links: nothing in it could be made first."""
    for own, far in (("source", "target"), ("target", "source")):
        if not plain.get(far, {}).get("required"):
            continue
        for start in plain.get(own, {}).get("any_of", ()):
            for end in plain.get(far, {}).get("any_of", ()):
                path = _required_path(end, start, reader)
                if path:
                    names = joined((reader.name(record) for record in (start, *path)), " → ")
                    yield warning(
                        "required_circle",
                        plain,
                        far,
                        "required",
                        fixes=("make_optional",),
                        circle=names,
                    )
                    return


def _required_path(start: str, goal: str, reader: Reader) -> list[str]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from((start, goal))
    waiting, seen = [start], {start}
    while waiting and len(seen) < _LONGEST_WALK:
        here = waiting.pop()
        for link in reader.referrers(here, "link_type"):
            for own, far in (("source", "target"), ("target", "source")):
                ends = link.get(far, {})
                if here not in link.get(own, {}).get("any_of", ()) or not ends.get("required"):
                    continue
                for end in ends.get("any_of", ()):
                    graph.add_edge(here, end)
                    if end not in seen:
                        seen.add(end)
                        waiting.append(end)
    found: list[str] = (
        nx.shortest_path(graph, start, goal) if nx.has_path(graph, start, goal) else []
    )
    return found


def _builds_on(plain: Plain) -> Iterator[tuple[tuple[str, ...], str]]:
    for parent in plain.get("extends", ()):
        yield ("extends",), parent
    for one in plain.get("implements", ()):
        yield ("implements", one["id"]), one["id"]
    if plain["kind"] == "link_type":
        for side in ("source", "target"):
            for end in plain.get(side, {}).get("any_of", ()):
                yield (side, "any_of"), end
    for name, field in (
        ("parameters", "refers_to"),
        ("rules", "object_type"),
        ("rules", "link_type"),
    ):
        for element in plain.get(name, ()):
            if element.get(field):
                yield (name, element["id"], field), element[field]
