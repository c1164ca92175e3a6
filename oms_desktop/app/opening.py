"""Opening projects, and where new files go; an error is left to who asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from oms_desktop.app.sources import new_id, now_ms
from oms_desktop.workspace import Workspace, create_workspace, open_workspace

SUFFIX = ".oms"


def project_folder() -> Path:
    """Return where projects go if nothing else is said."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home()) / "OMS Desktop"


def free_path(folder: Path, name: str) -> Path:
    """Return a path in *folder* for a new project called *name* that no file has yet."""
    safe = "".join(sign if sign not in '<>:"/\\|?*' else " " for sign in name).strip() or "Project"
    path, number = folder / f"{safe}{SUFFIX}", 2
    while path.exists():
        path = folder / f"{safe} {number}{SUFFIX}"
        number += 1
    return path


def open_project(path: Path) -> Workspace:
    """Open a project.

    Raises:
        StoreError: If it cannot be opened.
    """
    return open_workspace(path, clock=now_ms, new_id=new_id)


def make_project(path: Path, name: str = "") -> Workspace:
    """Make an empty project.

    Raises:
        StoreError: If it cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    return create_workspace(path, clock=now_ms, new_id=new_id, name=name)
