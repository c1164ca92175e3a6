"""The command line of the window; read before Qt is loaded, so that `--help` and `--version` need no display."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

THEMES = ("system", "light", "dark", "high-contrast-light", "high-contrast-dark")
LANGUAGES = ("en", "ko")


@dataclass(frozen=True, slots=True)
class Arguments:
    """What was asked for; None where nothing was said."""

    file: Path | None
    sample: str | None
    screenshot: Path | None
    quit: bool
    theme: str | None
    language: str | None


def program_version() -> str:
    """Return the version of this program."""
    try:
        return version("oms-desktop")
    except PackageNotFoundError:
        return "0"


def read_arguments(arguments: Sequence[str] | None = None) -> Arguments:
    """Return what the command line asks for; ends the program after `--help`, `--version` or a mistake."""
    parser = argparse.ArgumentParser(
        prog="oms-desktop",
        description="Edit ontologies: offline first, merged by hand, synced later.",
    )
    parser.add_argument("file", nargs="?", type=Path, help="a project (*.oms), or a file to import")
    parser.add_argument(
        "--sample",
        nargs="?",
        const="airline",
        choices=("airline", "schemaorg"),
        help="open your copy of a sample; make it first if there is none",
    )
    parser.add_argument("--theme", choices=THEMES, help="look of the window, for this run")
    parser.add_argument(
        "--language", choices=LANGUAGES, help="language of the window, for this run"
    )
    parser.add_argument(
        "--screenshot", type=Path, metavar="PNG", help="save a picture of the window"
    )
    parser.add_argument("--quit", action="store_true", help="quit when the window has been painted")
    parser.add_argument("--version", action="version", version=f"OMS Desktop {program_version()}")
    given = parser.parse_args(arguments)
    return Arguments(
        given.file,
        given.sample,
        given.screenshot,
        given.quit,
        given.theme,
        given.language,
    )
