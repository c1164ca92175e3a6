"""What is inside an item about a whole record: the changes of the side that kept it (design: merge 5.2.7).

They are made when somebody looks, and decided with the item they belong to.
"""

from __future__ import annotations

from oms_desktop.merge.along import DELETED_AND_EDITED
from oms_desktop.merge.engine import in_order
from oms_desktop.merge.findings import Severity, State
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.rules.fields import merge_fields
from oms_desktop.merge.site import Log, Site
from oms_desktop.merge.values import ABSENT
from oms_desktop.models.kinds import KINDS


def children_of(item: MergeItem) -> tuple[MergeItem, ...]:
    """Return the changes that go or stay with a record one side deleted and the other edited; else nothing."""
    model = KINDS.get(item.subject.kind)
    if item.path or item.code not in DELETED_AND_EDITED or model is None:
        return ()
    log = Log(item.names)
    sides = (item.base if side is ABSENT else side for side in (item.ours, item.theirs))
    merge_fields(Site(log, item.subject), model, item.base, *sides)
    children = (child.moved(severity=Severity.INFO, state=State.AUTO) for child in log.items)
    return in_order(child.moved(requires=(item.id,)) for child in children)
