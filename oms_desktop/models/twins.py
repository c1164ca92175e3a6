"""A property with types and datatypes as ranges: a link type, and a shared property that goes with it (decision 15).

The two have one IRI; of its own the shared property has only its datatypes.
"""

from __future__ import annotations

from oms_desktop.models.ids import record_id_for_iri
from oms_desktop.models.plain import Plain

LINK, SHARED = PAIR = ("link_type", "shared_property")
"""The kinds of a pair, the one that says everything first."""

OWN = ("ranges", "data_type")
"""What the shared property says for itself."""

_FOLLOWING = (
    "iri",
    "module",
    "api_name",
    "display_name",
    "labels",
    "description",
    "descriptions",
)


def twins_of(tree: Plain) -> tuple[str, str] | None:
    """Return the ids of link type and shared property if *tree* can be one of a pair."""
    iri = tree.get("iri")
    if not iri or tree["kind"] not in PAIR:
        return None
    ids = record_id_for_iri(LINK, iri), record_id_for_iri(SHARED, iri)
    return ids if tree["id"] in ids else None


def derive_twin(link: Plain, shared: Plain) -> Plain:
    """Return the shared property that goes with *link*, with the datatypes of *shared*."""
    twin: Plain = {"kind": SHARED, "id": shared["id"]}
    twin |= {name: link[name] for name in _FOLLOWING if link.get(name)}
    twin |= {k: v for k, v in link.get("source", {}).items() if k in ("any_of", "all_of")}
    twin |= {name: shared[name] for name in OWN if name in shared}
    if link.get("status") == "deprecated":
        twin["status"] = "deprecated"
    return twin


def is_pair(link: Plain, shared: Plain) -> bool:
    """Tell whether *shared* says nothing that does not follow from *link* and its own ranges."""
    if (link["kind"], shared["kind"]) != PAIR or "iri" not in link:
        return False
    usual = record_id_for_iri(SHARED, link["iri"])
    return shared["id"] == usual and derive_twin(link, shared) == shared
