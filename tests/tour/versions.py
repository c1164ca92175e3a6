"""Step 4: review, revert of one item, saving, history, branches."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QLineEdit, QPushButton

from oms_desktop.views.author_dialog import AuthorDialog
from oms_desktop.views.dialogs.branch_dialog import BranchNameDialog
from oms_desktop.views.dialogs.review_dialog import ReviewDialog
from oms_desktop.views.item_models.panel_changes import ChangesModel
from oms_desktop.views.item_models.panel_rows import LINK, TEXT
from oms_desktop.views.panels.changes_panel import ChangesList
from oms_desktop.views.panels.history_panel import HistoryPanel
from tests.tour import inspecting as inspect
from tests.tour.answers import meanwhile, pick_from
from tests.tour.hands import (
    check,
    click,
    dialog,
    fill,
    find,
    press,
    rewrite,
    rows,
    settle,
    top_dialog,
    wait,
)
from tests.tour.looking import head
from tests.tour.stage import Desk, Stage

BRANCH = "feature/simulators"


def versions(stage: Stage) -> None:
    """Review, save, look back, branch."""
    desk = stage.one
    desk.show_diagram("Fleet overview")
    reviewing(stage, desk)
    looking_back(stage, desk)
    branching(stage, desk)


def select(desk: Desk, name: str) -> None:
    """Select a type by its card."""
    press("F6")
    press("Shift+1")
    click(desk.view, head(desk.view, desk.record(name).id))
    check(desk.window.desk.selection.current == desk.record(name).id, f"a click selects {name}")


def row_of_record(view: ChangesList, record: str) -> QModelIndex:
    """Return the row of a record in a list of changes."""
    model = view.model()
    assert isinstance(model, ChangesModel)
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        found = model.difference(index)
        if found is not None and found.id == record:
            view.scrollTo(index)
            settle()
            return index
    raise AssertionError(f"the record is not among {rows(view)}")


def reviewing(stage: Stage, desk: Desk) -> None:
    """Look at the changes in sentences, take one back, save the rest as a version."""
    select(desk, "Airline")
    inspect.show_tab(desk, "General")
    inspect.put(desk, "Plural", "Carriers")
    inspect.put(desk, "Display name", "Carrier")
    check(desk.record("Carrier").plural_name == "Carriers", "both fields are changed")  # type: ignore[attr-defined]
    click(desk.window.top.review)
    asked = dialog(ReviewDialog)
    row = row_of_record(asked.changes, desk.record("Carrier").id)
    model = asked.changes.model()
    assert isinstance(model, ChangesModel)
    sentence = str(row.siblingAtColumn(TEXT).data())
    check(len(sentence.split()) > 2, f"a change is a sentence: {sentence}")
    asked.changes.setFocus()
    asked.changes.setCurrentIndex(row)
    press("Right")
    check(asked.changes.isExpanded(row), "Right unfolds a row")
    fields = [str(row.model().index(n, TEXT, row).data()) for n in range(row.model().rowCount(row))]
    check(len(fields) == 2, f"each field is told: {fields}")
    stage.shot("review", desk.window)
    changed = model.difference(row)
    assert changed is not None
    named = [field.path for field in changed.fields].index(("display_name",))
    link = model.index(named, LINK, row)
    click(asked.changes.viewport(), asked.changes.visualRect(link).center())
    wait(lambda: desk.maybe("Airline") is not None, "the name to be taken back")
    check(desk.record("Airline").plural_name == "Carriers", "the other field stays")  # type: ignore[attr-defined]
    click(asked.text)
    rewrite("Flight simulators, and who owns them")
    stage.shot("review-message", desk.window)
    with introducing(desk):
        click(asked.save)
    wait(lambda: not desk.workspace.has_changes, "the version to be saved")
    version = desk.workspace.history(limit=1)[0]
    check(version.author_name == desk.author[0], f"the version is by {version.author_name}")
    check(version.message.startswith("Flight simulators"), "the message is kept")


@contextmanager
def introducing(desk: Desk) -> Iterator[None]:
    """Say who one is, where the block makes the program ask; it asks once."""
    if desk.workspace.author is not None or desk.known:
        yield
        return

    def answer(who: AuthorDialog) -> None:
        fill(who.name, desk.author[0])
        fill(who.mail, desk.author[1])
        desk.stage.shot("who-are-you", desk.window)
        click(find(who, QPushButton, desk.stage.words("Use this name")))

    desk.known = True
    with meanwhile(lambda: top_dialog(AuthorDialog), answer):
        yield


def looking_back(stage: Stage, desk: Desk) -> None:
    """See the versions, and what one of them changed."""
    press("Ctrl+Shift+H")
    panel = desk.window.panels.panel("history")
    assert isinstance(panel, HistoryPanel)
    wait(lambda: panel.isVisible() and panel.model.rowCount() == 3, "three versions")
    index = panel.model.index(1, 0)
    click(panel.view.viewport(), panel.view.visualRect(index).center())
    check(len(panel.selected()) == 1, "a click chooses a version")
    settle()
    stage.shot("history", desk.window)


def branching(stage: Stage, desk: Desk) -> None:
    """Make a branch, edit there, switch: unsaved edits belong to their branch."""

    def name_it(asked: BranchNameDialog) -> None:
        fill(asked.findChild(QLineEdit) or asked.name, BRANCH)
        stage.shot("new-branch", desk.window)
        click(asked.make)

    chip = desk.window.top.branch
    with meanwhile(lambda: top_dialog(BranchNameDialog), name_it):
        pick_from(chip, stage.words("New branch…"))
    check(desk.workspace.branch == BRANCH, f"the branch is {desk.workspace.branch}")
    select(desk, "Training centre")
    inspect.put(desk, "Display name", "Training academy")
    check(desk.workspace.has_changes, "the branch has an unsaved edit")
    pick_from(chip, "main", look=lambda: stage.shot("branches", desk.window))
    check(desk.workspace.branch == "main", "the menu switches")
    check(not desk.workspace.has_changes, "the edit stayed behind")
    check(desk.maybe("Training centre") is not None, "main has the old name")
    pick_from(chip, BRANCH)
    check(desk.maybe("Training academy") is not None, "and the branch the new one")
    pick_from(chip, "main")
    check(chip.text().strip() == "main", "the chip says where one is")
