"""A deterministic simulation: real engines and project files, the real server's floors, and a network that loses, delays
and repeats, with crashes at every border of a transaction. One seed is one schedule.

The faults: a request that never arrives, or arrives later; an answer that is lost; a request that arrives twice, the
second time late; quarantine wiped; a desk that crashes before or after any step that is durable.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import delete, select

from oms_desktop.sync.classify import Facts, NetworkTrouble
from oms_desktop.sync.engine import Rest
from oms_desktop.sync.requests import Answer, MoveRefs, Request
from oms_desktop.versioning.canonical import Hash
from oms_desktop.versioning.closure import missing_from
from oms_desktop.versioning.history import is_ancestor
from oms_server.storage.objects import RepoObjects
from oms_server.storage.schema import outbox, quarantine, ref_log
from oms_server.storage.sqlite_database import SqliteDatabase
from tests.sync.clocks import StillClock
from tests.sync.desk import MAIN, Desk, carry_out
from tests.sync.loopback import Loopback

NO_ANSWER = Answer(Facts(trouble=NetworkTrouble.TIMEOUT))
DURABLE = frozenset(
    {
        *("enqueue", "release", "begin_attempt", "settle", "reject", "postpone", "park", "bury"),
        *("retry", "discard", "advance", "forget_cursor", "put"),
    }
)


class Crash(BaseException):
    """The process ended here."""


class Net:
    """Everything between desks and server, driven by one source of randomness."""

    def __init__(self, server: Loopback, random: Random) -> None:
        self.server = server
        self.random = random
        self.is_faulty = True
        self.late: list[Request[Any]] = []
        self.faults = 0

    def perform(self, request: Request[Any]) -> Answer:
        if not self.is_faulty:
            return self.server.perform(request)
        if self.late and self.random.random() < 0.3:
            self.server.perform(self.late.pop(self.random.randrange(len(self.late))))
        if isinstance(request, MoveRefs) and self.random.random() < 0.03:
            self.wipe_quarantine()
        fate = self.random.random()
        if fate < 0.08:
            return self._lost()
        if fate < 0.14:
            self.late.append(request)
            return self._lost()
        answer = self.server.perform(request)
        if fate < 0.22:
            return self._lost()
        if fate < 0.26:
            self.late.append(request)
        return answer

    def maybe_crash(self) -> None:
        if self.is_faulty and self.random.random() < 0.02:
            self.faults += 1
            raise Crash

    def wipe_quarantine(self) -> None:
        with self.server.database.write() as connection:
            connection.execute(delete(quarantine))

    def calm(self) -> None:
        """From now on nothing goes wrong; what is late arrives."""
        self.is_faulty = False
        for request in self.late:
            self.server.perform(request)

    def _lost(self) -> Answer:
        self.faults += 1
        return NO_ANSWER


class Crashing:
    """A part of the project file whose durable steps may be the last thing a process does."""

    def __init__(self, part: Any, net: Net) -> None:
        self._part = part
        self._net = net

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._part, name)
        if name not in DURABLE:
            return found

        def step(*args: Any, **named: Any) -> Any:
            self._net.maybe_crash()
            result = found(*args, **named)
            self._net.maybe_crash()
            return result

        return step


class SimulatedDesk(Desk):
    """A desk whose engine may crash; `broken` plants a fault into the engine that every start makes."""

    def begin(self, net: Net, broken: Callable[["SimulatedDesk"], None]) -> None:
        self.net = net
        self.broken = broken
        self.crash()

    def crash(self) -> None:
        """End the process, and start another one on the same file."""
        self.restart(_Parts(self, self.net))
        self.broken(self)

    def act(self) -> None:
        """Save, merge or let the engine do one job; a crash loses what is not durable and nothing else."""
        try:
            chance = self.net.random.random()
            if chance < 0.18:
                self.save()
            elif chance < 0.3:
                self.take_over()
            else:
                self.work()
        except Crash:
            self.crash()

    def work(self) -> None:
        plan = self.engine.plan()
        if isinstance(plan, Rest):
            self.clock.pass_time(plan.seconds)
        else:
            carry_out(plan, self.net.perform)
            self.clock.pass_time(1.0)


class _Parts:
    def __init__(self, desk: Desk, net: Net) -> None:
        self.objects = Crashing(desk.store.objects, net)
        self.outbox = Crashing(desk.store.outbox, net)
        self.refs = desk.store.refs


@contextmanager
def world(
    folder: Path, seed: int, broken: Callable[[SimulatedDesk], None], desks: int
) -> Iterator[tuple[Net, list[SimulatedDesk]]]:
    """Give a server, its network and desks, all of one seed."""
    random = Random(seed)
    folder.mkdir()
    database = SqliteDatabase(folder)
    net = Net(Loopback(database), random)
    made = [
        SimulatedDesk(folder / f"{number}.oms", f"desk{number}", StillClock(), seed)
        for number in range(desks)
    ]
    try:
        for desk in made:
            desk.begin(net, broken)
        yield net, made
    finally:
        for desk in made:
            desk.close()
        database.close()


def scenario(
    folder: Path,
    seed: int,
    *,
    broken: Callable[[SimulatedDesk], None] = lambda desk: None,
    desks: int = 3,
    steps: int = 120,
) -> tuple[list[str], int]:
    """Run one schedule; return the invariants that do not hold, and how many faults there were."""
    with world(folder, seed, broken, desks) as (net, made):
        for _ in range(steps):
            net.random.choice(made).act()
        net.calm()
        for _ in range(60):
            if all(_is_settled(desk, net) for desk in made):
                break
            for desk in made:
                desk.engine.sync_now()
                for _ in range(6):
                    desk.work()
                desk.take_over()
        return sorted(set(_violations(net, made))), net.faults


def _is_settled(desk: SimulatedDesk, net: Net) -> bool:
    head = net.server.heads().get(MAIN)
    return desk.head() == head == desk.tracking() and not desk.store.outbox.rows()


def _violations(net: Net, desks: list[SimulatedDesk]) -> Iterator[str]:
    head = net.server.heads().get(MAIN)
    for desk in desks:
        if desk.head() != head:
            yield "I9: a desk did not come to the server's head"
        if desk.engine.status().dead_letters:
            yield "I10: a passing trouble made a dead letter"
        elif desk.store.outbox.rows():
            yield "I9: something is still to be sent"
        tracking = desk.tracking()
        if tracking is not None and missing_from(desk.store.objects, [tracking]):
            yield "I2: a fetched ref is not whole"
    yield from _server_violations(net, desks, head)


def _server_violations(net: Net, desks: list[SimulatedDesk], head: Hash | None) -> Iterator[str]:
    with net.server.database.read() as connection:
        objects = RepoObjects(connection, 1)
        if head is not None and missing_from(objects, [head]):
            yield "I2: the server's ref is not whole"
            return
        for desk in desks:
            for saved in desk.saved:
                if head is None or not is_ancestor(objects, saved, head):
                    yield "I1: a saved version is lost"
        moves = connection.execute(select(ref_log.c.old, ref_log.c.new, ref_log.c.op)).all()
        for old, new, _ in moves:
            if old is not None and not is_ancestor(objects, old, new):
                yield "I3: a branch turned back"
        if len({op for _, _, op in moves}) != len(moves) or len(
            {new for _, new, _ in moves}
        ) != len(moves):
            yield "I4: an operation was done twice"
        events = connection.execute(select(outbox.c.event_id)).all()
        if len(events) != len(moves):
            yield "I4: a move without its event"
