"""Several best common ancestors (criss-cross): one virtual base, and a question wherever it is unknown (L28, P954)."""

from __future__ import annotations

from itertools import permutations

import pytest

from oms_desktop.merge import MergeResult, Resolution, Severity, resolve, three_way
from oms_desktop.merge.paths import read
from oms_desktop.merge.several_bases import merge_over
from oms_desktop.merge.values import ABSENT
from oms_desktop.models.record import Record
from oms_desktop.versioning import tree
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.commit import Commit, encode_commit
from oms_desktop.versioning.history import merge_bases, read_commit
from oms_desktop.versioning.objects import MemoryObjects
from oms_desktop.versioning.records import encode_record
from oms_desktop.versioning.snapshot import Snapshot, TreeSnapshot
from tests.builders import a_type, an_id
from tests.merge.golden.every import SCENARIOS
from tests.merge.golden.scenario import Scenario


class Story:
    """A history in memory."""

    def __init__(self) -> None:
        self.objects = MemoryObjects()
        self._time = 0

    def commit(self, *parents: Hash, records: tuple[Record, ...] = (), root: Hash = b"") -> Hash:
        if not root:
            entries = [(one.id, self.objects.add(encode_record(one))) for one in records]
            root = tree.build(entries, self.objects.add)
        self._time += 1
        return self.objects.add(encode_commit(Commit(root, parents, "Ana", "", self._time, "")))

    def snapshot(self, commit: Hash) -> Snapshot:
        return self.at(read_commit(self.objects, commit).tree)

    def at(self, root: Hash) -> Snapshot:
        return TreeSnapshot(self.objects, root)

    def answered(self, base: Hash, one: Hash, other: Hash, option: str) -> Hash:
        """Merge two versions, taking *option* for everything, and save it."""
        merged = answer(three_way(*map(self.snapshot, (base, one, other))), option)
        updates = merged.updates(self.objects.add)
        root = read_commit(self.objects, one).tree
        root = tree.update(self.objects, root, updates, self.objects.add)
        return self.commit(one, other, root=root)

    def merged(self, ours: Hash, theirs: Hash, bases: tuple[Hash, ...] = ()) -> MergeResult:
        return merge_over(
            bases or merge_bases(self.objects, ours, theirs),
            self.snapshot(ours),
            self.snapshot(theirs),
            commits=self.objects,
            snapshot_of=self.at,
        )


def answer(result: MergeResult, option: str) -> Resolution:
    """Take *option* everywhere, the first fix where it is not offered; fixes may bring more to fix."""
    resolution = resolve(result)
    resolution = resolution.decide_all([i.id for i in resolution.blockers], option)
    for _ in range(30):
        if resolution.is_complete:
            break
        item = resolution.blockers[0]
        ways = [one for one in item.options if one.enabled]
        way = next((one for one in ways if not one.needs), ways[0])
        resolution = resolution.decide(item.id, way.id, way.prefill)
    return resolution


def crossed(
    story: Story,
    base: tuple[Record, ...],
    one: tuple[Record, ...],
    other: tuple[Record, ...],
    answers: tuple[str, str] = ("ours", "theirs"),
) -> tuple[Hash, Hash]:
    """Return two versions that merged the same two versions, each with an answer of its own."""
    root = story.commit(records=base)
    left, right = story.commit(root, records=one), story.commit(root, records=other)
    return (
        story.answered(root, left, right, answers[0]),
        story.answered(root, left, right, answers[1]),
    )


SHIP = a_type("Ship", "name")


def named(name: str) -> tuple[Record, ...]:
    return (SHIP.evolve(display_name=name),)


def codes(result: MergeResult) -> list[str]:
    return [item.code for item in result.items]


def test_two_answers_to_one_question_are_a_question_again() -> None:
    story = Story()
    ours, theirs = crossed(story, (SHIP,), named("Vessel"), named("Boat"))
    assert len(merge_bases(story.objects, ours, theirs)) == 2

    result = story.merged(ours, theirs)

    assert codes(result) == ["M003"]
    assert {result.items[0].ours, result.items[0].theirs} == {"Vessel", "Boat"}
    assert resolve(result).plain(SHIP.id)["display_name"] == "Ship"  # type: ignore[index]
    [note] = [item for item in result.automatic if item.code == "P954"]
    assert note.severity is Severity.INFO
    assert [(part.record, part.path) for part in note.parts] == [(SHIP.id, ("display_name",))]


