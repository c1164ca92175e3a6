"""Changelog, what follows, and migration plan of two versions under three tabs; it shows what it is given."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.views.theme.tab_bar import TabBar
from oms_desktop.views.versions.rows import (
    changelog_rows,
    consequence_rows,
    openable,
    plan_rows,
)
from oms_desktop.views.versions.sentence_list import Sentence, SentenceList
from oms_desktop.workspace import Changelog, Compatibility, Level, Loss, MigrationPlan, Workspace

CHANGELOG, FOLLOWS, PLAN = range(3)


class ComparisonPages(QWidget):
    """Three lists, or a quiet sentence where one has nothing."""

    opened = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._plan: MigrationPlan | None = None
        self._name: Callable[[str], str] = str
        self.tabs = TabBar()
        self.tabs.setAccessibleName(self.tr("What to show"))
        self.changelog = SentenceList(self.tr("Changelog"), self)
        self.follows = SentenceList(self.tr("What follows"), self)
        self.plan = SentenceList(self.tr("Migration plan"), self)
        self.about_plan = QLabel(self)
        self.about_plan.setWordWrap(True)
        set_role(self.about_plan, "muted")
        self.back = QCheckBox(self.tr("Show the way back"), self)
        self._lists = (self.changelog, self.follows, self.plan)
        self._calm = [self._nothing() for _ in self._lists]
        self._pages = QStackedWidget(self)
        self._lay_out()
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.back.toggled.connect(self._show_plan)
        for rows in self._lists:
            rows.opened.connect(self.opened)

    def show_found(
        self,
        found: Compatibility,
        changelog: Changelog,
        plan: MigrationPlan,
        point_name: Callable[[str], str],
    ) -> None:
        """Show what lies between two versions; *point_name* names the ends of legs."""
        self._plan, self._name = plan, point_name
        self._show(self.changelog, changelog_rows(changelog))
        self._show(self.follows, consequence_rows(found))
        self._show_plan()
        texts = (self.tr("Changelog"), self.tr("What follows"), self.tr("Migration"))
        follows = len(found.changes) - found.counts[Level.COMPATIBLE]
        counts = (len(changelog), follows, len(plan.steps))
        for tab, (text, count) in enumerate(zip(texts, counts, strict=True)):
            self.tabs.setTabText(tab, f"{text} {count:,}" if count else text)
        self._show_pages()

    def clear(self) -> None:
        """Show nothing, where nothing could be found out."""
        self._plan = None
        for rows, calm in zip(self._lists, self._calm, strict=True):
            rows.show_sentences([])
            rows.hide()
            calm.hide()
        self.back.hide()
        self.about_plan.hide()

    def _show(self, where: SentenceList, rows: list[Sentence]) -> None:
        where.show_sentences(openable(rows, self._workspace))

    def _show_plan(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self.back.setVisible(plan.is_reversible and bool(plan.steps))
        shown = plan.reversed() if plan.is_reversible and self.back.isChecked() else plan
        self._show(self.plan, plan_rows(shown, self._name))
        self.about_plan.setText(self._plan_words(plan))
        self.about_plan.setVisible(bool(plan.steps))

    def _plan_words(self, plan: MigrationPlan) -> str:
        """Return what the plan loses, what needs a person, and whether there is a way back."""
        words = [
            {
                Loss.NONE: self.tr("No values are lost."),
                Loss.SOME: self.tr("Some values may be lost."),
                Loss.ALL: self.tr("All values of something are lost."),
            }[plan.loss]
        ]
        manual = sum(1 for step in plan.steps if step.is_manual)
        if manual:
            words.append(self.tr("%n step(s) need a person.", "", manual))
        stuck = sum(1 for step in plan.steps if not step.is_reversible)
        words.append(
            self.tr("%n step(s) have no way back.", "", stuck)
            if stuck
            else self.tr("There is a way back that restores everything.")
        )
        return " ".join(words)

    def _show_pages(self) -> None:
        texts = (
            self.tr("Nothing that people, programs or data would notice has changed."),
            self.tr("Nothing follows: there is no difference."),
            self.tr("There is nothing to migrate."),
        )
        for rows, calm, text in zip(self._lists, self._calm, texts, strict=True):
            is_empty = not rows.rows.sentences
            rows.setVisible(not is_empty)
            calm.setVisible(is_empty)
            calm.setText(text)

    def _nothing(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setMargin(8)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        set_role(label, "muted")
        label.hide()
        return label

    def _lay_out(self) -> None:
        for text in (self.tr("Changelog"), self.tr("What follows"), self.tr("Migration")):
            self.tabs.addTab(text)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 0, 12, 0)
        bar.addWidget(self.tabs)
        bar.addStretch(1)
        line = QFrame(self)
        set_role(line, "hairline")
        for rows, calm in zip(self._lists, self._calm, strict=True):
            page = QFrame(self)
            set_role(page, "panel")
            column = QVBoxLayout(page)
            column.setContentsMargins(12, 6, 6, 4)
            column.setSpacing(0)
            if rows is self.plan:
                about = QVBoxLayout()
                about.setContentsMargins(8, 4, 8, 6)
                about.addWidget(self.about_plan)
                about.addWidget(self.back)
                column.addLayout(about)
            column.addWidget(rows, 100)
            column.addWidget(calm)
            column.addStretch(1)
            self._pages.addWidget(page)
        self.about_plan.hide()
        self.back.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(line)
        column.addWidget(self._pages, 1)
