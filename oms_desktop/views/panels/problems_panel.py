"""The panel of problems: how bad, where, what, and a link that mends it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedLayout, QWidget

from oms_desktop.checks import Problem
from oms_desktop.edits.fixes import Fix, fixes_for
from oms_desktop.models.messages import message
from oms_desktop.versioning.snapshot import RecordMissing
from oms_desktop.views.desk import Desk
from oms_desktop.views.item_models.panel_rows import TITLE, PanelRow, RowsModel
from oms_desktop.views.panels.calm import CalmPage
from oms_desktop.views.panels.problem_finder import ProblemFinder
from oms_desktop.views.panels.row_view import RowView
from oms_desktop.views.selection import SELECTABLE
from oms_desktop.views.texts import said, title_of
from oms_desktop.views.theme.icons import icon

SIGNS = {
    "error": ("circle-x", "error"),
    "warn": ("triangle-alert", "warn"),
    "info": ("info", "muted"),
}


class ProblemsPanel(QWidget):
    """A click jumps to the place; the link at the right applies the first fix, the menu has them all."""

    count_changed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.finder = ProblemFinder(desk, self)
        self.model = RowsModel(self._describe, self)
        self.view = RowView(self.model, self.tr("Problems"), parent=self)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.nothing = CalmPage(
            "circle-check",
            self.tr("Checking…"),
            self.tr("Names, references, keys and types are checked after every edit."),
            self,
        )
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.nothing)
        self._pages.setCurrentIndex(1)
        self.finder.found.connect(self.refresh)
        self.view.opened.connect(self._open)
        self.view.link_followed.connect(self._on_link)
        self.view.customContextMenuRequested.connect(self._show_menu)

    def title(self) -> str:
        """Return the words of the tab."""
        return self.tr("Problems")

    def focus_first(self) -> None:
        """Take the keyboard."""
        self.view.select_first()

    def refresh(self) -> None:
        """Show what was found so far."""
        current, row = self.problem(self.view.current()), self.view.currentIndex().row()
        problems = self.finder.problems()
        self.model.show_things(problems)
        self.model.describe_again()
        if current is not None and problems:  # stay at the problem, or where it was
            at = problems.index(current) if current in problems else min(row, len(problems) - 1)
            self.view.setCurrentIndex(self.model.index(at, TITLE))
        self._pages.setCurrentIndex(0 if problems else 1)
        title = self.tr("Checking…") if self.finder.is_looking else self.tr("No problems")
        self.nothing.say(
            title, self.tr("Names, references, keys and types are checked after every edit.")
        )
        self.count_changed.emit(len(problems))

    def step(self, by: int) -> None:
        """Go to the next problem, or back."""
        count = self.model.rowCount()
        if not count:
            self._desk.say(self.tr("There are no problems."), "good")
            return
        now = self.view.currentIndex().row()
        wanted = (now + by) % count if now >= 0 else (0 if by > 0 else count - 1)
        self.view.setCurrentIndex(self.model.index(wanted, TITLE))
        self._open(self.view.current())

    def fix_current(self) -> None:
        """Offer what mends the current problem: apply the only fix, or show those there are."""
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0, TITLE))
        problem = self.problem(self.view.current())
        if problem is None:
            self._desk.say(self.tr("There are no problems."), "good")
            return
        fixes = self.fixes(problem)
        if len(fixes) == 1:
            self.apply(fixes[0])
        elif fixes:
            self._show_menu(self.view.visualRect(self.view.current()).bottomLeft())
        else:
            self._desk.say(self.tr("This problem has no quick fix. Enter shows the place."))

    def problem(self, index: QModelIndex) -> Problem | None:
        """Return the problem of a row."""
        found = self.model.thing(index.row()) if index.isValid() else None
        return found if isinstance(found, Problem) else None

    def fixes(self, problem: Problem) -> tuple[Fix, ...]:
        """Return what mends a problem."""
        try:
            return fixes_for(self._desk.workspace.snapshot, problem)
        except RecordMissing:
            return ()

    def apply(self, fix: Fix) -> None:
        """Apply a fix as one undoable step."""
        self._desk.edit(message("edits.fix", fix=fix.label), lambda _now: fix.changes)

    def _describe(self, problem: Problem) -> PanelRow:
        sign, token = SIGNS.get(str(problem.severity), SIGNS["info"])
        fixes = self.fixes(problem)
        link = said(fixes[0].label) if fixes else self.tr("Show")
        words = said(problem.message)
        return PanelRow(
            self._place(problem),
            words,
            sign,
            token,
            link=link,
            link_icon="lightbulb" if fixes else "",
            spoken=self._severity(problem),
            tip=f"{self._severity(problem)} {problem.code}\n{words}",
        )

    def _place(self, problem: Problem) -> str:
        """Return record and property in words: *Aircraft.rangeKm*."""
        try:
            record = self._desk.workspace.snapshot.get(problem.record)
        except RecordMissing:
            return problem.record
        path = tuple(problem.path)
        parts = (
            getattr(record, path[0], ()) if path[:1] in (("properties",), ("parameters",)) else ()
        )
        inner = next((title_of(one) for one in parts if path[1:2] == (one.id,)), "")
        return f"{title_of(record)}.{inner}" if inner else title_of(record)

    def _severity(self, problem: Problem) -> str:
        words = {
            "error": self.tr("Error"),
            "warn": self.tr("Warning"),
            "info": self.tr("Hint"),
        }
        return words.get(str(problem.severity), "")

    def _open(self, index: QModelIndex) -> None:
        problem = self.problem(index)
        if problem is not None:
            path = tuple(problem.path)
            self._desk.open(problem.record)
            if len(path) > 1 and path[0] in SELECTABLE:
                self._desk.selection.set([problem.record], part=path[1])

    def _on_link(self, index: QModelIndex) -> None:
        problem = self.problem(index)
        fixes = self.fixes(problem) if problem is not None else ()
        if fixes:
            self.apply(fixes[0])
        else:
            self._open(index)

    def build_menu(self, problem: Problem) -> QMenu:
        """Return the fixes of a problem and the jump to its place, as a menu."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for fix in self.fixes(problem):
            menu.addAction(icon("lightbulb"), said(fix.label), lambda fix=fix: self.apply(fix))
        menu.addSeparator()
        menu.addAction(self.tr("Show the place"), lambda: self._open(self.view.current()))
        return menu

    def _show_menu(self, at: QPoint) -> None:
        problem = self.problem(self.view.current())
        if problem is not None:
            self.build_menu(problem).popup(self.view.viewport().mapToGlobal(at))
