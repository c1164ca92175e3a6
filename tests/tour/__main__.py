"""Runs the tour in each look, each in a process and a home of its own; exits with 1 on any deviation."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path

LOOKS = ("light", "dark", "ko")
PICTURES = Path("build/tour")
PUBLISHED = {
    "main-light": ("light", "main"),
    "main-dark": ("dark", "main"),
    "korean": ("ko", "main"),
    "merge-light": ("light", "merge-branch-drag"),
    "merge-dark": ("dark", "merge-branch-drag"),
}
"""The pictures of the README: the look and the name each is taken from."""
LONGEST = 240
"""Seconds after which something must be stuck."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run all looks, or the one that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.tour", description=__doc__)
    parser.add_argument("--look", choices=LOOKS, help="this look only")
    parser.add_argument("--publish", type=Path, help="copy the README's pictures there afterwards")
    parser.add_argument("--skip", default="", help="leave this chapter out")
    parser.add_argument("--until", default="", help="end after this chapter")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.child:
        return _tour(given.look, given.until, given.skip)
    begin = time.monotonic()
    failed = [
        look
        for look in ([given.look] if given.look else LOOKS)
        if _start(look, given.until, given.skip)
    ]
    print(f"The tour took {time.monotonic() - begin:.0f} s. Pictures: {PICTURES}/")
    if given.publish is not None and not failed:
        for name, (look, picture) in PUBLISHED.items():
            (found,) = (PICTURES / look).glob(f"[0-9][0-9]-{picture}.png")
            shutil.copy(found, given.publish / f"{name}.png")
    if failed:
        print(f"Deviations in: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def _start(look: str, until: str, skip: str) -> int:
    with tempfile.TemporaryDirectory(prefix="oms-tour-") as home:
        environment = dict(os.environ, HOME=home, LANGUAGE="en", LC_ALL="C.UTF-8", TZ="UTC")
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            environment[f"XDG_{name}_HOME"] = str(Path(home) / name.lower())
        command = [sys.executable, "-X", "faulthandler", "-m", "tests.tour"]
        command += ["--child", "--look", look, "--until", until, "--skip", skip]
        with subprocess.Popen(command, env=environment) as child:
            try:
                return child.wait(LONGEST)
            except subprocess.TimeoutExpired:
                print(f"{look}: no end after {LONGEST} s", file=sys.stderr)
                child.send_signal(signal.SIGABRT)  # says where it stands
                return child.wait()


def _tour(look: str, until: str, skip: str) -> int:
    from tests.tour.chapters import chapters
    from tests.tour.stage import Stage

    pictures = PICTURES / look
    pictures.mkdir(parents=True, exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    stage = Stage(look, Path(os.environ["HOME"]), pictures)
    status = 0
    for chapter in chapters(look):
        if chapter.__name__ == skip:
            continue
        begin = time.monotonic()
        try:
            chapter(stage)
        except Exception:
            status = 1
            _show_failure(stage, chapter.__name__)
        told = "passed" if not status else "DEVIATION"
        print(
            f"{look:5} {chapter.__name__:12} {told} ({time.monotonic() - begin:.1f} s)", flush=True
        )
        if status or chapter.__name__ == until:
            break
    for complaint in stage.behind.complaints:
        print(f"{look:5} behind the windows: {complaint}", file=sys.stderr)
    sys.stderr.flush()
    sys.stdout.flush()
    os._exit(1 if status or stage.behind.complaints else 0)


def _show_failure(stage: object, chapter: str) -> None:
    from PySide6.QtWidgets import QApplication

    from tests.tour.stage import Stage

    assert isinstance(stage, Stage)
    traceback.print_exc()
    for number, window in enumerate(QApplication.topLevelWidgets()):
        if window.isVisible() and window.isWindow() and window.parentWidget() is None:
            stage.shot(f"deviation-{chapter}-{number}", window)


if __name__ == "__main__":
    raise SystemExit(main())
