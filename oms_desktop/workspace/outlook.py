"""What a workspace says of its releases: numbers, what lies between two of them, and what sending would do."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from oms_desktop.checks.changelog import Changelog
from oms_desktop.checks.compatibility import Compatibility
from oms_desktop.checks.migration import MigrationPlan
from oms_desktop.store.snapshot import StoreSnapshot
from oms_desktop.workspace.commits import CommitReader
from oms_desktop.workspace.errors import AuthorMissing
from oms_desktop.workspace.forecast import Forecast, Forecasts
from oms_desktop.workspace.reading import Reading
from oms_desktop.workspace.releases import Point, Proposal, Release, Releases
from oms_desktop.workspace.versions import Author, author_of
from oms_desktop.workspace.working_copy import WorkingCopy


class Outlook(Reading):
    """The questions about versions that others depend on."""

    def __init__(self, copy: WorkingCopy) -> None:
        super().__init__(copy)
        self._reader = CommitReader(copy.store)
        self._releases = Releases(copy, self._reader)
        self._forecasts = Forecasts(copy)

    @property
    def author(self) -> Author | None:
        """Who saves versions here, or None before anybody said."""
        return author_of(self._store)

    def releases(self) -> list[Release]:
        """Return every release, the greatest number first."""
        return self._releases.all()

    def next_version(self) -> Proposal:
        """Return the number that releasing the last version of the branch would get."""
        return self._releases.proposal()

    def check_release(self, version: str, proposal: Proposal) -> None:
        """Raise what `release` would of a number, where *proposal* is what `next_version` said."""
        self._releases.check(version, proposal)

    def release(
        self, version: str, notes: str = "", *, proposal: Proposal | None = None
    ) -> Release:
        """Give the last version of the branch a number, for good; what `next_version` said saves comparing once more.

        Raises:
            WorkspaceError: If the number cannot be given, or nobody said who saves versions here.
        """
        author = self.author
        if author is None or not author.name:
            raise AuthorMissing
        return self._releases.release(version, notes, author, proposal)

    def point(self, text: str) -> Point:
        """Return what *text* names: a release, a branch's last version, or the beginning of a version's hash."""
        return self._releases.point(text)

    def at(self, point: Point) -> StoreSnapshot:
        """Return the records at a point."""
        return self._releases.snapshot(point)

    def compatibility(self, before: Point, after: Point) -> Compatibility:
        """Return how far the difference of two points reaches."""
        return self._releases.compatibility(before, after)

    def changelog(self, before: Point, after: Point) -> Changelog:
        """Return what became different between two points, in sentences."""
        return self._releases.changelog(before, after)

    def migration_plan(self, before: Point, after: Point) -> MigrationPlan:
        """Return the steps that data and ontology take from one point to another."""
        return self._releases.migration_plan(before, after)

    def forecast(self) -> Forecast:
        """Return what sending the working copy now would do."""
        return self._forecasts.now()

    def forecast_job(self) -> Callable[[], Forecast]:
        """Return the forecast as a computation for another thread, with a connection of its own."""
        return self._forecasts.job()

    def outlook(self) -> Callable[[], AbstractContextManager[Outlook]]:
        """Return what opens the project once more to ask these questions in another thread."""
        return self._again(Outlook)
