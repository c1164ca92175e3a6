"""Which branches move by a merged proposal only, and with how many approvals."""

from fnmatch import fnmatchcase

from sqlalchemy import Connection, select

from oms_desktop.protocol.refs import HEADS
from oms_server.storage.schema import protections
from oms_server.versions.repos import Repo


def needed_approvals(connection: Connection, repo: Repo, ref: str) -> int | None:
    """Return how many approvals a merge into *ref* needs, or None where the branch is not protected.

    Of several rules that match, the strictest holds.
    """
    if not ref.startswith(HEADS):
        return None
    query = select(protections).where(protections.c.repo == repo.number)
    branch = ref.removeprefix(HEADS)
    matching = (
        row.approvals for row in connection.execute(query) if fnmatchcase(branch, row.pattern)
    )
    return max(matching, default=None)
