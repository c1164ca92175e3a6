"""Version numbers by SemVer: what may be one, and which one comes next."""

from __future__ import annotations

from semver import Version

from oms_desktop.checks.compatibility.level import Bump
from oms_desktop.models.messages import Message, message

FIRST = Version(0, 1, 0)
"""The number of a first release where nobody says otherwise."""


class BadVersion(ValueError):
    """A text that is no version number; `message` says so."""

    def __init__(self, text: str) -> None:
        self.message: Message = message("versions.bad_number", text=text)
        super().__init__(self.message.render())


def parse_version(text: str) -> Version:
    """Return the version number that *text* spells.

    Raises:
        BadVersion: If it is not of the form 1.2.3, with ``-rc.1`` or ``+build`` behind it at most.
    """
    try:
        return Version.parse(text)
    except ValueError as error:
        raise BadVersion(text) from error


def next_version(last: Version | None, bump: Bump) -> Version:
    """Return the number that follows *last*; the same one if nothing changed.

    Below 1.0.0 anything may change at any time (SemVer §4); by custom what is breaking raises the minor number there. A
    pre-release such as ``2.0.0-rc.1`` already stands for the number that it leads to.
    """
    if last is None:
        return FIRST
    if bump == "none":
        return last
    part = "minor" if bump == "major" and last.major == 0 else bump
    return last.next_version(part)
