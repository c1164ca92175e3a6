"""The right side: why this is asked, what can be done, and what follows from it."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.models.messages import message
from oms_desktop.views.inspector.flow import FlowLayout
from oms_desktop.views.key_cap import KeyCaps
from oms_desktop.views.merge_screen.option_card import OptionCard
from oms_desktop.views.merge_screen.words import plain
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession, Option


class OptionsPanel(QFrame):
    """Explains one item; taking an option is said, and done by the screen."""

    chosen = Signal(str)

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self._item: MergeItem | None = None
        self.cards: list[OptionCard] = []
        self._body = QFrame()
        set_role(self._body, "panel")
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(16, 14, 16, 12)
        self._layout.setSpacing(7)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._body)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._then_title = QLabel()
        self._then = QGridLayout()
        self._looked_at: Option | None = None
        self._looking = QTimer(self, interval=0, singleShot=True)
        self._looking.timeout.connect(self._fill_preview)

    def show_item(self, item: MergeItem | None) -> None:
        """Show reasons and options of *item*."""
        self._item = item
        self._clear()
        if item is None:
            self._layout.addWidget(_muted(self.tr("Nothing is selected.")))
            self._layout.addStretch(1)
            return
        self._heading(self.tr("Why this is asked") if item.is_open else self.tr("What happened"))
        for sentence in item.explain:
            self._layout.addWidget(self._sentence(said(sentence)))
        options = () if item.severity == "info" else item.options
        if options:
            self._layout.addSpacing(6)
            self._heading(self.tr("Options"))
        for option in options:
            card = OptionCard(
                option,
                chosen=option.id == item.chosen,
                suggested=option.id == item.suggestion and item.chosen is None,
            )
            card.clicked.connect(lambda _=False, o=option: self.chosen.emit(o.id))
            card.installEventFilter(self)
            self._layout.addWidget(card)
            self.cards.append(card)
        self._layout.addSpacing(6)
        self._then_title = QLabel(wordWrap=True)
        set_role(self._then_title, "name")
        self._then = QGridLayout()
        self._then.setHorizontalSpacing(8)
        self._then.setVerticalSpacing(3)
        self._then.setColumnStretch(1, 1)
        self._layout.addWidget(self._then_title)
        self._layout.addLayout(self._then)
        self._layout.addSpacing(8)
        self._layout.addLayout(self._keys())
        self._layout.addStretch(1)
        first = next(
            (c.option for c in self.cards if c.option.enabled and not c.option.needs), None
        )
        self.preview(first if item.chosen is None else None)

    def preview(self, option: Option | None) -> None:
        """Show what taking *option* would change besides itself; worked out when there is time."""
        self._looked_at = option
        self._looking.start()

    def _fill_preview(self) -> None:
        _empty(self._then)
        item, option = self._item, self._looked_at
        if (
            item is None
            or option is None
            or not option.enabled
            or option.needs
            or (option.id == item.chosen)
        ):
            self._then_title.setText("")
            return
        title = self.tr("If you choose “{option}”")
        self._then_title.setText(title.format(option=said(option.label)))
        told = self._session.preview(item.id, option.id)
        good = len(told.decided) + len(told.solved)
        bad = good + len(told.appearing)
        now = tokens()
        for row, sentence in enumerate(told.sentences):
            sign, colour = "circle-check", now.result
            if row >= good and told.impossible:
                sign, colour = "triangle-alert", now.warn
            if good <= row < bad:
                sign, colour = "circle-x", now.error
            mark = QLabel()
            mark.setPixmap(icon_pixmap(sign, colour, 14, self.devicePixelRatioF()))
            text = QLabel(said(sentence), wordWrap=True)
            text.setFont(sized(-1))
            self._then.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self._then.addWidget(text, row, 1)

    def card_of(self, option: str) -> OptionCard | None:
        """Return the card of an option."""
        return next((card for card in self.cards if card.option.id == option), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Preview the option under the pointer or with the focus."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn) and isinstance(
            watched, OptionCard
        ):
            self.preview(watched.option)
        return super().eventFilter(watched, event)

    def _heading(self, text: str) -> None:
        heading = QLabel(text)
        set_role(heading, "name")
        self._layout.addWidget(heading)

    def _sentence(self, text: str) -> QLabel:
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

    def _keys(self) -> FlowLayout:
        flow = FlowLayout(gap=10)
        for keys, text in (
            ("F7", self.tr("next")),
            ("0", self.tr("clear")),
            ("B", self.tr("base")),
            ("Ctrl+Enter", self.tr("complete")),
            ("?", self.tr("all keys")),
        ):
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(5)
            row.addWidget(KeyCaps(keys))
            row.addWidget(_muted(text))
            flow.addWidget(pair)
        return flow

    def _clear(self) -> None:
        self.cards = []
        _empty(self._layout)


def _muted(text: str) -> QLabel:
    label = QLabel(text)
    set_role(label, "muted")
    label.setFont(sized(-1, Weight.TEXT))
    return label


def _empty(layout: QVBoxLayout | QGridLayout | FlowLayout) -> None:
    while layout.count():
        entry = layout.takeAt(0)
        if entry is None:
            break
        widget, inner = entry.widget(), entry.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, (QVBoxLayout, QGridLayout, FlowLayout)):
            _empty(inner)
