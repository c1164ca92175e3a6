"""What goes wrong outside the program: each time a clear message, a way out, and nothing lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from oms_desktop.store.migrations import MIGRATIONS
from tests.tour import inspecting as inspect
from tests.tour.answers import choose_file, meanwhile, pick_from
from tests.tour.hands import check, click, press, rewrite, settle, take_keyboard, top_dialog, wait
from tests.tour.stage import Desk, Stage
from tests.tour.team import save
from tests.tour.versions import select

HOLD = """
import sys
from pathlib import Path
from oms_desktop.workspace import open_workspace
with open_workspace(Path(sys.argv[1]), clock=lambda: 0, new_id=str):
    print("held", flush=True)
    sys.stdin.read()
"""


def troubles(stage: Stage) -> None:
    """A day offline, then files that cannot be opened."""
    offline(stage, stage.one)
    files(stage, stage.one)
    read_only(stage, stage.one)
    held(stage, stage.one)
    malformed(stage, stage.one)


def offline(stage: Stage, desk: Desk) -> None:
    """The server goes away; work goes on; it comes back, and everything is sent."""
    take_keyboard(desk.window)
    stage.server.kill()
    select(desk, "Hangar")
    inspect.show_tab(desk, "General")
    inspect.put(desk, "Plural", "Maintenance halls")
    save(desk, "Hangars are halls")
    press("Ctrl+Shift+S")
    click(desk.window.top.waiting)
    status = desk.project.sync
    wait(
        lambda: status.status is not None and str(status.status.state) in ("offline", "waiting"),
        "the word that the server is away",
    )
    check(desk.workspace.unsent == 1, "the version waits")
    stage.shot("server-away", desk.window)
    stage.server.start()
    pick_from(desk.window.top.menu_button, stage.words("Sync"), stage.words("Sync now"))
    wait(lambda: desk.workspace.unsent == 0, "the version to be sent")
    two = stage.two
    wait(lambda: two.workspace.incoming == 1, "the other desk to be told", 90)


def start_page(stage: Stage, desk: Desk) -> None:
    """Show the start page of a desk that has a project open."""
    take_keyboard(desk.window)
    pick_from(desk.window.top.menu_button, stage.words("File"), stage.words("Start page"))
    page = desk.program.start_page
    assert page is not None
    take_keyboard(page)


def refused(stage: Stage, desk: Desk, path: Path, picture: str) -> str:
    """Open a file that cannot be opened; return what the start page says."""
    page = desk.program.start_page
    assert page is not None
    take_keyboard(page)
    page.notice.dismiss()
    before = path.read_bytes()
    choose_file(str(path), lambda: click(page.buttons["open"]))
    wait(lambda: page.notice.text, "the message")
    settle()
    stage.shot(picture, page)
    check(path.read_bytes() == before, "the file is left as it was")
    return page.notice.text


def files(stage: Stage, desk: Desk) -> None:
    """A file that is no project, and one of a newer program."""
    start_page(stage, desk)
    letter = desk.home / "letter.oms"
    letter.write_text("Dear all, this is no project.\n" * 400, "utf-8")
    told = refused(stage, desk, letter, "no-project")
    check("letter.oms" in told, f"the message names the file: {told}")
    newer = desk.home / "newer.oms"
    newer.write_bytes(desk.workspace.path.read_bytes())
    with sqlite3.connect(newer) as connection:
        connection.execute("pragma user_version = 99")
    connection.close()
    told = refused(stage, desk, newer, "newer-version")
    check("99" in told, f"the message names the versions: {told}")


def read_only(stage: Stage, desk: Desk) -> None:
    """A read-only file is refused, and a copy of it is offered."""
    page = desk.program.start_page
    assert page is not None
    source = desk.home / "read-only.oms"
    source.write_bytes((desk.home / "newer.oms").read_bytes())
    with sqlite3.connect(source) as connection:
        connection.execute(f"pragma user_version = {len(MIGRATIONS)}")
    connection.close()
    source.chmod(0o444)
    copy = desk.home / "own copy.oms"
    offered: list[str] = []

    def take_copy(asked: QFileDialog) -> None:
        offered.append(asked.windowTitle())
        stage.shot("read-only", page)
        line = asked.findChild(inspect.QLineEdit, "fileNameEdit")
        assert line is not None
        click(line)
        rewrite(str(copy))
        press("Return")

    def second() -> QFileDialog | None:
        found = top_dialog(QFileDialog)
        is_save = found is not None and found.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        return found if is_save else None

    take_keyboard(page)
    with meanwhile(second, take_copy):
        choose_file(str(source), lambda: click(page.buttons["open"]))
        wait(lambda: page.notice.text or offered, "the message")
    wait(lambda: len(desk.program.projects) == 2, "the copy to open")
    desk.opened()
    check(desk.workspace.path == copy, "the copy is open")
    press("Ctrl+W")
    wait(lambda: len(desk.program.projects) == 1, "the copy to close")


def held(stage: Stage, desk: Desk) -> None:
    """A project that another window holds."""
    start_page(stage, desk)
    path = desk.home / "own copy.oms"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        check(holder.stdout.readline().strip() == "held", "another program holds the file")
        told = refused(stage, desk, path, "second-window")
        check(str(holder.pid) in told or "open" in told, f"the message says who holds it: {told}")
        assert holder.stdin is not None
        holder.stdin.close()


def malformed(stage: Stage, desk: Desk) -> None:
    """A Turtle file with a mistake: where it is, and nothing changed."""
    take_keyboard(desk.window)
    file = desk.home / "broken.ttl"
    file.write_text('@prefix : <http://x.test/> .\n:Meal a :Class ;\n  :label "Meal .\n', "utf-8")
    before = desk.workspace.snapshot.root
    desk.window.notice.dismiss()
    choose_file(str(file), lambda: press("Ctrl+I"))
    wait(desk.notice, "the message", 60)
    check("broken.ttl" in desk.notice(), f"the message names the file: {desk.notice()}")
    check(desk.workspace.snapshot.root == before, "nothing was changed")
    stage.shot("malformed-turtle", desk.window)
