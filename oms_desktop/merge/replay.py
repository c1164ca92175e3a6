"""Doing again in another record what a side did in one (R507, E412): only where the other record is as that one was.

Works on plain values of any two models that share fields; it knows no kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from oms_desktop.merge.rules.sets import set_law
from oms_desktop.merge.values import ABSENT, Maybe, Path, or_absent
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.plain import Plain
from oms_desktop.models.values import Rule


def replayed(
    fields: Iterable[FieldRule], was: Plain, edited: Plain, home: Plain
) -> Iterator[tuple[Path, Maybe]]:
    """Yield what to write into *home* so that it gets the changes from *was* to *edited*.

    A value is written where *home* has what *was* had; sets get what was added and lose what was removed; lists get
    new elements. What would overwrite something else is left out.
    """
    for field in fields:
        values = (tree.get(field.name, ABSENT) for tree in (was, edited, home))
        yield from _of_field(field, *values)


def _of_field(
    field: FieldRule, was: Maybe, edited: Maybe, home: Maybe
) -> Iterator[tuple[Path, Maybe]]:
    if was == edited or edited == home:
        return
    at: Path = (field.name,)
    olds, news, owns = ([] if v is ABSENT else v for v in (was, edited, home))
    match field.rule:
        case Rule.SET:
            merged = or_absent(set_law(olds, news, owns))
            if merged != home:
                yield at, merged
        case Rule.MAP | Rule.TEXT_MAP:
            before, after, own = dict(olds), dict(news), dict(owns)
            for key in sorted(before.keys() | after.keys(), key=str.encode):
                if own.get(key) == before.get(key) != after.get(key):
                    yield (*at, key), after.get(key, ABSENT)
        case Rule.KEYED:
            known = {element["id"] for element in (*olds, *owns)}
            for element in news:
                if element["id"] not in known:
                    yield (*at, element["id"]), element
        case _ if home == was:
            yield at, edited
