"""What stands between a person and the end of a merge: the list of what is still open, and the question before aborting."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from oms_desktop.views.merge_screen.sides import SEVERITY_ICONS, severity_token
from oms_desktop.views.texts import said
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession

MOST = 12
"""More open items than this are counted in the menu, not listed: the list is at the left."""
translate = QCoreApplication.translate


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
    """Ask whether decisions may be forgotten; only then *abort*."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("MergeEnding", "Abort merge"))
    box.setText(translate("MergeEnding", "Abort this merge?"))
    count = len(session.resolution.decisions)
    box.setInformativeText(
        translate(
            "MergeEnding",
            "%n decision(s) will be forgotten. Both branches stay as they are.",
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