def test_one_base_would_have_taken_an_answer_silently() -> None:
    story = Story()
    ours, theirs = crossed(story, (SHIP,), named("Vessel"), named("Boat"))

    for base in merge_bases(story.objects, ours, theirs):
        alone = three_way(*map(story.snapshot, (base, ours, theirs)))
        assert alone.items == ()  # the ghost that a virtual base is there for


def test_the_same_answer_twice_is_no_question() -> None:
    story = Story()
    ours, theirs = crossed(story, (SHIP,), named("Vessel"), named("Boat"), ("ours", "ours"))
    theirs = story.commit(theirs, records=(*named("Vessel"), a_type("Later")))

    result = story.merged(ours, theirs)

    assert result.items == ()
    assert resolve(result).plain(an_id("Later")) is not None
    [note] = [item for item in result.automatic if item.code == "P954"]
    assert note.parts == ()
    assert note.summary.render()


def test_an_answer_of_base_is_asked_again_too() -> None:
    story = Story()
    ours, theirs = crossed(story, (SHIP,), named("Vessel"), named("Boat"), ("base", "theirs"))

    result = story.merged(ours, theirs)

    assert codes(result) == ["M003"]
    assert {result.items[0].ours, result.items[0].theirs} == {"Ship", "Boat"}


def test_what_did_not_contradict_is_not_asked() -> None:
    story = Story()
    one = (SHIP.evolve(display_name="Vessel", aliases=("a",)),)
    other = (SHIP.evolve(display_name="Boat", description="It floats."), a_type("Crew"))
    ours, theirs = crossed(story, (SHIP,), one, other)
    last = resolve(story.merged(ours, theirs)).plain(SHIP.id)

    assert codes(story.merged(ours, theirs)) == ["M003"]
    assert last is not None
    assert last["aliases"] == ["a"]
    assert last["description"]


def test_deleted_on_one_side_and_kept_on_the_other_is_asked_again() -> None:
    story = Story()
    crew = a_type("Crew")
    edited = crew.evolve(display_name="Staff")
    ours, theirs = crossed(story, (SHIP, crew), (SHIP,), (SHIP, edited))

    result = story.merged(ours, theirs)

    assert codes(result) == ["E406"]
    assert resolve(result).blockers


def test_a_violation_that_was_fixed_in_two_ways_is_asked_again() -> None:
    story = Story()
    crew = a_type("Crew")
    pilot = a_type("Pilot", extends=(crew.id,))
    root = story.commit(records=(crew, a_type("Pilot")))
    left = story.commit(root, records=(a_type("Pilot"),))
    right = story.commit(root, records=(crew, pilot))
    restored = story.commit(left, right, records=(crew, pilot))
    let_go = story.commit(left, right, records=(a_type("Pilot"),))

    result = story.merged(restored, let_go)

    assert resolve(result).blockers, "neither way out may win by itself"


def test_the_order_of_the_bases_says_nothing() -> None:
    story = Story()
    root = story.commit(records=(SHIP,))
    names = ("Vessel", "Boat", "Raft")
    sides = [story.commit(root, records=(*named(n), a_type(n))) for n in names]
    every = tuple(a_type(n) for n in names)
    ours = story.commit(*sides, records=(*named("Vessel"), *every))
    theirs = story.commit(*sides, records=(*named("Raft"), *every))
    bases = merge_bases(story.objects, ours, theirs)
    assert len(bases) == 3

    found = [story.merged(ours, theirs, order) for order in permutations(bases)]
    swapped = [story.merged(theirs, ours, order) for order in permutations(bases)]

    assert len({resolve(one).snapshot.root for one in (*found, *swapped)}) == 1
    assert len({tuple(item.id for item in one.items) for one in (*found, *swapped)}) == 1
    assert codes(found[0]) == ["M003"]


def test_criss_crosses_on_top_of_each_other() -> None:
    story = Story()
    ours, theirs = crossed(story, (SHIP,), named("Vessel"), named("Boat"))
    for turn in range(3):
        base = merge_bases(story.objects, ours, theirs)
        assert len(base) == 2
        result = story.merged(ours, theirs)
        assert codes(result) == ["M003"]
        roots = []
        for option in ("ours", "theirs"):
            updates = answer(result, option).updates(story.objects.add)
            at = read_commit(story.objects, ours).tree
            roots.append(tree.update(story.objects, at, updates, story.objects.add))
        one = story.commit(ours, theirs, root=roots[0])
        other = story.commit(theirs, ours, root=roots[1])
        ours, theirs = (one, other) if turn % 2 else (other, one)


