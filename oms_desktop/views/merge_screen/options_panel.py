"""The right side: why this is asked, what can be done, what follows from it, and what was done before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.views.inspector.flow import FlowLayout
from oms_desktop.views.key_cap import KeyCaps
from oms_desktop.views.merge_screen.bulk import Similar, plan
from oms_desktop.views.merge_screen.consequences_view import ConsequencesView
from oms_desktop.views.merge_screen.option_card import OptionCard
from oms_desktop.views.merge_screen.sides import chosen_words
from oms_desktop.views.merge_screen.steps_section import StepsSection
from oms_desktop.views.merge_screen.why_section import WhySection
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import MergeItem, MergeSession, Option

LOOKING = 60
"""Milliseconds until the consequences of an option are worked out: who steps on quickly does not wait for them."""


class OptionsPanel(QFrame):
    """Explains one item, or many of a section; taking an option is said, and done by the screen."""

    chosen = Signal(str)
    similar_asked = Signal(object, str, str)  # items, option, what it is called
    back_asked = Signal(int)
    version_asked = Signal(object)
    said_so = Signal(str)
    marked = Signal(object)  # what the looked at option does, by item id

    def __init__(self, session: MergeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self._similar = Similar(session)
        self._item: MergeItem | None = None
        self.cards: list[OptionCard] = []
        self.why: WhySection | None = None
        self.similar_button: QPushButton | None = None
        self.advance = QCheckBox(self.tr("Go on after deciding"))
        self.advance.setToolTip(self.tr("After a decision, select the next open change"))
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
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addLayout(self._foot())
        self._then: ConsequencesView | None = None
        self._looked_at: Option | None = None
        self._looking = QTimer(self, interval=LOOKING, singleShot=True)
        self._looking.timeout.connect(self._fill_preview)

    def show_item(self, item: MergeItem | None) -> None:
        """Show reasons and options of *item*."""
        self._item = item
        self._clear()
        if item is None:
            self._layout.addWidget(_muted(self.tr("Nothing is selected.")))
            self._layout.addStretch(1)
            return
        self.why = WhySection(self._session)
        self.why.show_item(item)
        self.why.version_asked.connect(self.version_asked)
        self.why.copied.connect(self.said_so)
        self._layout.addWidget(self.why)
        options = () if item.severity == "info" else item.options
        if options:
            self._layout.addSpacing(6)
            self._heading(self.tr("Options"))
        for option in options:
            self._card(
                OptionCard(
                    option,
                    chosen=option.id == item.chosen,
                    suggested=self._times(item) if option.id == item.suggestion else 0,
                )
            )
        self._offer_similar()
        self._layout.addSpacing(6)
        self._then = ConsequencesView()
        self._layout.addWidget(self._then)
        steps = StepsSection(self._session)
        if steps.show_item(item):
            steps.back_asked.connect(self.back_asked)
            self._layout.addWidget(steps)
        self._layout.addStretch(1)
        first = next(
            (c.option for c in self.cards if c.option.enabled and not c.option.needs), None
        )
        self.preview(first if item.chosen is None else None)

    def show_many(self, title: str, items: list[MergeItem]) -> None:
        """Show what can be done with all items of a section at once."""
        self._item = None
        self._clear()
        self._looked_at = None
        self._heading(title)
        count = self.tr("%n change(s). An option here is for all of them.", "", len(items))
        self._layout.addWidget(_muted(count))
        options: dict[str, Option] = {}
        for item in items:
            for option in item.options:
                if option.key <= 4 and option.enabled:
                    options.setdefault(option.id, option)
        for option in sorted(options.values(), key=lambda o: o.key):
            found = plan(items, option.id)
            told = [self.tr("%n take(s) it", "", len(found.taken))]
            if found.kept:
                told.append(self.tr("%n decided already", "", len(found.kept)))
            if found.cannot:
                told.append(self.tr("%n do(es) not offer it", "", len(found.cannot)))
            self._card(OptionCard(option, chosen=False, effect=" · ".join(told)))
        if not options:
            self._layout.addWidget(_muted(self.tr("Nothing can be chosen for all of them.")))
        self._layout.addStretch(1)

    def preview(self, option: Option | None) -> None:
        """Show what taking *option* would change besides itself; worked out when there is time."""
        self._looked_at = option
        self.marked.emit({})
        self._looking.start()

    def card_of(self, option: str) -> OptionCard | None:
        """Return the card of an option."""
        return next((card for card in self.cards if card.option.id == option), None)

    def focus_options(self) -> bool:
        """Give the keyboard to the chosen option, or the first that can be taken; False where there is none."""
        usable = [card for card in self.cards if card.isEnabled()]
        chosen = [c for c in usable if self._item is not None and c.option.id == self._item.chosen]
        if not usable:
            return False
        (chosen or usable)[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Preview the option under the pointer or with the focus."""
        if (
            event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn)
            and isinstance(watched, OptionCard)
            and self._item is not None
        ):
            self.preview(watched.option)
        return super().eventFilter(watched, event)

    def _fill_preview(self) -> None:
        self._fill_similar()
        item, option = self._item, self._looked_at
        if self._then is None or item is None:
            return
        if option is None or not option.enabled or option.needs or option.id == item.chosen:
            self._then.clear()
            return
        told = self._session.preview(item.id, option.id)
        self._then.show_consequences(option, told)
        marks = {one.id: "impossible" for one, _ in told.impossible}
        marks |= {one.id: "decided" for one in told.decided}
        marks |= {one.id: "solved" for one in told.solved}
        self.marked.emit(marks)

    def _times(self, item: MergeItem) -> int:
        """Return how often the suggested option of an item was chosen before; 0 where something is chosen now."""
        known = self._session.suggestions.get(item.id) if item.chosen is None else None
        return known.times if known is not None else 0

    def _card(self, card: OptionCard) -> None:
        card.clicked.connect(lambda _=False, o=card.option: self.chosen.emit(o.id))
        card.installEventFilter(self)
        self._layout.addWidget(card)
        self.cards.append(card)

    def _offer_similar(self) -> None:
        """Make a button for taking the choice of an item for those that ask the same; shown once they are counted."""
        self.similar_button = button = QPushButton()
        button.setToolTip(self.tr("The same question about the same field of other records (S)"))
        button.setMinimumWidth(1)
        button.hide()
        button.clicked.connect(self.ask_similar)
        self._layout.addWidget(button)

    def _similar_now(self) -> tuple[list[MergeItem], Option | None]:
        item = self._item
        option = item.option(item.chosen or "") if item is not None else None
        if item is None or option is None or option.needs or item.is_open:
            return [], None
        return self._similar.to(item), option

    def _fill_similar(self) -> None:
        found, option = self._similar_now()
        if self.similar_button is not None and self._item is not None and option is not None:
            text = self.tr("“{option}” for %n similar change(s)…", "", len(found))
            self.similar_button.setText(text.format(option=chosen_words(self._item)))
            self.similar_button.setVisible(bool(found))

    def ask_similar(self) -> bool:
        """Ask for the choice of this item for those that ask the same; False where there is nothing to ask for."""
        found, option = self._similar_now()
        if not found or option is None or self._item is None:
            return False
        self.similar_asked.emit(found, option.id, chosen_words(self._item))
        return True

    def _heading(self, text: str) -> None:
        heading = QLabel(text, wordWrap=True)
        set_role(heading, "name")
        self._layout.addWidget(heading)

    def _foot(self) -> QVBoxLayout:
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
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 6, 16, 10)
        foot.setSpacing(4)
        foot.addWidget(self.advance)
        foot.addLayout(flow)
        return foot

    def _clear(self) -> None:
        self.cards = []
        self.why = None
        self.similar_button = None
        self._then = None
        while self._layout.count():
            entry = self._layout.takeAt(0)
            widget = entry.widget() if entry is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _muted(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True)
    set_role(label, "muted")
    label.setFont(sized(-1, Weight.TEXT))
    return label
