"""The end of a merge: completing it, what is still open before that, leaving it for later, aborting it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from oms_desktop.views.desk import Desk
from oms_desktop.views.merge_screen.completing import CompleteSheet
from oms_desktop.views.merge_screen.sides import SEVERITY_ICONS, severity_token
from oms_desktop.views.texts import said
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession

MOST = 12
"""More open items than this are counted in the menu, not listed: the list is at the left."""
translate = QCoreApplication.translate


class Ending:
    """Completes, leaves or aborts the merge of a screen."""

    def __init__(self, desk: Desk, session: MergeSession, screen: QWidget) -> None:
        self._desk = desk
        self._session = session
        self._screen = screen

    def complete(self, button: QWidget, go_to: Callable[[str], None]) -> None:
        """Complete the merge, or show at *button* what keeps it from being completed."""
        if not self._session.can_complete:
            menu = blockers_menu(self._screen, self._session, go_to)
            corner = button.mapToGlobal(QPoint(button.width(), button.height() + 4))
            menu.popup(corner - QPoint(menu.sizeHint().width(), 0))
            return
        sheet = CompleteSheet(self._desk.workspace, self._session, self._screen)
        sheet.accepted.connect(lambda: self._complete(sheet.message.toPlainText().strip()))
        sheet.open()

    def abort(self) -> None:
        """Leave the merge for good; asks only where decisions would be lost."""
        if self._session.resolution.decisions:
            abort_question(self._screen, self._session, self._abort)
        else:
            self._abort()

    def leave(self) -> None:
        """Go back to work; the merge stays open and its decisions are kept."""
        self._desk.show_screen(None)
        self._desk.say(translate("MergeEnding", "The merge waits. Your decisions are kept."))

    def _complete(self, text: str) -> None:
        done = self._desk.attempt(lambda: self._session.complete(text or None))
        if done is not None:
            self._desk.show_screen(None)
            undo = self._desk.actions["merge.undo"]
            self._desk.say(translate("MergeEnding", "Merged."), "good", action=undo)

    def _abort(self) -> None:
        self._desk.attempt(self._session.abort)
        self._desk.show_screen(None)
        self._desk.say(translate("MergeEnding", "The merge was aborted. Nothing was changed."))


def blockers_menu(parent: QWidget, session: MergeSession, go_to: Callable[[str], None]) -> QMenu:
    """Return a menu of what keeps the merge from being completed; taking an entry goes there."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    heading = menu.addAction(translate("MergeEnding", "Still to decide"))
    heading.setEnabled(False)
    ranked = sorted(session.blockers, key=_rank)
    for item in ranked[:MOST]:
        severity = str(item.severity)
        sign = icon(SEVERITY_ICONS[severity], severity_token(severity))
        menu.addAction(sign, said(item.title)).triggered.connect(partial(go_to, item.id))
    left = len(ranked) - MOST
    if left > 0:
        more = menu.addAction(translate("MergeEnding", "and %n more", "", left))
        more.setEnabled(False)
    return menu


def abort_question(parent: QWidget, session: MergeSession, abort: Callable[[], None]) -> None:
    """Ask whether decisions may become suggestions; only then *abort*."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("MergeEnding", "Abort merge"))
    box.setText(translate("MergeEnding", "Abort this merge?"))
    count = len(session.resolution.decisions)
    box.setInformativeText(
        translate(
            "MergeEnding",
            "%n decision(s) will only be suggested from now on. Both branches stay as they are.",
            "",
            count,
        )
    )
    leave = box.addButton(
        translate("MergeEnding", "Abort merge"), QMessageBox.ButtonRole.DestructiveRole
    )
    set_role(leave, "danger")
    stay = box.addButton(
        translate("MergeEnding", "Go on merging"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    leave.clicked.connect(abort)
    box.open()


def _rank(item: MergeItem) -> int:
    return 0 if item.severity == "block" else 1
