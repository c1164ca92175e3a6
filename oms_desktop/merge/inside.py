"""What a side changed inside a whole record, an element of a list or a value that has no model, in a few words.

Only what is being explained is compared; the library for values without a model is loaded for such a value alone.
"""

from __future__ import annotations

from oms_desktop.checks.differences.fields import field_differences, value_differences
from oms_desktop.checks.differences.joining import together
from oms_desktop.checks.differences.wording import is_structured
from oms_desktop.merge.findings import Finding
from oms_desktop.merge.paths import rule_at
from oms_desktop.merge.values import Maybe
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.messages import Message


def changes_inside(item: Finding, value: Maybe) -> Message | None:
    """Return what changed from base to *value*, or None where the two values themselves say it."""
    base = item.base
    if isinstance(base, dict) and isinstance(value, dict):
        return _of_parts(item, value)
    if is_structured(base) and is_structured(value):
        from oms_desktop.checks.differences.free_form import what_changed  # loads a large library

        return what_changed(base, value)
    return None


def _of_parts(item: Finding, value: Maybe) -> Message | None:
    if not item.path:
        if item.base.get("kind") != value.get("kind") or value.get("kind") not in KINDS:
            return None
        found = field_differences(item.base, value, item.names.record)
    else:
        field = rule_at(item.subject.kind, item.path)
        if field is None or field.element is None or "id" not in value:
            return None
        found = value_differences(item.base, value, field.element, item.names.record)
    told = [difference.sentence for difference in found]
    return together(told) if told else None
