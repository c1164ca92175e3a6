"""The sentences of a finding: which place, what each side has, what each did, and why nobody decided it.

Every sentence is a `Message` made from the finding's data; none is put together in code.
"""

from __future__ import annotations

from oms_desktop.merge.findings import Finding, Part
from oms_desktop.merge.inside import changes_inside
from oms_desktop.merge.show import Shown, show_difference, show_path, show_value
from oms_desktop.merge.values import ABSENT, ORDER, Maybe, Side
from oms_desktop.models.messages import TEMPLATES, Message, message

MOST_PARTS = 5


def title(item: Finding) -> Message:
    """Return which record and which place in it, or what the item is about where it is the whole merge."""
    if f"merge.title.{item.code}" in TEMPLATES:
        return message(f"merge.title.{item.code}")
    if not item.path:
        return message("merge.title.record", name=item.subject.name)
    return message("merge.title", name=item.subject.name, place=place(item))


def summary(item: Finding) -> Message:
    """Return what each side has, in a line."""
    if item.is_violation:
        key = "merge.summary.checked" if _is_checked(item) else f"merge.summary.{item.code}"
        return message(key, **{"n": len(item.parts), **dict(item.detail)})
    ours, theirs = _had(item, "ours", item.ours), _had(item, "theirs", item.theirs)
    return message("merge.summary", ours=ours, theirs=theirs)


def explain(item: Finding) -> tuple[Message, ...]:
    """Return what each side did, then why this is not decided by itself, or what decided it."""
    if item.is_violation:
        sentences = [_part(item, part) for part in item.parts[:MOST_PARTS]]
        more = len(item.parts) - MOST_PARTS
        if more > 0:
            sentences.append(message("merge.part.more", n=more))
    else:
        sentences = [_deed(item, "ours", item.ours), _deed(item, "theirs", item.theirs)]
    return (*sentences, _why(item))


def place(item: Finding) -> Shown:
    """Return the place in the record; every option of the item names it."""
    known: Shown | None = item.__dict__.get("_place")
    if known is None:
        known = show_path(item.path, item.names.plain(item.subject.id), item.names.record)
        item.__dict__["_place"] = known
    return known


def moved(item: Finding, side: Side) -> str:
    """Return the record a side moved the thing to, or an empty text."""
    parts = () if item.is_violation else item.parts
    return next((part.record for part in parts if part.side == side), "")


def _had(item: Finding, side: Side, value: Maybe) -> Shown:
    if new := moved(item, side):
        return message("merge.value.moved", home=item.names.record(new))
    return shown(item, value)


def shown(item: Finding, value: Maybe) -> Shown:
    """Return a value of the item as people read it."""
    if not item.path and item.base is not ABSENT and value != item.base:
        return message("merge.value.deleted" if value is ABSENT else "merge.value.changed")
    return show_value(item.subject.kind, item.path, value, item.names.record)


def _deed(item: Finding, side: Side, value: Maybe) -> Message:
    was, now = shown(item, item.base), shown(item, value)
    is_cut = was == now and value != item.base
    if is_cut and isinstance(item.base, str) and isinstance(value, str):
        was, now = show_difference(item.base, value)
    args: dict[str, Shown] = {
        "side": message(f"merge.side.{side}"),
        "name": item.subject.name,
        "place": place(item),
        "base": _quoted(was),
        "value": _quoted(now),
    }
    if new := moved(item, side):
        return message("merge.deed.moved", home=item.names.record(new), **args)
    whole = not item.path or (len(item.path) == 2 and isinstance(_some(item), dict))
    what = "record" if not item.path else "element" if whole else "field"
    otherwise = dict(item.detail).get("otherwise")
    if value == item.base and otherwise is not None:
        return message("merge.deed.otherwise", side=args["side"], what=otherwise)
    if value == item.base:
        verb = "kept"
    elif item.path and item.path[-1] == ORDER:
        verb = "ordered"
    elif value is ABSENT and whole:
        verb = "removed"
    elif item.base is ABSENT and whole:
        verb = "added"
    else:
        verb = "changed"
        if (told := changes_inside(item, value)) is not None:
            return message(f"merge.deed.inside.{what}", **{**args, "what": told})
    return message(f"merge.deed.{verb}.{what}", **args)


def _quoted(value: Shown) -> Shown:
    """Set a longer text apart from the sentence around it."""
    is_text = isinstance(value, Message) and value.key == "merge.value.cardinality"
    is_text = is_text or (isinstance(value, str) and " " in value)
    return message("merge.quoted", text=value) if is_text else value


def _some(item: Finding) -> Maybe:
    return next((v for v in (item.ours, item.theirs, item.base) if v is not ABSENT), ABSENT)


def _why(item: Finding) -> Message:
    args: dict[str, Shown | int] = {
        "name": item.subject.name,
        "place": place(item),
        "base": shown(item, item.base),
        "ours": shown(item, item.ours),
        "theirs": shown(item, item.theirs),
        "result": shown(item, item.result),
        **dict(item.detail),
    }
    usual = f"merge.why.{item.code}"
    special = f"{usual}.checked" if _is_checked(item) else f"{usual}.otherwise"
    is_special = (_is_checked(item) or "otherwise" in args) and special in TEMPLATES
    return message(special if is_special else usual, **args)


def _is_checked(item: Finding) -> bool:
    """Whether a rule of `checks` found it; its own sentence then says what is wrong."""
    return any(name == "problem" for name, _ in item.detail)


def _part(item: Finding, part: Part) -> Message:
    key = "merge.part.checked" if _is_checked(item) else f"merge.part.{item.code}"
    return message(
        key if key in TEMPLATES else "merge.part",
        record=item.names.record(part.record),
        target=item.names.record(part.target),
        place=show_path(part.path, item.names.plain(part.record), item.names.record),
        side=message(f"merge.side.{part.side}"),
        name=item.subject.name,
    )
