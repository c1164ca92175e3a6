"""The licences of everything a built program carries along, as one text.

The set is computed, not listed: the dependencies of `oms-desktop[desktop]` as they are installed here.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
NAMED = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
HEAD = """\
OMS Desktop is licensed under the Apache License 2.0. It carries the software, fonts, icons and samples named
below, each under its own licence. Qt and PySide6 are used under the GNU LGPL 3; their libraries are separate files in
_internal/PySide6, so that you may replace them by your own build of the same version.
"""


def carried(name: str, extras: Iterable[str]) -> dict[str, Distribution]:
    """Return the installed dependencies of *name* with *extras*, and theirs, by canonical name."""
    found: dict[str, Distribution] = {}
    waiting = [(name, frozenset(extras))]
    while waiting:
        package, wanted = waiting.pop()
        try:
            this = distribution(package)
        except PackageNotFoundError:
            continue  # for another platform or Python
        for text in this.requires or ():
            requirement = Requirement(text)
            if _applies(requirement, wanted):
                key = re.sub(r"[-_.]+", "-", requirement.name).lower()
                if key not in found:
                    waiting.append((requirement.name, frozenset(requirement.extras)))
                try:
                    found[key] = distribution(requirement.name)
                except PackageNotFoundError:
                    continue
    return found


def licence_of(package: Distribution) -> str:
    """Return what the package says of its licence, in one line."""
    about = package.metadata
    said = next((about[field] for field in ("License-Expression", "License") if field in about), "")
    if not said or "\n" in said:
        trove = [
            entry for entry in about.get_all("Classifier") or [] if entry.startswith("License ::")
        ]
        said = (
            "; ".join(entry.rsplit(" :: ", 1)[1] for entry in trove) or said.strip().split("\n")[0]
        )
    return said or "see the text"


def licence_texts(package: Distribution) -> list[str]:
    """Return the licence files that the package brought along."""
    return [
        file.read_text(encoding="utf-8").strip()
        for file in package.files or ()
        if NAMED.search(file.name)
        and ".dist-info" in str(file)
        and Path(str(file.locate())).is_file()
    ]


def main() -> None:
    """Print the text."""
    sys.stdout.write(HEAD)
    for path, what in (
        ("resources/fonts/OFL.txt", "Pretendard (SIL Open Font License 1.1)"),
        ("resources/icons/LICENSE.txt", "Lucide icons (ISC, parts MIT)"),
        ("resources/samples/schemaorg/README.md", "The sample schema.org 30.0 (CC BY-SA 3.0)"),
        (
            "packaging/licences/LGPL-3.0.txt",
            "Qt and PySide6 (GNU LGPL 3), which adds to the GNU GPL 3:",
        ),
        ("packaging/licences/GPL-3.0.txt", "GNU GPL 3, as far as the GNU LGPL 3 refers to it"),
    ):
        _section(what, [(ROOT / path).read_text("utf-8").strip()])
    python_licence = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    texts = [python_licence.read_text("utf-8").strip()] if python_licence.exists() else []
    _section(f"Python {sys.version.split()[0]} (PSF License)", texts)
    for name, package in sorted(carried("oms-desktop", ["desktop"]).items()):
        _section(f"{name} {package.version} ({licence_of(package)})", licence_texts(package))


def _applies(requirement: Requirement, extras: frozenset[str]) -> bool:
    if requirement.marker is None:
        return True
    return any(requirement.marker.evaluate({"extra": extra}) for extra in (*extras, ""))


def _section(title: str, texts: list[str]) -> None:
    rule = "=" * 100
    sys.stdout.write("\n".join(("", rule, title, rule, *texts, "")))


if __name__ == "__main__":
    main()