def test_unrelated_histories_and_one_base_are_as_ever() -> None:
    story = Story()
    alone, other = story.commit(records=(SHIP,)), story.commit(records=named("Boat"))
    assert codes(story.merged(alone, other)) == codes(
        three_way(story.at(tree.EMPTY_ROOT), story.snapshot(alone), story.snapshot(other))
    )
    root = story.commit(records=(SHIP,))
    one, two = story.commit(root, records=named("A")), story.commit(root, records=named("B"))
    result = story.merged(one, two)
    assert type(result) is MergeResult
    assert not any(item.code == "P954" for item in result.automatic)


def test_two_texts_that_would_go_together_are_still_asked() -> None:
    words = "One two three. Four five six. Seven eight nine."
    ships = [
        SHIP.evolve(description=t)
        for t in (words, words.replace("two", "2"), words.replace("two", "II"))
    ]
    story = Story()
    root = story.commit(records=(ships[0],))
    left, right = (story.commit(root, records=(one,)) for one in ships[1:])
    ours = story.commit(left, right, records=(SHIP.evolve(description=words.replace("nine", "9")),))
    theirs = story.commit(left, right, records=(ships[1],))

    result = story.merged(ours, theirs)

    assert [item.severity for item in result.items] == [Severity.ERROR]


ASKING = [
    one for one in SCENARIOS if any(severity in ("error", "block") for _, severity, _ in one.expect)
]


@pytest.mark.parametrize("scenario", ASKING, ids=lambda s: s.name)
def test_no_question_of_any_rule_is_answered_by_a_virtual_base(scenario: Scenario) -> None:
    story = Story()
    root = story.commit(records=scenario.base)
    left = story.commit(root, records=scenario.ours)
    right = story.commit(root, records=scenario.theirs)
    first = three_way(*map(story.snapshot, (root, left, right)))
    ours, theirs = (story.answered(root, left, right, one) for one in ("ours", "theirs"))

    result = story.merged(ours, theirs)

    assert resolve(result).snapshot.root == resolve(story.merged(theirs, ours)).snapshot.root
    blockers = resolve(result).blockers
    asked = {(item.subject.id, item.path[:1]) for item in blockers}
    asked |= {(part.record, part.path[:1]) for item in blockers for part in item.parts}
    for item in first.conflicts:
        if item.severity.rank < Severity.ERROR.rank:
            continue
        sides = [story.snapshot(one) for one in (ours, theirs)]
        values = [
            read(s.plain(item.subject.id)["kind"], s.plain(item.subject.id), item.path)
            if item.subject.id in s
            else ABSENT
            for s in sides
        ]
        if values[0] != values[1]:
            near = {(item.subject.id, ()), (item.subject.id, item.path[:1])}
            assert asked & near, f"{item.code} at {item.path} was answered without asking"


@pytest.mark.parametrize("code", ["M003", "M005", "T104", "R502", "K203", "S306", "L602"])
def test_it_is_the_same_question_as_the_first_time(code: str) -> None:
    scenario = next(s for s in ASKING if [expected[0] for expected in s.expect] == [code])
    story = Story()
    root = story.commit(records=scenario.base)
    left = story.commit(root, records=scenario.ours)
    right = story.commit(root, records=scenario.theirs)
    [first] = three_way(*map(story.snapshot, (root, left, right))).items
    ours, theirs = (story.answered(root, left, right, one) for one in ("ours", "theirs"))

    assert [item.id for item in story.merged(ours, theirs).items] == [first.id]


@pytest.mark.parametrize("code", ["T104", "R502", "S306", "E406"])
def test_an_answer_of_base_is_asked_by_the_rule_of_its_field(code: str) -> None:
    scenario = next(s for s in ASKING if [expected[0] for expected in s.expect] == [code])
    story = Story()
    root = story.commit(records=scenario.base)
    left = story.commit(root, records=scenario.ours)
    right = story.commit(root, records=scenario.theirs)
    ours, theirs = (story.answered(root, left, right, one) for one in ("base", "theirs"))

    items = story.merged(ours, theirs).items

    for item in items:  # what was deleted once was added twice: field by field
        assert item.code in (code, "E402")
        assert item.base not in (item.ours, item.theirs) or item.code == "E402"
    assert items
