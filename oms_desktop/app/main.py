"""Starts the window: reads the command line, then loads Qt and hands over to the program."""

from __future__ import annotations

import gc
import multiprocessing
import sys
from collections.abc import Sequence

from oms_desktop.app.arguments import read_arguments

QT_NEEDS = (
    "libegl1 libgl1 libfontconfig1 libdbus-1-3 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; returns the exit code."""
    multiprocessing.freeze_support()  # in a built program, the child that names blank nodes starts here
    given = read_arguments(arguments)
    try:
        from oms_desktop.app.program import Program  # Qt is loaded only now
    except ImportError as error:
        if (error.name or "").startswith("oms_"):
            raise  # a mistake of ours, not of the installation
        print(f"The window cannot start, because a library is missing: {error}", file=sys.stderr)
        print("Install the desktop extra: pip install 'oms-desktop[desktop]'", file=sys.stderr)
        print(f"and, on Debian and Ubuntu: sudo apt-get install -y {QT_NEEDS}", file=sys.stderr)
        return 2
    keep_awake()
    return Program(given).run()


def keep_awake() -> None:
    """Let neither the collector nor another thread of ours hold the window for longer than it must.

    What the imports made stays for good; a full collection that looks at all of it takes longer than a frame.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    sys.setswitchinterval(0.001)


if __name__ == "__main__":
    raise SystemExit(main())
