"""Two versions side by side for those who depend on them: changelog, what follows for data and programs, migration plan.

It stays open beside the work: a row shows its record in the window below. Everything is computed in a thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.models.messages import Message
from oms_desktop.views.buttons import sign_button
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.texts import said
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.versions.background import Background
from oms_desktop.views.versions.comparison_pages import ComparisonPages
from oms_desktop.views.versions.markdown import comparison_text
from oms_desktop.views.versions.places import Place, place_name, places
from oms_desktop.views.versions.sizes import open_at
from oms_desktop.views.versions.words import LevelBadge, level_meaning
from oms_desktop.workspace import (
    Changed,
    Changelog,
    Compatibility,
    MigrationPlan,
    Point,
)

SIZE = (820, 620)
MINIMUM = (460, 360)
WAIT_MS = 200


@dataclass(frozen=True, slots=True)
class _Found:
    pair: tuple[Point, Point]
    compatibility: Compatibility
    changelog: Changelog
    plan: MigrationPlan


class ComparisonWindow(QDialog):
    """From and to at the top, three lists below."""

    def __init__(
        self,
        desk: Desk,
        before: Point = None,
        after: Point = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found: _Found | None = None
        self.setWindowTitle(self.tr("Compare versions"))
        self.before = self._choice(self.tr("From version"))
        self.after = self._choice(self.tr("To version"))
        self.swap = sign_button("arrow-left-right", self.tr("Swap the two"))
        self.swap.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.badge = LevelBadge(self)
        self.meaning = QLabel(self)
        self.meaning.setWordWrap(True)
        set_role(self.meaning, "muted")
        self.pages = ComparisonPages(desk.workspace, self)
        self.complaint = Complaint(self)
        self.copy = QPushButton(icon("copy"), self.tr("Copy as text"), self)
        self.keep = QPushButton(icon("save"), self.tr("Save as Markdown…"), self)
        self.close_it = QPushButton(self.tr("Close"), self)
        self.close_it.setDefault(True)
        self._lay_out()
        self._run = Background(desk)
        self._again = QTimer(self, interval=WAIT_MS, singleShot=True)
        self._connect()
        self._fill(before, after)
        open_at(self, SIZE, MINIMUM)
        self.refresh()

    @property
    def pair(self) -> tuple[Point, Point]:
        """From where to where."""
        return self._point(self.before), self._point(self.after)

    @property
    def is_current(self) -> bool:
        """Whether what is shown is about the versions that are chosen."""
        return self._found is not None and self._found.pair == self.pair and not self._run.is_busy

    def refresh(self) -> None:
        """Compute anew; what was found stays until then."""
        pair = self.pair
        ask = self._desk.workspace.outlook()
        self.meaning.setText(self.tr("Looking…"))

        def look() -> _Found:
            with ask() as outlook:
                return _Found(
                    pair,
                    outlook.compatibility(*pair),
                    outlook.changelog(*pair),
                    outlook.migration_plan(*pair),
                )

        self._run.ask(look)

    def done(self, result: int) -> None:
        self._again.stop()
        self._desk.bridge.changed.disconnect(self._on_changed)
        self._run.drop()
        super().done(result)

    # ------------------------------------------------------------ showing

    def _show(self, found: _Found) -> None:
        self._found = found
        compared = found.compatibility
        level = compared.level if compared.changes else None
        self.badge.show_level(level)
        self.badge.show()
        self.meaning.setText(level_meaning(level) if level is not None else "")
        self.complaint.say("")
        self.pages.show_found(compared, found.changelog, found.plan, self._point_name)
        for button in (self.copy, self.keep):
            button.setEnabled(True)

    def _fail(self, refusal: Message | None) -> None:
        self._found = None
        self.meaning.setText("")
        self.badge.hide()
        unknown = self.tr("The two versions could not be compared.")
        self.complaint.say(said(refusal) if refusal is not None else unknown)
        self.pages.clear()
        for button in (self.copy, self.keep):
            button.setEnabled(False)

    # ------------------------------------------------------------ what is asked

    def text(self) -> str:
        """Return what is shown as Markdown, in full."""
        if self._found is None:
            return ""
        found = self._found
        title = self.tr("{name}: from {before} to {after}").format(
            name=self._desk.workspace.name,
            before=place_name(self._place(self.before)),
            after=place_name(self._place(self.after)),
        )
        return comparison_text(title, found.compatibility, found.changelog, found.plan, self._point_name)  # fmt: skip

    def save_to(self, path: Path) -> bool:
        """Write the text to a file; where that fails it is said."""
        try:
            path.write_text(self.text(), "utf-8")
        except OSError as error:
            words = self.tr("{file} cannot be written: {why}. Choose another place.")
            self.complaint.say(words.format(file=path.name, why=error.strerror or str(error)))
            return False
        self.complaint.say("")
        self._desk.say(self.tr("Saved {file}.").format(file=path.name), "good")
        return True

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._desk.say(self.tr("Copied the comparison."), "good")

    def _on_keep(self) -> None:
        before, after = (place_name(self._place(one)) for one in (self.before, self.after))
        name = f"{self._desk.workspace.name} {before} – {after}.md".replace("/", "-")
        where = self._desk.workspace.path.parent / name
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as Markdown"), str(where), self.tr("Markdown (*.md)")
        )
        if path:
            self.save_to(Path(path))

    def _on_swap(self) -> None:
        first, second = self.before.currentIndex(), self.after.currentIndex()
        for choice, index in ((self.before, second), (self.after, first)):
            choice.blockSignals(True)
            choice.setCurrentIndex(index)
            choice.blockSignals(False)
        self.refresh()

    def _open(self, record: str) -> None:
        if self._desk.workspace.summary(record) is not None:
            self._desk.open(record)

    def _on_changed(self, changed: Changed) -> None:
        if None in self.pair and changed.origin != "settings":
            self._again.start()

    # ------------------------------------------------------------ building

    def _fill(self, before: Point, after: Point) -> None:
        found = places(self._desk.workspace, (before, after))
        for choice, wanted in ((self.before, before), (self.after, after)):
            choice.blockSignals(True)
            for place in found:
                choice.addItem(place.text, place)
                choice.setItemData(choice.count() - 1, place.tip, Qt.ItemDataRole.ToolTipRole)
            index = next(i for i, one in enumerate(found) if one.point == wanted)
            choice.setCurrentIndex(index)
            choice.blockSignals(False)

    def _place(self, choice: QComboBox) -> Place:
        place: Place = choice.currentData()
        return place

    def _point(self, choice: QComboBox) -> Point:
        return self._place(choice).point

    def _point_name(self, name: str) -> str:
        """Return the name of an end of a leg, as the lists at the top have it."""
        ends = (self._place(self.before), self._place(self.after))
        return next((place_name(one) for one in ends if one.leg == name), name)

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setMinimumContentsLength(12)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return box

    def _connect(self) -> None:
        self._run.answered.connect(self._show)
        self._run.failed.connect(self._fail)
        self._again.timeout.connect(self.refresh)
        for choice in (self.before, self.after):
            choice.currentIndexChanged.connect(self.refresh)
        self.swap.clicked.connect(self._on_swap)
        self.pages.opened.connect(self._open)
        self.copy.clicked.connect(self._on_copy)
        self.keep.clicked.connect(self._on_keep)
        self.close_it.clicked.connect(self.reject)
        self._desk.bridge.changed.connect(self._on_changed)

    def _lay_out(self) -> None:
        ends = QHBoxLayout()
        ends.setSpacing(8)
        for text, choice in ((self.tr("From"), self.before), (self.tr("To"), self.after)):
            label = QLabel(text, self)
            label.setBuddy(choice)
            set_role(label, "muted")
            ends.addWidget(label)
            ends.addWidget(choice, 1)
            if choice is self.before:
                ends.addWidget(self.swap)
        verdict = QHBoxLayout()
        verdict.setSpacing(8)
        verdict.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self.meaning, 1)
        head = QVBoxLayout()
        head.setContentsMargins(20, 16, 20, 4)
        head.setSpacing(8)
        head.addLayout(ends)
        head.addLayout(verdict)
        head.addWidget(self.complaint)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(20, 10, 20, 14)
        buttons.setSpacing(8)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        buttons.addWidget(self.close_it)
        for button in (self.copy, self.keep):
            button.setAutoDefault(False)
            button.setEnabled(False)
        self.badge.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        column.addLayout(buttons)


def open_comparison(desk: Desk, before: Point, after: Point, parent: QWidget) -> ComparisonWindow:
    """Show two versions beside the work; the window goes when it is closed."""
    made = ComparisonWindow(desk, before, after, parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.show()
    return made
