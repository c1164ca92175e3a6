"""Why an item is asked: what each side did, who did it and when, and why nobody could decide it without asking."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.models.messages import message
from oms_desktop.views.buttons import sign_button
from oms_desktop.views.merge_screen.sides import side_colours, side_letter
from oms_desktop.views.merge_screen.words import plain
from oms_desktop.views.panels.moments import full_moment, moment
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import sized
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession

MOST = 3
"""More versions of a side than this are counted, not named."""


class WhySection(QFrame):
    """Sentences with the sides in their colours; each version behind them can be opened, the whole can be copied."""

    version_asked = Signal(object)  # the hash of a version
    copied = Signal(str)

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self._text = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)

    def show_item(self, item: MergeItem) -> None:
        """Show what is known of *item*; once only, a section is made for one item."""
        heading = QLabel(self.tr("Why this is asked") if item.is_open else self.tr("What happened"))
        set_role(heading, "name")
        copy = sign_button("copy", self.tr("Copy the explanation"))
        copy.clicked.connect(self.copy)
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(copy)
        self._layout.addLayout(top)
        told = [said(item.title)]
        for sentence in item.explain:
            told.append(said(sentence))
            self._layout.addWidget(_sentence(told[-1]))
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        for side, versions in _provenance(self._session, item).items():
            told += self._versions(side, versions)
        self._layout.addLayout(self._links)
        self._text = "\n".join(told)

    def copy(self) -> None:
        """Put the explanation on the clipboard."""
        QGuiApplication.clipboard().setText(self._text)
        self.copied.emit(self.tr("The explanation is on the clipboard."))

    def _versions(self, side: str, versions: list[tuple[bytes, str, int]]) -> list[str]:
        told = []
        for commit, author, time_ms in versions[:MOST]:
            short = commit.hex()[:7]
            text = f"{author}, {moment(time_ms)} · {short}"
            told.append(f"{side_letter(side)}: {author}, {full_moment(time_ms)}, {short}")
            self._links.addWidget(self._link(side, text, partial(self._open, commit)))
        left = len(versions) - MOST
        if left > 0:
            more = QLabel(self.tr("and %n more", "", left))
            set_role(more, "muted")
            self._links.addWidget(more)
        return told

    def _open(self, commit: object) -> None:
        self.version_asked.emit(commit)

    def _link(self, side: str, text: str, opened: Callable[[], None]) -> QWidget:
        letter = QLabel(side_letter(side))
        palette = letter.palette()
        palette.setColor(letter.foregroundRole(), side_colours(side)[0])
        letter.setPalette(palette)
        link = QPushButton(text)
        set_role(link, "quiet")
        link.setFont(sized(-1))
        link.setStyleSheet("QPushButton { min-height: 24px; padding: 0 4px; }")
        link.setMinimumWidth(1)
        link.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        link.setToolTip(f"{text}\n{self.tr('Show this version')}")
        link.setAccessibleName(f"{letter.text()}: {text}")
        link.clicked.connect(opened)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(letter)
        row.addWidget(link)
        row.addStretch(1)
        return line


def _provenance(session: MergeSession, item: MergeItem) -> dict[str, list[tuple[bytes, str, int]]]:
    """Return who changed the place of an item on each side; what was merged by itself is not looked into."""
    return {} if str(item.severity) == "info" else session.provenance(item)


def _sentence(text: str) -> QLabel:
    """Return a sentence with the words for the sides in the sides' colours."""
    now = tokens()
    rich = plain(text)
    for side, colour in (("ours", now.mine), ("theirs", now.theirs)):
        word = said(message(f"merge.side.{side}"))
        bold = f'<b style="color:{colour}">{word}</b>'
        rich = re.sub(rf"(?<!\w){re.escape(plain(word))}", bold, rich)
    label = QLabel(rich, wordWrap=True)
    label.setMinimumWidth(1)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setAccessibleName(text)
    return label
