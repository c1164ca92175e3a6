"""A company's ontology, two editors whose edits commute, and collisions planted beside them: the true merge is known.

The editors never write one place twice, but often one record: a text here, a property of the same type there. So the
right result is both lists of edits applied to base, and the only questions are the planted ones.
"""

from __future__ import annotations

import copy
import random
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from oms_desktop.merge import MergeItem, Resolution, resolve, three_way
from oms_desktop.models.data_types import data_type
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import Mapping
from oms_desktop.models.plain import Plain, from_plain, to_plain
from oms_desktop.models.property import AllowedValue, Constraints, SharedProperty
from oms_desktop.models.record import Record
from oms_desktop.models.struct_type import StructField, StructType
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.builders import a_link, a_property, a_type, an_action, an_id
from tests.corpus.plants import INTEGER, LONG, STRING, Plant, field_plants
from tests.corpus.plants_of_wholes import action_plants, inheritance_plants, link_plants

Plains = dict[str, Plain]

SAYS_NOTHING_OF_PLANTS = ("P955",)
"""Codes about the merge as a whole; they are no alarm about anything an editor did."""

_KINDS = tuple(data_type(name) for name in "string integer date boolean double".split())


def company(types: int) -> list[Record]:
    """Return an ontology with keys, value types, structs, interfaces, shared properties, links, mappings and actions."""
    values = tuple(AllowedValue(id=letter) for letter in "abc")
    grade = ValueType(
        id=an_id("Grade"),
        api_name="Grade",
        display_name="Grade",
        constraints=Constraints(allowed=values),
    )
    address = StructType(
        id=an_id("Address"),
        api_name="Address",
        display_name="Address",
        fields=(StructField(id=an_id("Address.city"), api_name="city", data_type=STRING),),
    )
    named = Interface(
        id=an_id("Named"),
        api_name="Named",
        display_name="Named",
        properties=(a_property("Named", "name", STRING, required=True),),
    )
    since = SharedProperty(
        id=an_id("since"), api_name="since", display_name="Since", data_type=data_type("date")
    )
    made = [_type(number, grade, address) for number in range(types)]
    spare = [a_type(f"Spare{number}", "code") for number in range(types // 8)]
    links = [
        a_link(f"link{n}", made[n], made[n * 3 % types], many=(False, False)).evolve(
            mapping=Mapping(by="foreign_key", property=made[n].properties[0].id)
            if n % 3 == 0
            else Mapping()
        )
        for n in range(types // 2)
    ]
    actions = [an_action(f"Make{n}", "code", "name", creates=made[n]) for n in range(types // 4)]
    return [grade, address, named, since, *made, *spare, *links, *actions]


def _type(number: int, grade: ValueType, address: StructType) -> Record:
    name = f"Thing{number}"
    columns = [
        a_property(name, "code", STRING),
        a_property(name, "name", STRING),
        a_property(name, "count", INTEGER, constraints=Constraints(maximum="100")),
        a_property(name, "grade", STRING, value_type=grade.id),
        a_property(name, "address", data_type("struct", struct=address.id), array=True),
        *(a_property(name, f"extra{n}", _KINDS[(number + n) % len(_KINDS)]) for n in range(3)),
    ]
    return a_type(name, *columns, primary_key=(columns[0].id,), title_property=columns[1].id)


@dataclass(frozen=True)
class Edit:
    """One edit: the places nobody else may write, and what it does to all records."""

    places: tuple[tuple[str, str], ...]
    apply: Callable[[Plains], None]


Editor = Callable[[Plains, random.Random, str], Edit]


def _describe(base: Plains, chance: random.Random, tag: str) -> Edit:
    record = _one(base, chance)
    return _set(record, "description", f"Told by {tag}. It is so.")


def _call(base: Plains, chance: random.Random, tag: str) -> Edit:
    record = _one(base, chance)
    return _set(record, "labels", [["ko", f"이름 {tag}"]])


def _alias(base: Plains, chance: random.Random, tag: str) -> Edit:
    return _set(_one(base, chance), "aliases", [f"alias {tag}"])


def _add_property(base: Plains, chance: random.Random, tag: str) -> Edit:
    record = _one(base, chance, "object_type")
    added = to_plain_property(f"added{tag}")
    return Edit(
        ((record, "+"),), lambda all_: all_[record].setdefault("properties", []).append(added)
    )


def _widen(base: Plains, chance: random.Random, tag: str) -> Edit:
    return _of_property(base, chance, "count", lambda one: one.update(data_type=_plain(LONG)))


def _relax(base: Plains, chance: random.Random, tag: str) -> Edit:
    return _of_property(base, chance, "grade", lambda one: one.update(description=f"Of {tag}."))


def _index(base: Plains, chance: random.Random, tag: str) -> Edit:
    return _of_property(base, chance, "name", lambda one: one.update(indexed=True))


def _add_type(base: Plains, chance: random.Random, tag: str) -> Edit:
    parent = _one(base, chance, "object_type", "Thing")
    new = to_plain(a_type(f"New{tag}", "code", extends=(parent,)))
    return _adding(new)


def _add_link(base: Plains, chance: random.Random, tag: str) -> Edit:
    ends = [from_plain(base[_one(base, chance, "object_type", "Thing")]) for _ in range(2)]
    return _adding(to_plain(a_link(f"newLink{tag}", *ends)))  # type: ignore[arg-type]


def _delete(base: Plains, chance: random.Random, tag: str) -> Edit:
    record = _one(base, chance, "object_type", "Spare")
    fields = (*base[record], "labels", "aliases", "description", "status", "+", "implements")
    return Edit(
        tuple((record, name) for name in dict.fromkeys(fields)),
        lambda all_: all_.pop(record) and None,
    )


def _implement(base: Plains, chance: random.Random, tag: str) -> Edit:
    record = _one(base, chance, "object_type", "Thing")
    own = next(p["id"] for p in base[record]["properties"] if p["api_name"] == "name")
    member = base[an_id("Named")]["properties"][0]["id"]
    return _set(record, "implements", [{"id": an_id("Named"), "properties": [[member, own]]}])


def _deprecate(base: Plains, chance: random.Random, tag: str) -> Edit:
    return _set(_one(base, chance, "object_type", "Thing"), "status", "deprecated")


def _add_parameter(base: Plains, chance: random.Random, tag: str) -> Edit:
    record = _one(base, chance, "action_type")
    added = {
        "id": an_id(f"{record}{tag}"),
        "api_name": f"extra{tag}",
        "display_name": tag,
        "data_type": _plain(STRING),
    }
    return Edit(((record, "+"),), lambda all_: all_[record]["parameters"].append(added))


def _add_value(base: Plains, chance: random.Random, tag: str) -> Edit:
    record = an_id("Grade")
    return Edit(
        ((record, "constraints"),),
        lambda all_: all_[record]["constraints"]["allowed"].append({"id": f"v{tag}"}),
    )


def _add_field(base: Plains, chance: random.Random, tag: str) -> Edit:
    record = an_id("Address")
    added = to_plain_property(f"field{tag}")
    return Edit(((record, "+"),), lambda all_: all_[record]["fields"].append(added))


SHARES: tuple[tuple[Editor, int], ...] = (
    (_describe, 25),
    (_add_property, 14),
    (_call, 9),
    (_alias, 8),
    (_add_type, 8),
    (_widen, 7),
    (_add_link, 6),
    (_relax, 5),
    (_index, 5),
    (_add_parameter, 4),
    (_implement, 3),
    (_deprecate, 2),
    (_delete, 2),
    (_add_value, 1),
    (_add_field, 1),
)
"""What people edit, in per cent: texts and new properties mostly, deletions rarely."""


@dataclass
class Merge:
    """A merge whose result is known.

    Attributes:
        expected: The records the editors made, without those of the plants.
    """

    base: Plains
    ours: Plains
    theirs: Plains
    expected: Plains
    plants: list[Plant]


def business_merge(seed: int, types: int = 40, edits: int = 30) -> Merge:
    """Return the merge of a company's ontology that two people edited, with one plant of each code."""
    chance = random.Random(seed)
    start: Plains = {record.id: to_plain(record) for record in company(types)}
    taken: set[tuple[str, str]] = set()
    by_side = [_edits(start, chance, taken, side, edits) for side in "MT"]
    ours, theirs = (_edited(start, made) for made in by_side)
    both = _edited(start, [*by_side[0], *by_side[1]])
    expected = {record: to_plain(from_plain(tree)) for record, tree in both.items()}
    plants = [
        plant
        for make in (field_plants, link_plants, inheritance_plants, action_plants)
        for plant in make(f"Plant{seed}", chance)
    ]
    base = dict(start)
    for plant in plants:
        for version, records in ((base, plant.base), (ours, plant.ours), (theirs, plant.theirs)):
            version.update({record.id: to_plain(record) for record in records})
    return Merge(base, ours, theirs, expected, plants)


@dataclass
class Score:
    """What was found of what was planted.

    Attributes:
        planted, found: By code.
        others: Of plants that were missed: what was said of their records instead.
        alarms: Items about nothing that was planted.
        wrong: Records that are not what both editors made of them.
    """

    planted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    others: dict[str, list[str]] = field(default_factory=dict)
    alarms: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def add(self, merge: Merge, resolution: Resolution) -> None:
        """Count one merge."""
        items = [i for i in resolution.items if i.code not in SAYS_NOTHING_OF_PLANTS]
        about = {record for plant in merge.plants for record in plant.records}
        quiet = resolution.result.automatic
        for plant in merge.plants:
            self.planted[plant.code] += 1
            if any(_is_it(item, plant) for item in (quiet if plant.settled else items)):
                self.found[plant.code] += 1
            else:
                said = [i.code for i in items if _records(i) & plant.records]
                self.others.setdefault(plant.code, []).extend(said)
            if plant.settled:
                self.alarms += [str(i.title) for i in items if _records(i) & plant.records]
        self.alarms += [f"{i.code} {i.title}" for i in items if not _records(i) & about]
        result = {s.id: resolution.plain(s.id) for s in resolution.records}
        for record in (merge.expected.keys() | result.keys()) - about:
            got = result.get(record, merge.base.get(record))
            if got != merge.expected.get(record):
                self.wrong.append(record)


def measure(seeds: Iterable[int]) -> Score:
    """Return the score of merges with these seeds."""
    score = Score()
    for seed in seeds:
        merge = business_merge(seed)
        versions = (merge.base, merge.ours, merge.theirs)
        result = three_way(*(memory_snapshot(map(from_plain, v.values())) for v in versions))
        score.add(merge, resolve(result))
    return score


def _is_it(item: MergeItem, plant: Plant) -> bool:
    if item.code != plant.code:
        return False
    starts = item.path[: len(plant.path)] == plant.path
    return (item.subject.id == plant.record and starts) or plant.record in _records(item)


def _records(item: MergeItem) -> set[str]:
    return {item.subject.id, *(part.record for part in item.parts)}


def _edits(
    base: Plains, chance: random.Random, taken: set[tuple[str, str]], side: str, count: int
) -> list[Edit]:
    found: list[Edit] = []
    verbs, shares = zip(*SHARES, strict=True)
    while len(found) < count:
        verb = chance.choices(verbs, shares)[0]
        edit = verb(base, chance, f"{side}{len(found)}")
        if taken.isdisjoint(edit.places):
            taken.update(edit.places)
            found.append(edit)
    return found


def _edited(base: Plains, edits: Iterable[Edit]) -> Plains:
    version = copy.deepcopy(base)
    for edit in edits:
        edit.apply(version)
    return version


def _one(base: Plains, chance: random.Random, kind: str = "", named: str = "") -> str:
    fitting = [
        record
        for record, tree in base.items()
        if (not kind or tree["kind"] == kind) and tree["api_name"].startswith(named)
    ]
    return chance.choice(fitting)


def _set(record: str, name: str, value: object) -> Edit:
    return Edit(((record, name),), lambda all_: all_[record].update({name: value}))


def _adding(tree: Plain) -> Edit:
    return Edit(((tree["id"], ""),), lambda all_: all_.update({tree["id"]: tree}))


def _of_property(
    base: Plains, chance: random.Random, named: str, change: Callable[[Plain], None]
) -> Edit:
    record = _one(base, chance, "object_type", "Thing")

    def apply(all_: Plains) -> None:
        change(next(p for p in all_[record]["properties"] if p["api_name"] == named))

    return Edit(((record, f"properties.{named}"),), apply)


def to_plain_property(name: str) -> Plain:
    """Return a new plain property or struct field."""
    return {
        "id": an_id(name),
        "api_name": name,
        "display_name": name,
        "data_type": _plain(STRING),
    }


def _plain(kind: object) -> Plain:
    dump: Plain = kind.model_dump(mode="json", exclude_defaults=True)  # type: ignore[attr-defined]
    return dump
