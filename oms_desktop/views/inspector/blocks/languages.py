"""Names and descriptions in further languages: one card for each language, and a way to add one."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.models.action_type import Parameter
from oms_desktop.models.record import Described
from oms_desktop.models.struct_type import StructField
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.description import Block, Values
from oms_desktop.views.inspector.editing import try_edit
from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.inspector.editors.choice import CalmComboBox
from oms_desktop.views.inspector.editors.line import LineEditor
from oms_desktop.views.inspector.editors.lines import LinesEditor
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.inspector.targets import Target
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role

OFFERED = ("ko", "en", "ja", "zh", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "ru", "ar", "vi")


class LanguagesBlock(Block):
    """Edits `labels` and `descriptions` of one value."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._target: Target | None = None
        self._value: Described | StructField | Parameter | None = None
        self._cards: dict[str, LanguageCard] = {}
        self.complaint = Complaint(self)
        self._choice = CalmComboBox(self)
        self._choice.setEditable(True)
        self._choice.setInsertPolicy(CalmComboBox.InsertPolicy.NoInsert)
        self._choice.setAccessibleName(self.tr("Language to add"))
        for tag in OFFERED:
            self._choice.addItem(f"{language_name(tag)} · {tag}", tag)
        self._line().setPlaceholderText(self.tr("Language, such as ko"))
        self._add = QPushButton(icon("plus", "accent"), self.tr("Add language"), self)
        set_role(self._add, "quiet")
        self._add.clicked.connect(self._on_add)
        self._line().returnPressed.connect(self._on_add)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self._choice, 1)
        adding.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(self._list)
        layout.addLayout(adding)
        layout.addWidget(self.complaint)

    def show_target(self, target: Target, values: Values) -> None:
        value = values[0]
        if not isinstance(value, Described | StructField | Parameter):
            return
        if self._target is not None and self._target.key != target.key:
            self.complaint.say("")
            self._clear()
        self._target, self._value = target, value
        labels, descriptions = dict(value.labels), dict(value.descriptions)
        tags = sorted({*labels, *descriptions, *(t for t, c in self._cards.items() if c.is_new)})
        for tag in [gone for gone in self._cards if gone not in tags]:
            self._drop(tag)
        for tag in tags:
            card = self._cards.get(tag) or self._make(tag)
            card.show_texts(labels.get(tag, ""), descriptions.get(tag, ""))
            card.is_new = card.is_new and tag not in labels and tag not in descriptions

    def commit(self) -> None:
        for card in list(self._cards.values()):
            card.commit()

    def card(self, tag: str) -> LanguageCard:
        """Return the card of a language.

        Raises:
            KeyError: If the value has no such language.
        """
        return self._cards[tag]

    def add_language(self, tag: str) -> None:
        """Show an empty card for the language *tag* and go there."""
        if tag not in self._cards:
            self._make(tag).is_new = True
        self._cards[tag].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_add(self) -> None:
        text = self._choice.currentText().strip()
        place = self._choice.findText(text, Qt.MatchFlag.MatchFixedString)
        tag = str(self._choice.itemData(place)) if place >= 0 else text.lower()
        if not tag.replace("-", "").isalnum() or not 2 <= len(tag.split("-")[0]) <= 8:
            self.complaint.say(self.tr("Write a language tag such as ko, en or pt-br."))
            return
        self.complaint.say("")
        self.add_language(tag)

    def _make(self, tag: str) -> LanguageCard:
        card = LanguageCard(tag, self)
        card.name.committed.connect(lambda text: self._set(tag, "labels", str(text)))
        card.text.committed.connect(lambda text: self._set(tag, "descriptions", str(text)))
        card.remove.clicked.connect(lambda: self._remove(tag))
        place = sorted([*self._cards, tag]).index(tag)
        self._cards[tag] = card
        self._cards = dict(sorted(self._cards.items()))
        self._list.insertWidget(place, card)
        return card

    def _drop(self, tag: str) -> None:
        card = self._cards.pop(tag)
        card.hide()
        card.deleteLater()

    def _clear(self) -> None:
        for tag in list(self._cards):
            self._drop(tag)

    def _set(self, tag: str, field: str, text: str) -> None:
        texts = dict(getattr(self._value, field))
        if text:
            texts[tag] = text
        else:
            texts.pop(tag, None)
        words = self.tr("name in %1") if field == "labels" else self.tr("description in %1")
        self._change({field: tuple(texts.items())}, words.replace("%1", language_name(tag)))

    def _remove(self, tag: str) -> None:
        value = self._value
        if value is None:
            return
        kept = {
            field: tuple(pair for pair in getattr(value, field) if pair[0] != tag)
            for field in ("labels", "descriptions")
        }
        changed = {field: pairs for field, pairs in kept.items() if pairs != getattr(value, field)}
        self._drop(tag)
        for field, pairs in changed.items():
            self._change({field: pairs}, self.tr("texts in %1").replace("%1", language_name(tag)))

    def _change(self, fields: dict[str, object], words: str) -> None:
        target = self._target
        if target is None:
            return
        ((field, value),) = fields.items()
        reason = try_edit(
            self._desk,
            lambda snapshot: target.label(snapshot, words),
            lambda snapshot: target.change(snapshot, (field,), value),
        )
        self.complaint.say(reason.strip())

    def _line(self) -> QLineEdit:
        edit = self._choice.lineEdit()
        assert edit is not None  # the box is editable
        return edit


class LanguageCard(QFrame):
    """Name and description in one language."""

    def __init__(self, tag: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_new = False
        language = language_name(tag)
        self.name = LineEditor(hint=self.tr("Name"))
        self.name.control().setAccessibleName(self.tr("Name in %1").replace("%1", language))
        self.text = LinesEditor(self.tr("Description"), least=1)
        self.text.control().setAccessibleName(self.tr("Description in %1").replace("%1", language))
        title = QLabel(f"{language} · {tag}" if language != tag else tag, self)
        set_role(title, "muted")
        self.remove = QToolButton(self)
        self.remove.setIcon(icon("x", "muted"))
        self.remove.setAccessibleName(self.tr("Remove %1").replace("%1", language))
        self.remove.setToolTip(self.remove.accessibleName())
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.name)
        layout.addWidget(self.text)

    def show_texts(self, name: str, text: str) -> None:
        """Show both texts."""
        for editor, value in self._pairs(name, text):
            if editor.draft() == value:
                editor.forget()
            editor.show_value(value)
            if editor.draft() == value:
                editor.forget()

    def commit(self) -> None:
        """Hand in what was written."""
        self.name.commit()
        self.text.commit()

    def _pairs(self, name: str, text: str) -> tuple[tuple[FieldEditor, str], ...]:
        return ((self.name, name), (self.text, text))


def language_name(tag: str) -> str:
    """Return the name of a language in that language, or the tag where Qt knows none."""
    locale = QLocale(tag)
    if locale.language() in (QLocale.Language.C, QLocale.Language.AnyLanguage):
        return tag
    name = locale.nativeLanguageName() or tag
    return name[:1].upper() + name[1:]
