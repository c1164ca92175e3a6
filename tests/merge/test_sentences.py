"""What an item says, word for word, once for each way of saying it; that every code says something is law L35."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from oms_desktop.merge import MergeItem, three_way
from oms_desktop.models.messages import message
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.merge.golden.every import SCENARIOS


@dataclass(frozen=True)
class Said:
    """What the first item with a code says in a golden scenario; effects are those of the options named."""

    scenario: str
    code: str
    title: str
    summary: str
    explain: tuple[str, ...]
    effects: dict[str, str] = field(default_factory=dict)


SAID = (
    Said(
        "M003 two display names",
        "M003",
        "Aircraft · name",
        "Plane on Mine · Jet on Theirs",
        (
            "Mine changed name of Aircraft from Aircraft to Plane.",
            "Theirs changed name of Aircraft from Aircraft to Jet.",
        ),
        {
            "ours": "name becomes Plane",
            "base": "name stays Aircraft",
            "both": "not possible: there is only one name",
            "custom": "you write name yourself",
        },
    ),
    Said(
        "M001 both wrote the same name",
        "M002",
        "Aircraft · plural name",
        "Planes on Mine · nothing on Theirs",
        (
            "Mine changed plural name of Aircraft from nothing to Planes.",
            "Theirs left plural name of Aircraft as it was: nothing.",
        ),
        {"ours": "plural name stays Planes", "base": "plural name becomes nothing"},
    ),
    Said(
        "M005 the same sentence",
        "M005",
        "Aircraft · description",
        "A machine. It flies. It carries people. on Mine · A carrier. It flies. It carries people. on Theirs",
        (
            "Mine changed description of Aircraft from “A vehicle. It flies. It carries people.” "
            "to “A machine. It flies. It carries people.”.",
            "Theirs changed description of Aircraft from “A vehicle. It flies. It carries people.” "
            "to “A carrier. It flies. It carries people.”.",
        ),
        {"both": "not possible: both rewrote the same words; write a text instead"},
    ),
    Said(
        "S303 a property removed and retyped",
        "S303",
        "Aircraft · seats",
        "nothing on Mine · seats on Theirs",
        (
            "Mine removed seats from Aircraft.",
            "Theirs changed seats of Aircraft: turned required on.",
        ),
        {
            "ours": "seats is removed from Aircraft",
            "theirs": "seats stays in Aircraft, as this side has it",
            "both": "not possible: it is either there or not",
            "custom": "not possible: take a side, then edit it",
            "deprecate": "the changed version stays, marked as deprecated",
        },
    ),
    Said(
        "E406 deleted and renamed",
        "E406",
        "Aircraft",
        "deleted on Mine · changed on Theirs",
        ("Mine deleted Aircraft.", "Theirs changed Aircraft: renamed Aircraft to Plane."),
        {
            "ours": "Aircraft is deleted",
            "theirs": "Aircraft stays, as this side has it",
            "deprecate": "the changed version stays, marked as deprecated",
        },
    ),
    Said(
        "S305 one element moved to two places",
        "S305",
        "List · properties · order",
        "b, a, c on Mine · a, c, b on Theirs",
        ("Mine arranged List as “b, a, c”.", "Theirs arranged List as “a, c, b”."),
        {
            "ours": "properties · order becomes b, a, c",
            "base": "properties · order becomes a, b, c",
            "base_order": "the elements stand as before",
        },
    ),
    Said(
        "L601 each side allows more at another end",
        "L601",
        "flies · cardinality",
        "many to one on Mine · one to many on Theirs",
        (
            "Mine changed cardinality of flies from “one to one” to “many to one”.",
            "Theirs changed cardinality of flies from “one to one” to “one to many”.",
            "Both allowed more at one end. The result allows both: many to many.",
        ),
        {"both": "cardinality stays many to many", "base": "cardinality becomes one to one"},
    ),
    Said(
        "K203 tighter and looser",
        "K203",
        "Aircraft · seats · constraints · maximum",
        "400 on Mine · 600 on Theirs",
        ("Mine changed seats · constraints · maximum of Aircraft from 500 to 400.",),
        {
            "tighter": "seats · constraints · maximum allows what both allow",
            "looser": "seats · constraints · maximum allows what either allows",
        },
    ),
    Said(
        "T104 float and date",
        "T104",
        "Aircraft · seats · data type",
        "float on Mine · date on Theirs",
        ("Mine changed seats · data type of Aircraft from integer to float.",),
        {"both": "not possible: no type holds both without loss"},
    ),
    Said(
        "T107 two primary keys",
        "T107",
        "Aircraft · primary key",
        "seats on Mine · nothing on Theirs",
        (
            "Mine changed primary key of Aircraft from code to seats.",
            "Theirs changed primary key of Aircraft from code to nothing.",
        ),
        {"both": "not possible: there is one order", "base": "primary key stays code"},
    ),
    Said(
        "E408 a group deleted and newly joined by two",
        "E408",
        "Fleet",
        "deleted by Theirs · 2 references left",
        (
            "Aircraft refers to Fleet at groups (Mine).",
            "Airline refers to Fleet at groups (Mine).",
            "Theirs deleted Fleet, so these references would lead nowhere.",
        ),
        {"restore": "Fleet is there again", "retarget": "2 references lead to what you choose"},
    ),
    Said(
        "E408 a value type deleted and newly used",
        "E408",
        "Codes",
        "deleted by Mine · 1 reference left",
        (
            "Aircraft refers to Codes at seats · value type (Theirs).",
            "Mine deleted Codes, so these references would lead nowhere.",
        ),
        {"restore_deprecated": "Codes is there again, marked as deprecated"},
    ),
    Said(
        "I702 a circle of three, of which base has one edge",
        "I702",
        "B · builds on",
        "a circle of 3",
        (
            "B builds on C (Base).",
            "C builds on A (Theirs).",
            "A builds on B (Mine).",
            "Together the changes make B inherit from itself. Each side alone was right.",
        ),
        {"break:2": "the circle is open at C", "break:3": "the circle is open at A"},
    ),
    Said(
        "U801 two types renamed to one name",
        "U801",
        "Aircraft · API name",
        "2 things called Carrier",
        (
            "Aircraft has this name (Mine).",
            "Airline has this name (Theirs).",
            "2 things would be called Carrier. Programs could not tell them apart.",
        ),
    ),
    Said(
        "L605 a link renamed to what another is called at the type",
        "L605",
        "one · to · API name",
        "2 links called owner",
        (
            "one has this name at its to · API name (Mine).",
            "two has this name at its to · API name (Theirs).",
            "2 links would be called owner at the same type. Programs could not tell them apart.",
        ),
    ),
    Said(
        "T107 a key chosen whose value type became a fraction",
        "T107",
        "Aircraft · code · data type",
        "wrong only together",
        (
            "Mine and Theirs both changed what Aircraft is made of.",
            "code is the key of Aircraft but of type double, which cannot be a key. "
            "Choose a text or a whole number. Each side alone was right.",
        ),
    ),
)


@pytest.mark.parametrize("said", SAID, ids=lambda said: said.scenario)
def test_an_item_says_what_happened_and_what_each_option_does(said: Said) -> None:
    item = _item(said)

    assert str(item.title) == said.title
    assert str(item.summary) == said.summary
    assert tuple(map(str, item.explain))[: len(said.explain)] == said.explain
    for option, effect in said.effects.items():
        offered = item.option(option)
        assert offered is not None
        assert str(offered.effect) == effect
    sides = 0 if item.is_violation else 5
    keys = [option.key for option in item.options]
    fixes = len(keys) - sides
    assert keys == [*range(1, sides + 1), *range(6, 6 + fixes)]


def _item(said: Said) -> MergeItem:
    scenario = next(s for s in SCENARIOS if s.name == said.scenario)
    versions = (scenario.base, scenario.ours, scenario.theirs)
    result = three_way(*(memory_snapshot(version) for version in versions))
    return next(i for i in (*result.items, *result.automatic) if i.code == said.code)


def test_a_long_list_of_parts_is_cut_and_counted() -> None:
    """More than five sentences about pieces are no explanation."""
    for scenario in SCENARIOS:
        versions = (scenario.base, scenario.ours, scenario.theirs)
        for item in three_way(*(memory_snapshot(version) for version in versions)).items:
            if item.is_violation:
                more = len(item.parts) - 5
                told = [s for s in item.explain if s.key == "merge.part.more"]
                assert told == ([message("merge.part.more", n=more)] if more > 0 else [])
                assert len(item.explain) == min(len(item.parts), 5) + len(told) + 1
