"""A property with types and datatypes as ranges: a link type, and a shared property that goes with it (decision 15)."""

from __future__ import annotations

from oms_desktop.formats.kinds import PAIR, computed_id
from oms_desktop.formats.terms import iri_term
from oms_desktop.models.plain import Plain

_KEPT = (
    "iri",
    "module",
    "api_name",
    "display_name",
    "labels",
    "description",
    "descriptions",
)


def derive_twin(link: Plain, shared: Plain) -> Plain:
    """Return the shared property that goes with *link*, with the datatypes of *shared*."""
    twin: Plain = {"kind": "shared_property", "id": shared["id"]}
    twin |= {name: link[name] for name in _KEPT if link.get(name)}
    twin |= {k: v for k, v in link.get("source", {}).items() if k in ("any_of", "all_of")}
    twin |= {name: shared[name] for name in ("ranges", "data_type") if name in shared}
    if link.get("status") == "deprecated":
        twin["status"] = "deprecated"
    return twin


def is_pair(link: Plain, shared: Plain) -> bool:
    """Tell whether *shared* says nothing that does not follow from *link* and its own ranges."""
    if (link["kind"], shared["kind"]) != PAIR or "iri" not in link:
        return False
    usual = computed_id("shared_property", iri_term(link["iri"]), link["iri"])
    return shared["id"] == usual and derive_twin(link, shared) == shared
