"""Versions as rows, and the lanes of the small graph beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from oms_desktop.versioning.canonical import Hash
from oms_desktop.views.panels.moments import full_moment, moment
from oms_desktop.workspace import Release, Version

Index = QModelIndex | QPersistentModelIndex
MESSAGE, AUTHOR, WHEN = range(3)
VERSION = Qt.ItemDataRole.UserRole + 1
GRAPH = Qt.ItemDataRole.UserRole + 2
RELEASES = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class GraphRow:
    """One row of the graph.

    Attributes:
        lane: Where its dot stands.
        above: Lanes that come in from above and end at the dot, or run through: pairs (lane above, lane here).
        below: Lanes that go on below: pairs (lane here, lane below).
    """

    lane: int
    above: tuple[tuple[int, int], ...]
    below: tuple[tuple[int, int], ...]

    @property
    def width(self) -> int:
        """How many lanes the row needs."""
        ends = [self.lane, *(end for pair in (*self.above, *self.below) for end in pair)]
        return max(ends) + 1


def graph_rows(versions: Sequence[Version]) -> list[GraphRow]:
    """Return the graph of *versions*, newest first; a lane waits for the parent it leads to."""
    rows: list[GraphRow] = []
    lanes: list[Hash | None] = []
    for version in versions:
        mine = [lane for lane, wanted in enumerate(lanes) if wanted == version.hash]
        lane = mine[0] if mine else _free(lanes)
        above = tuple(
            (at, lane if wanted == version.hash else at)
            for at, wanted in enumerate(lanes)
            if wanted
        )
        after: list[Hash | None] = [None if wanted == version.hash else wanted for wanted in lanes]
        after += [None] * (lane + 1 - len(after))
        ends = []
        for number, parent in enumerate(version.parents):
            if parent in after:
                ends.append(after.index(parent))
                continue
            at = lane if number == 0 else _free(after)
            after += [None] * (at + 1 - len(after))
            after[at] = parent
            ends.append(at)
        through = tuple(
            (at, at) for at, wanted in enumerate(lanes) if wanted and wanted != version.hash
        )
        below = tuple(dict.fromkeys((*through, *((lane, end) for end in ends))))
        rows.append(GraphRow(lane, above, below))
        while after and after[-1] is None:
            after.pop()
        lanes = after
    return rows


def _free(lanes: list[Hash | None]) -> int:
    return lanes.index(None) if None in lanes else len(lanes)


class VersionsModel(QAbstractTableModel):
    """Versions, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._versions: list[Version] = []
        self._graph: list[GraphRow] = []
        self._releases: dict[Hash, tuple[str, ...]] = {}

    def show_versions(self, versions: Sequence[Version], *, with_graph: bool = True) -> None:
        """Show *versions* in place of those before."""
        self.beginResetModel()
        self._versions = list(versions)
        self._graph = graph_rows(self._versions) if with_graph else []
        self.endResetModel()

    def show_releases(self, releases: Sequence[Release]) -> None:
        """Say which versions are released, the greatest number first; before the versions are shown."""
        self._releases = {}
        for one in releases:
            self._releases[one.commit] = (*self._releases.get(one.commit, ()), one.version)

    def version(self, row: int) -> Version | None:
        """Return the version in *row*, or None."""
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def number(self, wanted: Hash) -> int:
        """Return the row of a version, or -1."""
        return next((i for i, one in enumerate(self._versions) if one.hash == wanted), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._versions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        version = self.version(index.row()) if index.isValid() else None
        if version is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (version.title, version.author_name, moment(version.time_ms))[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                when = full_moment(version.time_ms)
                words = f"{version.message}\n{version.author_name} · {when} · {version.short}"
                return "\n".join((words, *map(_released, self._releases.get(version.hash, ()))))
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == MESSAGE:
                numbers = self._releases.get(version.hash, ())
                return ", ".join((version.title, *version.branches, *map(_released, numbers)))
            case _ if role == VERSION:
                return version
            case _ if role == GRAPH:
                return self._graph[index.row()] if self._graph else None
            case _ if role == RELEASES:
                return self._releases.get(version.hash, ())
        return None


def _released(number: str) -> str:
    return QCoreApplication.translate("VersionsModel", "Release {number}").format(number=number)
