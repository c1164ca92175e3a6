"""Problems follow every change, and never depend on the way that led to a state."""

from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from oms_desktop.checks import check
from oms_desktop.models.data_types import data_type
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.value_type import ValueType
from oms_desktop.versioning.snapshot import TreeSnapshot
from oms_desktop.workspace import Workspace
from tests.builders import a_link, a_property, a_type, an_id
from tests.workspace.conftest import change, create, delete, reopened

NAMES = [f"Type{n}" for n in range(8)]


def codes(workspace: Workspace) -> list[str]:
    return [problem.code for problem in workspace.problems()]


def test_a_problem_comes_and_goes_with_the_change(workspace: Workspace) -> None:
    create(
        workspace, a_type("Aircraft", "tailNumber"), a_type("Crew", extends=(an_id("Aircraft"),))
    )
    before = codes(workspace)
    delete(workspace, an_id("Aircraft"))
    broken = workspace.problems()

    assert {problem.record for problem in broken} >= {an_id("Crew")}
    workspace.undo()
    assert codes(workspace) == before
    workspace.redo()
    assert workspace.problems() == broken


@pytest.mark.parametrize("seed", range(4))
def test_checking_what_changed_finds_what_checking_all_finds(
    workspace: Workspace, seed: int
) -> None:
    random = Random(seed)
    for _ in range(40):
        name = random.choice(NAMES)
        record = an_id(name)
        present = [an_id(one) for one in NAMES if an_id(one) in workspace.snapshot]
        if record not in present:
            parents = tuple(random.sample(present, min(1, len(present))))
            create(workspace, a_type(name, "a", a_property(name, "b"), extends=parents))
        else:
            match random.randrange(6):
                case 0:
                    delete(workspace, record)
                case 1:
                    change(workspace, record, api_name=random.choice(["Same", "not legal!", name]))
                case 2:
                    parents = tuple(random.sample(present, min(2, len(present))))
                    change(workspace, record, extends=parents)
                case 3:
                    change(workspace, record, primary_key=(an_id(f"{name}.a"), an_id("?")))
                case 4:
                    workspace.undo()
                case 5:
                    ends = [workspace.snapshot.get(one) for one in (record, present[0])]
                    assert isinstance(ends[0], ObjectType)
                    assert isinstance(ends[1], ObjectType)
                    create(workspace, a_link(f"link{random.random()}", ends[0], ends[1]))

        whole = check(TreeSnapshot(workspace.snapshot.objects, workspace.snapshot.root))
        assert workspace.problems() == whole


def test_a_changed_base_type_is_told_until_it_is_saved(workspace: Workspace) -> None:
    kilograms = ValueType(
        id=an_id("Mass"), api_name="Mass", display_name="Mass", base_type=data_type("double")
    )
    create(workspace, kilograms)
    workspace.save_version("First")
    assert "base_type_changed" not in codes(workspace)

    change(workspace, kilograms.id, base_type=data_type("string"))
    create(workspace, a_type("Aircraft"))

    assert "base_type_changed" in codes(workspace)
    again = reopened(workspace)
    assert "base_type_changed" in codes(again)
    again.undo()
    again.undo()
    assert "base_type_changed" not in codes(again)
    again.redo()
    again.save_version("Second")
    assert "base_type_changed" not in codes(again)
    again.close()


def test_a_whole_check_can_run_in_another_thread(workspace: Workspace) -> None:
    create(workspace, a_type("Aircraft"), a_type("Crew", extends=(an_id("Aircraft"),)))
    assert not workspace.problems_are_cheap
    job = workspace.check_job()
    delete(workspace, an_id("Aircraft"))

    with ThreadPoolExecutor(1) as pool:
        checked = pool.submit(job).result()
    workspace.take_checked(checked)

    assert workspace.problems_are_cheap
    whole = check(TreeSnapshot(workspace.snapshot.objects, workspace.snapshot.root))
    assert workspace.problems() == whole
    assert an_id("Crew") in {problem.record for problem in whole}
