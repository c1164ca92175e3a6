"""The invariants over thousands of simulated schedules, and planted faults that the same checks must see."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from oms_desktop.protocol.update import RefMove
from oms_desktop.versioning.objects import ObjectMissing
from tests.sync.desk import Desk
from tests.sync.simulation import SimulatedDesk, scenario

SEEDS = int(os.environ.get("OMS_SIMULATIONS", "40"))


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A folder without a disk where there is one: the simulation is about order, not about fsync."""
    shared = Path("/dev/shm")
    folder = shared / f"oms-{os.getpid()}-{tmp_path.name}" if shared.is_dir() else tmp_path / "x"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


@pytest.mark.slow
def test_no_schedule_breaks_an_invariant(memory: Path) -> None:
    faults = 0
    for seed in range(SEEDS):
        violations, happened = scenario(memory / str(seed), seed)
        faults += happened
        assert violations == [], f"seed={seed}"
        shutil.rmtree(memory / str(seed))

    assert faults > 10 * SEEDS


def forget_unanswered(desk: SimulatedDesk) -> None:
    """Plant: a send without an answer is taken for done."""
    sending = desk.engine._sending

    def on_failure(row: Any, verdict: Any) -> Any:
        desk.store.outbox.discard(row.branch)
        return
        yield

    sending._on_failure = on_failure  # type: ignore[method-assign]


def settle_before_sending(desk: SimulatedDesk) -> None:
    """Plant: the outbox row goes before the server answered."""
    sending = desk.engine._sending
    original = sending._carry_out

    def carry_out(row: Any) -> Any:
        desk.store.outbox.settle(row.branch, row.op_new, ())
        yield from original(row)

    sending._carry_out = carry_out  # type: ignore[method-assign]


def cursor_before_data(desk: SimulatedDesk) -> None:
    """Plant: the cursor moves, and the refs it describes do not."""
    outbox: Any = desk.engine._fetching._store.outbox
    original = outbox.advance

    def advance(tracking: Any, cursor: Any, enqueue: Any = (), *, now_ms: int = 0) -> None:
        if tracking and desk.random.random() < 0.2:
            original((), cursor, now_ms=now_ms)
        else:
            original(tracking, cursor, enqueue, now_ms=now_ms)

    outbox.advance = advance


# A desk alone shows what it forgets: others would bring it along with their merges.
PLANTS = [(forget_unanswered, 1), (settle_before_sending, 1), (cursor_before_data, 2)]


@pytest.mark.parametrize(("plant", "desks"), PLANTS)
def test_a_planted_fault_is_seen(memory: Path, plant: Any, desks: int) -> None:
    for seed in range(40):
        violations, _ = scenario(memory / str(seed), seed, broken=plant, desks=desks, steps=60)
        if violations:
            return
    raise AssertionError(f"{plant.__name__} was not seen in 40 schedules")


def test_a_server_without_its_compare_and_swap_is_seen(
    memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from oms_server.versions import push

    def careless(refs: Any, request: Any) -> list[RefMove]:
        current = {move.ref: refs.read_ref(move.ref) for move in request.updates}
        return [
            RefMove(ref=move.ref, old=current[move.ref], new=move.new)
            for move in request.updates
            if current[move.ref] != move.new
        ]

    monkeypatch.setattr(push, "_effective_moves", careless)
    monkeypatch.setattr(push, "_check_direction", lambda *_: None)
    assert any(scenario(memory / str(seed), seed)[0] for seed in range(40))


def test_a_server_without_its_closure_check_is_seen(
    memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from oms_server.storage.objects import Quarantine, RepoObjects
    from oms_server.versions import push

    def careless(objects: RepoObjects, waiting: Quarantine, heads: Any) -> None:
        waiting.release(heads)

    monkeypatch.setattr(push, "admit", careless)
    found = []
    for seed in range(40):
        try:
            found += scenario(memory / str(seed), seed, desks=2, steps=60)[0]
        except ObjectMissing as error:  # who reads such a branch finds the hole
            found.append(repr(error))
        if found:
            break

    assert found


def test_one_seed_is_one_schedule(memory: Path) -> None:
    first = scenario(memory / "a", 7)
    second = scenario(memory / "b", 7)

    assert first == second


def test_a_desk_is_a_real_project_file(memory: Path) -> None:
    desk = Desk(memory / "x.oms")
    desk.save()
    desk.close()

    assert (memory / "x.oms").read_bytes().startswith(b"SQLite format 3")
