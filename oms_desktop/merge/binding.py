"""References to what not every version has: where a record is missing it is referred to by its IRI, elsewhere by its id.

The two say the same. So while they are merged, all versions refer by id, also where the record is missing, as a
reference that leads nowhere; what leads nowhere in the result is an IRI again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pydantic import ValidationError

from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain, from_plain, to_plain
from oms_desktop.models.references import redirected

_ORDER = {kind: place for place, kind in enumerate(KINDS)}


class Bindings:
    """The records that come or go, by IRI and by id.

    What changed its kind is another record under the same IRI; a reference to the old one is one to the new one.
    """

    def __init__(self, old: Iterable[Plain], new: Iterable[Plain]) -> None:
        """Take the records that base has and a side has not, and those that base has not."""
        self._iris: dict[str, str] = {}
        self._ids: dict[str, dict[str, str]] = {}
        known: set[str] = set()
        for records in (new, old):
            fresh: dict[str, dict[str, str]] = {}
            for tree in sorted(records, key=lambda one: _ORDER.get(one["kind"], len(_ORDER))):
                if iri := tree.get("iri"):
                    self._iris[tree["id"]] = iri
                    if iri not in known:
                        fresh.setdefault(iri, {})[tree["kind"]] = tree["id"]
            known |= fresh.keys()
            self._ids |= fresh

    def bound(self, tree: Plain) -> Plain:
        """Return *tree* with references by id; the same tree where nothing changes.

        Of a link type and a shared property with one IRI, a record refers to the one of its own kind.
        """

        def where(ref: str) -> str:
            ids = self._ids.get(self._iris.get(ref, ref))
            return ref if ids is None else ids.get(tree["kind"]) or next(iter(ids.values()))

        return _moved(tree, where) if self._ids else tree

    def released(self, tree: Plain, is_missing: Callable[[str], bool]) -> Plain:
        """Return *tree* with references by IRI to what is missing; the same tree where nothing changes."""

        def where(ref: str) -> str:
            iri = self._iris.get(ref)
            return iri if iri is not None and is_missing(ref) else ref

        return _moved(tree, where) if self._iris else tree


def _moved(tree: Plain, where: Callable[[str], str]) -> Plain:
    moved = redirected(tree, where)
    if moved is tree:
        return tree
    try:
        return to_plain(from_plain(moved))  # sets are sorted again
    except ValidationError:  # a newer program's record: it stays as it is
        return tree
