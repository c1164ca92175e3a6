"""What is to be done about each finding of `checks.compatibility`, and what it costs."""

from __future__ import annotations

from typing import NamedTuple

from oms_desktop.checks.migration.steps import Loss, StepKind

_NONE, _SOME, _ALL = Loss.NONE, Loss.SOME, Loss.ALL
_K = StepKind


class Recipe(NamedTuple):
    """A kind of step, what it loses, and whether a person has to give something."""

    does: StepKind
    loss: Loss = _NONE
    is_manual: bool = False


RECIPES: dict[str, tuple[Recipe, ...]] = {
    # records
    "described": (Recipe(_K.DESCRIBE),),
    "record_added": (Recipe(_K.CREATE),),
    "record_removed": (Recipe(_K.DROP, _ALL),),
    "record_removed_active": (Recipe(_K.DROP, _ALL),),
    "kind_changed": (Recipe(_K.REPLACE, _ALL),),
    "renamed": (Recipe(_K.RENAME),),
    "deprecated": (Recipe(_K.DESCRIBE),),
    # members
    "member_added": (Recipe(_K.ADD),),
    "member_demanded": (Recipe(_K.ADD), Recipe(_K.BACKFILL, _NONE, True), Recipe(_K.REQUIRE)),
    "member_demanded_with_default": (
        Recipe(_K.ADD),
        Recipe(_K.BACKFILL),
        Recipe(_K.REQUIRE),
    ),
    "member_removed": (Recipe(_K.DROP, _ALL),),
    "member_removed_active": (Recipe(_K.DROP, _ALL),),
    "member_moved": (Recipe(_K.COPY), Recipe(_K.DROP)),
    "member_pulled_up": (Recipe(_K.COPY), Recipe(_K.DROP)),
    "interface_left": (Recipe(_K.DETACH, _SOME),),
    "member_mapped": (Recipe(_K.DESCRIBE),),
    "member_remapped": (Recipe(_K.DESCRIBE),),
    # types
    "type_widened": (Recipe(_K.CAST),),
    "type_opened": (Recipe(_K.RELAX),),
    "type_declared": (Recipe(_K.CHECK, _SOME),),
    "type_converted": (Recipe(_K.CAST),),
    "type_narrowed": (Recipe(_K.CAST, _SOME),),
    "type_rounded": (Recipe(_K.CAST, _SOME),),
    "type_replaced": (Recipe(_K.REWRITE, _ALL, True),),
    "base_type_changed": (Recipe(_K.CAST),),
    "made_list": (Recipe(_K.WRAP),),
    "made_single": (Recipe(_K.PICK, _SOME),),
    "unit_changed": (Recipe(_K.CONVERT, _NONE, True),),
    # constraints
    "constraint_tightened": (Recipe(_K.CHECK, _SOME),),
    "constraint_loosened": (Recipe(_K.RELAX),),
    "values_listed": (Recipe(_K.CHECK, _SOME),),
    "values_freed": (Recipe(_K.RELAX),),
    "values_removed": (Recipe(_K.CHECK, _SOME),),
    "values_added": (Recipe(_K.RELAX),),
    "made_required": (Recipe(_K.BACKFILL, _NONE, True), Recipe(_K.REQUIRE)),
    "made_required_with_default": (Recipe(_K.BACKFILL), Recipe(_K.REQUIRE)),
    "made_optional": (Recipe(_K.RELAX),),
    "default_changed": (Recipe(_K.SET_DEFAULT),),
    "default_removed": (Recipe(_K.SET_DEFAULT),),
    "demanded": (Recipe(_K.CHECK, _SOME),),
    "not_demanded": (Recipe(_K.RELAX),),
    "demand_added": (Recipe(_K.CHECK, _SOME),),
    "demand_dropped": (Recipe(_K.RELAX),),
    # keys, storage, inheritance
    "key_set": (Recipe(_K.CHECK, _SOME),),
    "key_changed": (Recipe(_K.REKEY, _SOME, True),),
    "storage_set": (Recipe(_K.STORE),),
    "storage_changed": (Recipe(_K.STORE),),
    "made_abstract": (Recipe(_K.RECLASSIFY, _NONE, True),),
    "made_concrete": (Recipe(_K.RELAX),),
    "parent_added": (Recipe(_K.ATTACH),),
    "parent_demands": (Recipe(_K.BACKFILL, _NONE, True), Recipe(_K.ATTACH)),
    "parent_lost": (Recipe(_K.DETACH, _SOME),),
    "left_type": (Recipe(_K.DETACH, _SOME),),
    "joined_type": (Recipe(_K.ATTACH),),
    # links
    "cardinality_widened": (Recipe(_K.RELAX),),
    "cardinality_narrowed": (Recipe(_K.PICK, _SOME),),
    "end_closed": (Recipe(_K.CHECK, _SOME),),
    "end_opened": (Recipe(_K.RELAX),),
    "set_narrowed": (Recipe(_K.CHECK, _SOME),),
    "set_widened": (Recipe(_K.RELAX),),
    "target_changed": (Recipe(_K.CHECK, _SOME),),
    "target_freed": (Recipe(_K.RELAX),),
    "inferred": (Recipe(_K.DESCRIBE),),
    "not_inferred": (Recipe(_K.MATERIALISE),),
    "statement_added": (Recipe(_K.DESCRIBE),),
    "restriction_tightened": (Recipe(_K.CHECK, _SOME),),
    "restriction_loosened": (Recipe(_K.RELAX),),
    "restriction_dropped": (Recipe(_K.RELAX),),
    # actions hold no data
    "behaviour_changed": (Recipe(_K.DESCRIBE),),
    "criterion_added": (Recipe(_K.DESCRIBE),),
    "criterion_changed": (Recipe(_K.DESCRIBE),),
    "criterion_dropped": (Recipe(_K.DESCRIBE),),
}
"""The steps by the code of the finding, in their order."""

SPLIT = Recipe(_K.SPLIT, _SOME, True)
JOIN = Recipe(_K.JOIN, _NONE, True)
"""In the place of a rewrite where one of the two types is a struct."""
