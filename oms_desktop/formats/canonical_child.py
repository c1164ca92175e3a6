"""The child process that names blank nodes by RDFC-1.0; the algorithm is exponential, so it must be killable."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType

from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

from oms_desktop.formats.terms import Triple, split_line

SECONDS = 2.0
START_SECONDS = 30.0
_MOST_NODES = 200


class Canonicalizer:
    """Names the blank nodes of one component after another; the child starts with the first that needs it."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._stop: Callable[[], None] = _nothing
        self._pipe: Connection | None = None

    def __enter__(self) -> Canonicalizer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def canonical(self, triples: list[Triple], nodes: int) -> list[Triple] | None:
        """Return *triples* with labels made from their content, or None if that would take too long."""
        if nodes > _MOST_NODES:
            return None
        pipe = self._pipe or self._start()
        pipe.send("\n".join(f"{s} {p} {o} ." for s, p, o in triples))
        if pipe.poll(self._seconds):
            answer: str = pipe.recv()
            return [split_line(line) for line in answer.split("\n")]
        self._stop()
        return None

    def _start(self) -> Connection:
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        child = context.Process(target=serve, args=(theirs,), daemon=True)
        child.start()
        theirs.close()

        def stop() -> None:
            self._pipe = None
            self._stop = _nothing
            ours.close()
            child.kill()
            child.join()

        self._stop = stop
        self._pipe = ours
        if not ours.poll(START_SECONDS):  # it says when it is up, so that starting is not counted
            stop()
            raise TimeoutError("the child that names blank nodes did not start")
        ours.recv()
        return ours


def _nothing() -> None:
    """Stop nothing: no child runs."""


def serve(pipe: Connection) -> None:
    """Answer with canonical N-Triples lines until the pipe is closed."""
    pipe.send("ready")
    while True:
        try:
            lines: str = pipe.recv()
        except EOFError:
            return
        dataset = Dataset(parse(lines, RdfFormat.N_TRIPLES))
        dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
        pipe.send("\n".join(sorted(f"{q.subject} {q.predicate} {q.object} ." for q in dataset)))
