"""The calls the engine asks for, and the answers it is given: values only, no HTTP.

The engine's procedures are generators that yield these; whoever drives them (the sync thread, a test, a simulation)
makes the call and sends the answer back in.
"""

from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeAlias, TypeVar

from oms_desktop.protocol.capabilities import Capabilities, RepoName, Repos
from oms_desktop.protocol.refs import Changes, Refs
from oms_desktop.protocol.transfer import MissingAnswer, PackReceived
from oms_desktop.protocol.update import RefMove, UpdateAnswer
from oms_desktop.sync.classify import Facts
from oms_desktop.versioning.canonical import Hash

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Request(Generic[T]):
    """One call; its subclass says which, and what a success holds."""

    answer: ClassVar[type[Any]]
    is_bulk: ClassVar[bool] = False
    """Whether it may take long without that meaning anything."""


@dataclass(frozen=True, slots=True)
class AskCapabilities(Request[Capabilities]):
    """What can the server do? Asked without a token, so that a portal in the way never sees one."""

    answer = Capabilities


@dataclass(frozen=True, slots=True)
class ListRepos(Request[Repos]):
    """Which ontologies may this token see?"""

    answer = Repos


@dataclass(frozen=True, slots=True)
class MakeRepo(Request[RepoName]):
    """Make an ontology of this name; making it again is no error."""

    name: str

    answer = RepoName


@dataclass(frozen=True, slots=True)
class ReadRefs(Request[Refs]):
    """Where do all branches stand?"""

    answer = Refs


@dataclass(frozen=True, slots=True)
class ReadChanges(Request[Changes]):
    """What happened after *since*? The server may wait up to *wait* seconds for something to say."""

    since: int
    wait: int = 0

    answer = Changes
    is_bulk = True


@dataclass(frozen=True, slots=True)
class FindMissing(Request[MissingAnswer]):
    """Which of these does the server not hold?"""

    hashes: tuple[Hash, ...]

    answer = MissingAnswer


@dataclass(frozen=True, slots=True)
class SendPack(Request[PackReceived]):
    """Here are objects, for quarantine."""

    pack: bytes

    answer = PackReceived
    is_bulk = True


@dataclass(frozen=True, slots=True)
class FetchPack(Request[bytes]):
    """Send all that *want* reaches and *have* does not."""

    want: tuple[Hash, ...]
    have: tuple[Hash, ...]

    answer = bytes
    is_bulk = True


@dataclass(frozen=True, slots=True)
class MoveRefs(Request[UpdateAnswer]):
    """Move refs, all or nothing, under an operation id that was stored before."""

    op: str
    moves: tuple[RefMove, ...]

    answer = UpdateAnswer


@dataclass(frozen=True, slots=True)
class Breathe:
    """No call: let others have the interpreter and the file for a moment (slices of at most 5 ms)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: facts to classify, the server's epoch, and the parsed body of a success."""

    facts: Facts
    epoch: str = ""
    value: Any = None


Steps: TypeAlias = Generator[Request[Any] | Breathe, Answer | None, T]
"""A procedure of the engine: it yields calls and is sent their answers."""
