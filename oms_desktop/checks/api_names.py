"""Names: none empty, none twice in one namespace, conventions as remarks (decision 21)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Any

from oms_desktop.checks.problem import Problem
from oms_desktop.checks.reader import Reader
from oms_desktop.checks.report import error, info, warning
from oms_desktop.models.names import name_key, name_of
from oms_desktop.models.plain import Plain

PASCAL_CASE = frozenset({"object_type", "interface", "value_type", "struct_type"})
CAMEL_CASE = frozenset({"link_type", "shared_property", "action_type"})
RESERVED = frozenset(
    "ontology object property link relation rid primaryKey typeId ontologyObject".split()
)
LONGEST = 100
PARTS = ("properties", "fields", "link_constraints", "parameters")
"""Fields that hold named elements."""
_NAMELESS = frozenset({"placement", "module", "individual"})


def check_names(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield problems of the names of a record and of its elements."""
    kind = plain["kind"]
    if kind not in _NAMELESS and name_of(plain) == plain["id"]:
        yield error("empty_name", plain, "display_name", fixes=("rename",))
    if kind in PASCAL_CASE | CAMEL_CASE and (name := plain.get("api_name", "")):
        why = why_invalid(name, pascal=kind in PASCAL_CASE)
        if why:
            fixes = ("correct_api_name",)
            yield info(f"api_name_{why}", plain, "api_name", fixes=fixes, name=name)
        yield from _twins(plain, name, reader)
    for field in PARTS:
        yield from _check_parts(plain, field)
    if kind == "link_type":
        yield from _check_sides(plain, reader)


def name_scope(plain: Plain, module: Plain | None) -> tuple[str, str] | None:
    """Return kind and namespace within which the api name of a record is unique; None if it need not be."""
    if plain["kind"] not in PASCAL_CASE | CAMEL_CASE or not plain.get("api_name"):
        return None
    iri = plain.get("iri", "")
    if iri:
        end = max(iri.rfind("#"), iri.rfind("/"), iri.rfind(":"))
        return plain["kind"], iri[: end + 1]
    return plain["kind"], (module or {}).get("namespace", "")


def why_invalid(name: str, *, pascal: bool) -> str:
    """Return which convention an api name breaks: length, letters, start or reserved; "" if none."""
    if len(name) > LONGEST:
        return "length"
    if not name.isalnum() or unicodedata.normalize("NFKC", name) != name:
        return "letters"
    if name in RESERVED:
        return "reserved"
    wrong = name[0].islower() if pascal else name[0].isupper()
    return "start" if wrong or not name[0].isalpha() else ""


def _twins(plain: Plain, name: str, reader: Reader) -> Iterator[Problem]:
    same = reader.snapshot.find(plain["kind"], name)
    if len(same) < 2:
        return
    scope = name_scope(plain, reader.plain(plain.get("module")))
    for other in same:
        twin = reader.plain(other)
        if other == plain["id"] or twin is None:
            continue
        if name_scope(twin, reader.plain(twin.get("module"))) != scope:
            continue
        differ = plain.get("iri") and twin.get("iri") and plain["iri"] != twin["iri"]
        report = warning if differ else error
        yield report(
            "duplicate_api_name",
            plain,
            "api_name",
            others=(other,),
            fixes=("correct_api_name",),
            name=name,
            other=name_of(twin),
        )


def _check_parts(plain: Plain, field: str) -> Iterator[Problem]:
    seen: dict[str, dict[str, Any]] = {}
    for element in plain.get(field, ()):
        path = (field, element["id"])
        name = element.get("api_name", "")
        if name_of(element) == element["id"]:
            yield error("empty_part_name", plain, *path, "display_name", fixes=("rename",))
        if not name:
            continue
        why = why_invalid(name, pascal=False)
        if why:
            fixes = ("correct_api_name",)
            yield info(f"api_name_{why}", plain, *path, "api_name", fixes=fixes, name=name)
        key = name_key(name)
        if key in seen:
            yield error(
                "duplicate_part_name",
                plain,
                *path,
                "api_name",
                fixes=("correct_api_name",),
                name=name,
                other=name_of(seen[key]),
            )
        seen.setdefault(key, element)


def _check_sides(plain: Plain, reader: Reader) -> Iterator[Problem]:
    """Yield link sides whose name another link or a property of the same type has already."""
    for own, far in (("source", "target"), ("target", "source")):
        name = plain.get(far, {}).get("api_name", "")
        for end in plain.get(own, {}).get("any_of", ()) if name else ():
            owner = reader.of_kind(end, "object_type", "interface")
            if owner is None:
                continue
            others = [o for o in reader.referrers(end, "link_type") if o["id"] != plain["id"]]
            taken = {name_key(_far_name(o, end)): o["id"] for o in others}
            own_names = (p.get("api_name", "") for p in owner.get("properties", ()))
            taken |= {name_key(one): owner["id"] for one in own_names}
            if (key := name_key(name)) in taken:
                yield error(
                    "duplicate_side_name",
                    plain,
                    far,
                    "api_name",
                    others=(taken[key],),
                    fixes=("correct_api_name",),
                    name=name,
                    owner=name_of(owner),
                )


def _far_name(link: Plain, end: str) -> str:
    side = "target" if end in link.get("source", {}).get("any_of", ()) else "source"
    return str(link.get(side, {}).get("api_name", ""))
