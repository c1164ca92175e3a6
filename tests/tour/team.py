"""Step 5: connect to a real server, send; a second desk; being told; a day offline."""

from __future__ import annotations

from oms_desktop.views.dialogs.connect_dialog import ConnectDialog
from oms_desktop.views.dialogs.review_dialog import ReviewDialog
from tests.server_process import ServerProcess
from tests.tour import inspecting as inspect
from tests.tour.answers import choose_file, choose_in_box
from tests.tour.hands import (
    check,
    click,
    dialog,
    fill,
    press,
    rewrite,
    settle,
    take_keyboard,
    top_dialog,
    wait,
    write,
)
from tests.tour.stage import Desk, Stage
from tests.tour.versions import introducing, select

REPO = "airline-network"
SECOND = ("Lee Jun", "jun@example.org")


def team(stage: Stage) -> None:
    """Connect, send, clone, edit on both sides, be told."""
    stage.server = ServerProcess(stage.folder / "server").start()
    connecting(stage, stage.one)
    sending(stage, stage.one)
    cloning(stage)
    both_edit(stage)
    being_told(stage, stage.one)


def visit(stage: Stage, asked: ConnectDialog, token: str) -> None:
    """Write address and token, and look there."""
    fill(asked.address, stage.server.url)
    fill(asked.token, token)
    click(asked.go)


def connecting(stage: Stage, desk: Desk) -> None:
    """Connect: first with a wrong token, to an address where nobody is, then rightly."""
    take_keyboard(desk.window)
    press("Ctrl+K")
    write("connect to")
    palette = desk.window.palette_list
    wait(lambda: palette.isVisible() and palette.model.rowCount() > 0, "the palette")
    press("Return")
    asked = dialog(ConnectDialog)
    visit(stage, asked, "oms_this-is-wrong")
    wait(asked.complaint.words, "the refusal of the token")
    stage.shot("connect-wrong-token", desk.window)
    fill(asked.address, "127.0.0.1:9")
    click(asked.go)
    wait(asked.complaint.words, "the word that nobody answers there")
    stage.shot("connect-nobody-there", desk.window)
    visit(stage, asked, stage.server.token)
    wait(asked.ontology.isVisible, "the ontologies of the server")
    check(asked.name.text() == REPO, f"the name that is offered is {asked.name.text()}")
    stage.shot("connect", desk.window)
    click(asked.go)
    wait(lambda: top_dialog(ConnectDialog) is None, "the connection")
    wait(lambda: desk.workspace.remote is not None, "the remote")


def sending(stage: Stage, desk: Desk) -> None:
    """Send what is saved."""
    wait(lambda: desk.window.top.waiting.isVisible(), "what waits to be shown")
    wait(lambda: stage.server is not None and desk.project.sync.status is not None, "sync to begin")
    check(desk.workspace.unsent == 3, f"{desk.workspace.unsent} versions wait to be sent")
    click(desk.window.top.waiting)
    settle()
    stage.shot("to-send", desk.window)
    press("Ctrl+Shift+S")
    wait(lambda: desk.workspace.unsent == 0, "everything to be sent")
    wait(lambda: stage.words("All sent") in desk.window.top.waiting.text(), "the word that it was")
    stage.shot("sent", desk.window)


def cloning(stage: Stage) -> None:
    """A second person connects from the start page, and has the same."""
    one = stage.one
    two = stage.two = Desk(stage, "two", SECOND)
    two.begin()
    page = two.program.start_page
    assert page is not None
    path = two.home / "Airline.oms"
    choose_file(str(path), lambda: click(page.buttons["connect"]))
    wait(lambda: two.program.projects, "the empty project")
    asked = dialog(ConnectDialog)
    visit(stage, asked, stage.server.token_for("editor"))
    wait(asked.ontology.isVisible, "the ontologies of the server")
    choose_in_box(asked.ontology, REPO)
    stage.shot("second-desk-connects", two.window)
    click(asked.go)
    wait(lambda: two.workspace.head == one.workspace.head, "the versions to come")
    two.opened()
    check(two.workspace.snapshot.root == one.workspace.snapshot.root, "both desks are equal")
    two.rested()
    name = two.window.area.tabs.tabText(two.window.area.tabs.currentIndex())
    check(name == two.shown("Fleet overview", "diagram"), f"the first diagram is shown, not {name}")
    stage.shot("second-desk", two.window)


def save(desk: Desk, message: str) -> None:
    """Save a version with a message."""
    press("Ctrl+S")
    asked = dialog(ReviewDialog)
    click(asked.text)
    rewrite(message)
    with introducing(desk):
        click(asked.save)
    wait(lambda: not desk.workspace.has_changes, "the version to be saved")
    wait(lambda: top_dialog(ReviewDialog) is None, "the dialog to close")
    take_keyboard(desk.window)


def describe(desk: Desk, kind: str, text: str) -> None:
    """Write another description of a type."""
    select(desk, kind)
    inspect.show_tab(desk, "General")
    field = inspect.field(desk, "Description")
    click(field)
    rewrite(text)
    desk.window.area.take_keyboard()
    settle()
    check(desk.record(kind).description == text, f"the description of {kind}")  # type: ignore[attr-defined]


def retype(desk: Desk, kind: str, name: str, wanted: str) -> None:
    """Give a property another data type."""
    select(desk, kind)
    inspect.show_tab(desk, "Properties")
    inspect.select_row(desk, name)
    inspect.pick_type(desk, wanted)


def both_edit(stage: Stage) -> None:
    """Both change the same three things, and each one thing alone; the second sends first."""
    one, two = stage.one, stage.two
    take_keyboard(two.window)
    describe(two, "Aircraft", "A flying vehicle, owned or leased, in the fleet.")
    retype(two, "Aircraft", "Range", "string")
    select(two, "Airline")
    inspect.show_tab(two, "General")
    inspect.put(two, "Display name", "Air carrier")
    select(two, "Engine")
    inspect.put(two, "Plural", "Jet engines")
    save(two, "Lease wording, ranges as text")
    take_keyboard(one.window)
    describe(one, "Aircraft", "Any flying vehicle that the network operates, powered or not.")
    retype(one, "Aircraft", "Range", "decimal(8, 1)")
    select(one, "Airline")
    inspect.show_tab(one, "General")
    inspect.put(one, "Display name", "Airline company")
    select(one, "Part")
    inspect.put(one, "Plural", "Spare parts")
    take_keyboard(two.window)
    press("Ctrl+Shift+S")
    wait(lambda: two.workspace.unsent == 0, "the second desk to send")


def being_told(stage: Stage, desk: Desk) -> None:
    """The first desk hears of it by itself."""
    take_keyboard(desk.window)
    wait(lambda: desk.workspace.incoming == 1, "the first desk to be told")
    told = desk.window.top.waiting
    wait(lambda: "1" in told.text() and told.isVisible(), "the word that there is something to get")
    stage.shot("told", desk.window)
