"""The options of a finding: the two sides, the base, both, a written value, and its ways out."""

from __future__ import annotations

from oms_desktop.merge.explain import moved, place, shown
from oms_desktop.merge.findings import Finding, Fix, Option, Write
from oms_desktop.merge.paths import rule_at
from oms_desktop.merge.show import SLOTTED, Shown
from oms_desktop.merge.values import ABSENT, CARDINALITY, ORDER, SHAPE, Maybe
from oms_desktop.models.messages import Message, message
from oms_desktop.models.values import Rule

FIRST_FIX = 6
SIDES_AND_BASE = ("ours", "base", "theirs")
RESTORING = ("restore", "restore_deprecated")
"""Ways out that may bring back more than the record itself."""


def options_of(item: Finding) -> tuple[Option, ...]:
    """Return the options of *item* in the order of their keys."""
    sides = () if item.is_violation else _sides(item)
    fixes = [fix for fix in item.fixes if fix.id != "draft"]
    return (*sides, *(_fix(item, fix, FIRST_FIX + at) for at, fix in enumerate(fixes)))


def side_option(item: Finding, option: str) -> Option | None:
    """Return the option of `options_of` that takes a side or base, or None where no side can be taken."""
    if item.is_violation:
        return None
    return _take(item, option, *_key_and_value(item, option))


def _key_and_value(item: Finding, option: str) -> tuple[int, Maybe]:
    return {"ours": (1, item.ours), "base": (2, item.base), "theirs": (3, item.theirs)}[option]


def side_writes(item: Finding, option: str) -> tuple[Write, ...] | None:
    """Return what taking a side or base writes, without making the options; None for other options."""
    if item.is_violation or option not in ("ours", "base", "theirs"):
        return None
    return _writes(item, option, getattr(item, option))


def _sides(item: Finding) -> tuple[Option, ...]:
    both_off = None if item.combined is not None else _why_not_both(item)
    custom_off = _why_not_custom(item)
    return (
        *(_take(item, option, *_key_and_value(item, option)) for option in SIDES_AND_BASE),
        Option(
            id="both",
            key=4,
            label=message("merge.option.both"),
            effect=both_off or _effect(item, "both", item.combined),
            enabled=both_off is None,
            why_disabled=both_off,
            writes=() if both_off else _writes(item, "both", item.combined),
        ),
        Option(
            id="custom",
            key=5,
            label=message("merge.option.custom"),
            effect=custom_off or message("merge.effect.custom", place=place(item)),
            enabled=custom_off is None,
            why_disabled=custom_off,
            needs="" if custom_off else "value",
            prefill=_prefill(item),
        ),
    )


def _take(item: Finding, option: str, key: int, value: Maybe) -> Option:
    label = message(f"merge.option.{option}")
    effect = _effect(item, option, value)
    return Option(option, key, label, effect, writes=_writes(item, option, value))


def _writes(item: Finding, option: str, value: Maybe) -> tuple[Write, ...]:
    """Return what taking a side, base or both writes here and elsewhere."""
    elsewhere = (write for taken, write in item.along if taken == option)
    return (Write(item.subject.id, item.path, value), *elsewhere)


def _effect(item: Finding, option: str, value: Maybe) -> Message:
    if moved(item, "ours") or moved(item, "theirs"):
        return _effect_of_move(item, option, value)
    if item.code == "R507" and option == "both" and item.along:
        return message("merge.effect.R507.both", place=place(item), **dict(item.detail))
    if not item.path:
        along = sum(taken == option for taken, _ in item.along)
        if along:
            return message("merge.effect.kept_along", name=item.subject.name, n=along)
        key = "merge.effect.deleted" if value is ABSENT else "merge.effect.kept"
        return message(key, name=item.subject.name)
    if _is_element(item):
        key = "merge.effect.element_removed" if value is ABSENT else "merge.effect.element_kept"
        return message(key, name=item.subject.name, place=place(item))
    key = "merge.effect.same" if value == item.result else "merge.effect.value"
    return message(key, place=place(item), value=shown(item, value))


def _effect_of_move(item: Finding, option: str, value: Maybe) -> Message:
    """Say where an element then stands that a side moved."""
    if value is not ABSENT:
        return message("merge.effect.moved_stays", name=item.subject.name, place=place(item))
    homes = [w.record for w in _writes(item, option, value) if w.value is not ABSENT]
    if not homes:
        return message("merge.effect.element_removed", name=item.subject.name, place=place(item))
    key = "merge.effect.moved_both" if option == "both" else "merge.effect.moved_to"
    return message(key, place=place(item), home=item.names.record(homes[0]))


def _is_element(item: Finding) -> bool:
    """Whether the item is about a whole element of a list."""
    rule = rule_at(item.subject.kind, item.path)
    if rule is None or rule.rule is not Rule.KEYED or item.path[-1] == ORDER:
        return False
    return item.path[-1] != rule.name


def _why_not_both(item: Finding) -> Message:
    if not item.path or _is_element(item):
        return message("merge.no_both.existence")
    rule = rule_at(item.subject.kind, item.path)
    match None if rule is None else rule.rule:
        case Rule.DATA_TYPE:
            return message("merge.no_both.type")
        case Rule.TEXT | Rule.TEXT_MAP:
            return message("merge.no_both.text")
        case Rule.CONSTRAINTS:
            return message("merge.no_both.constraints")
        case Rule.ORDERED:
            return message("merge.no_both.order")
        case _:
            return message("merge.no_both.single", place=place(item))


def _why_not_custom(item: Finding) -> Message | None:
    if not item.path or _is_element(item) or item.path[-1] == SHAPE:
        return message("merge.no_custom.whole")
    if item.path[0] in SLOTTED and len(item.path) > 1:
        return message("merge.no_custom.statements")
    if rule_at(item.subject.kind, item.path) is None and item.path != (CARDINALITY,):
        return message("merge.no_custom.unknown")
    return None


def _prefill(item: Finding) -> Maybe:
    draft = next((fix for fix in item.fixes if fix.id == "draft"), None)
    return item.result if draft is None else draft.prefill


def _fix(item: Finding, fix: Fix, key: int) -> Option:
    stem = fix.id.partition(":")[0]
    args: dict[str, Shown | int] = {
        "name": item.subject.name,
        "place": place(item),
        **dict(fix.detail),
    }
    with_others = stem in RESTORING and bool(args.get("n"))
    return Option(
        id=fix.id,
        key=key,
        label=message(f"merge.option.{stem}", **args),
        effect=message(
            f"merge.effect.{stem}_along" if with_others else f"merge.effect.{stem}", **args
        ),
        needs=fix.needs,
        prefill=fix.prefill,
        writes=fix.writes,
    )
