"""Branches that merged each other: several best common ancestors, and no answer of theirs taken for granted (L28)."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.merge import MergeItem, Severity, resolve, three_way
from oms_desktop.merge.paths import read
from oms_desktop.merge.values import ABSENT
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.history import merge_bases
from tests.examples import examples
from tests.generators import CLASHING, Ontology, edited, three_versions
from tests.merge.material import Versions, covers, merge
from tests.merge.test_virtual_base import Story, crossed

ANSWERS = ("ours", "theirs", "base")


@dataclass(frozen=True)
class Crossing:
    """A history in which two branches merged the same two versions.

    Attributes:
        answered: What theirs was before it went on.
        versions: The root, and what the two ancestors made of it.
    """

    story: Story
    ours: Hash
    answered: Hash
    theirs: Hash
    versions: Versions


@st.composite
def crossings(draw: st.DrawFn) -> Crossing:
    """Return a history in which two branches merged the same two versions, each with its answer, and went on."""
    base, one, other = draw(three_versions(*CLASHING))
    story = Story()
    answers = draw(st.tuples(st.sampled_from(ANSWERS), st.sampled_from(ANSWERS)))
    three = (tuple(version.values()) for version in (base, one, other))
    ours, theirs = crossed(story, *three, answers=answers)
    answered = theirs
    if draw(st.booleans()):
        now = story.snapshot(theirs)
        later = draw(edited(Ontology((r, now.get(r)) for r in now.ids())))
        theirs = story.commit(theirs, records=tuple(later.values()))
    return Crossing(story, ours, answered, theirs, (base, one, other))


@examples(40)
@given(crossings())
def test_l28_the_order_of_the_bases_changes_nothing(crossing: Crossing) -> None:
    story, ours, theirs = crossing.story, crossing.ours, crossing.theirs
    bases = merge_bases(story.objects, ours, theirs)

    one, other = story.merged(ours, theirs, bases), story.merged(ours, theirs, bases[::-1])

    assert len(bases) == 2
    assert [item.id for item in one.items] == [item.id for item in other.items]
    assert sorted(i.id for i in one.automatic) == sorted(i.id for i in other.automatic)
    assert resolve(one).snapshot.root == resolve(other).snapshot.root
    assert [i.severity for i in one.automatic if i.code == "P954"] == [Severity.INFO]


@examples(40)
@given(crossings())
def test_l28_no_answer_to_an_open_question_wins_by_itself(crossing: Crossing) -> None:
    """Where the two ancestors contradict each other and the branches answered otherwise, it is asked again."""
    story, commits = crossing.story, (crossing.ours, crossing.answered, crossing.theirs)
    found = merge(*crossing.versions).conflicts
    questions = [item for item in found if item.severity is not Severity.WARN]
    result = story.merged(crossing.ours, crossing.theirs)
    asked = [item for item in result.items if item.is_open]

    for question in questions:
        here, answered, there = (_value(story, commit, question) for commit in commits)
        if here not in (answered, there):
            told = covers(asked, question.subject.id, question.path)
            assert told or any(_touches(item, question) for item in asked), (question, here, there)


def _value(story: Story, commit: Hash, question: MergeItem) -> object:
    snapshot, record = story.snapshot(commit), question.subject.id
    tree = snapshot.plain(record) if record in snapshot else None
    return ABSENT if tree is None else read(tree["kind"], tree, question.path)


def _touches(item: MergeItem, question: MergeItem) -> bool:
    """Whether an item is about something in the place of a question, or lists its record."""
    if any(part.record == question.subject.id for part in item.parts):
        return True
    at = question.path
    return item.subject.id == question.subject.id and item.path[: len(at)] == at


@examples(40)
@given(crossings())
def test_l28_with_one_base_it_is_the_merge(crossing: Crossing) -> None:
    story, ours, theirs = crossing.story, crossing.ours, crossing.theirs
    bases = merge_bases(story.objects, ours, theirs)[:1]

    one = story.merged(ours, theirs, bases)
    plain = three_way(*map(story.snapshot, (bases[0], ours, theirs)))

    assert [item.id for item in one.items] == [item.id for item in plain.items]
    assert resolve(one).snapshot.root == resolve(plain).snapshot.root
