"""Where the shipped files (icons, fonts, translations, samples) lie on this machine.

They are data without code, in `resources/` of a checkout and in `oms_desktop/resources/` of an installed
or frozen program. This module knows only that; what a file means is its reader's business. Its floor is
above the workspace, so that nothing below views and command line depends on a file of the installation.
"""

from functools import cache
from pathlib import Path


@cache
def resource_root() -> Path:
    """Return the folder of shipped files.

    Raises:
        FileNotFoundError: If the installation is damaged and has no such folder.
    """
    package = Path(__file__).resolve().parent
    for folder in (package / "resources", package.parent / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(
        f"The program's own files are missing beside {package}. Install OMS Desktop again."
    )


def resource_path(name: str) -> Path:
    """Return the path of one shipped file or folder, such as `icons/box.svg`.

    Raises:
        FileNotFoundError: If there is none of that name.
    """
    path = resource_root() / name
    if not path.exists():
        raise FileNotFoundError(f"OMS Desktop ships no file named {name}.")
    return path
