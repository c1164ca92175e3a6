"""A thing that one side deleted and the other made a record of another kind, such as a property that became a link.

Its id follows from kind and IRI (decision 16), so by ids alone both sides deleted it and one added something; asked is
what is asked of every record that was deleted and edited (E406).
"""

from __future__ import annotations

from oms_desktop.merge.draft import OTHER, Draft
from oms_desktop.merge.findings import Severity
from oms_desktop.merge.values import ABSENT, Side
from oms_desktop.models.fields import fields_of
from oms_desktop.models.ids import record_id_for_iri
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain


def ask_for_changed_kinds(draft: Draft) -> None:
    """Ask whether what changed its kind on one side shall go, as the other side wanted (E406)."""
    versions = draft.versions
    for record in versions.touched:
        if not (record in versions.mine and record in versions.other):
            continue
        base, ours, theirs = versions.three(record)
        if base is None or ours is not None or theirs is not None or not base.get("iri"):
            continue
        for side, other in OTHER.items():
            became = _became(draft, side, base)
            if became is not None and _became(draft, other, base) is None:
                _ask(draft, side, base, became)


def _became(draft: Draft, side: Side, base: Plain) -> Plain | None:
    """Return what stands under the IRI of a deleted record on one side, or None."""
    for kind in KINDS:
        tree = draft.versions.of(side, record_id_for_iri(kind, base["iri"]))
        if tree is not None:
            return tree
    return None


def _ask(draft: Draft, side: Side, base: Plain, became: Plain) -> None:
    """Ask; base is shown as what it would be in the new kind."""
    table = fields_of(KINDS[became["kind"]])
    old = fields_of(KINDS[base["kind"]]) if base["kind"] in KINDS else {}
    both = table.keys() & old.keys()  # base may hold what only a newer program knows
    same = {n: v for n, v in base.items() if n in both and table[n].rule is old[n].rule}
    was = {**same, "kind": became["kind"], "id": became["id"]}
    ours, theirs = (became, ABSENT) if side == "ours" else (ABSENT, became)
    site = draft.site(became["id"])
    site.find("E406", Severity.ERROR, was, ours, theirs, became)
