"""What a command compares: a file of any format, or a version in a project, as ``fleet.oms@1.2.0``.

The store is loaded only where a project is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oms_desktop.cli.files import PROJECT, load, new_id, now_ms
from oms_desktop.models.messages import Message
from oms_desktop.versioning.snapshot import Snapshot

AT = "@"

Source = tuple[Path, str]
"""A file, and which of its versions; "" for a file that is no project, and for what a project holds unsaved."""


def parse_source(text: str) -> Source:
    """Return the file that *text* names, and which of its versions."""
    name, at, version = text.rpartition(AT)
    if at and is_project(Path(name)) and not Path(text).exists():
        return Path(name), version
    return Path(text), ""


def is_project(path: Path) -> bool:
    """Tell whether a file is a project by its name."""
    return path.name.lower().endswith(PROJECT)


@contextmanager
def opened(source: Source) -> Iterator[tuple[Snapshot, tuple[Message, ...]]]:
    """Give what *source* holds, and what of it could not be carried.

    Raises:
        FormatError: If a file cannot be read.
        StoreError: If a project cannot be opened.
        WorkspaceError: If the project has no such version.
    """
    path, version = source
    if not is_project(path):
        yield load(path)
        return
    from oms_desktop.workspace import open_workspace

    with open_workspace(path, clock=now_ms, new_id=new_id, share=True) as workspace:
        yield workspace.at(workspace.point(version) if version else None), ()
