"""What an import brought along and the model has no field for: shown as text, never edited."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.models.object_type import Restriction
from oms_desktop.models.record import Annotation, Described
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.description import Block, Values
from oms_desktop.views.inspector.editors.lines import GrowingText
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role

translate = QCoreApplication.translate
SHOWN = 40


class StatementsBlock(Block):
    """IRI, annotations, restrictions and statements, read-only and copyable."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._iri = ""
        self._iri_text = QLabel(self)
        self._iri_text.setWordWrap(False)
        self._iri_text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._iri_text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._copy = QPushButton(icon("copy", "accent"), self.tr("Copy IRI"), self)
        set_role(self._copy, "quiet")
        self._copy.clicked.connect(self._on_copy)
        self._lines = QLabel(self)
        self._lines.setWordWrap(True)
        self._lines.setTextFormat(Qt.TextFormat.PlainText)
        self._lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._raw_title = QLabel(self)
        set_role(self._raw_title, "muted")
        self._raw = GrowingText(least=1, parent=self)
        self._raw.setReadOnly(True)
        self._raw.setAccessibleName(self.tr("Statements"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        top = QHBoxLayout()
        top.addWidget(self._iri_text, 1)
        top.addWidget(self._copy)
        layout.addLayout(top)
        for widget in (self._lines, self._raw_title, self._raw):
            layout.addWidget(widget)

    def show_target(self, target: object, values: Values) -> None:
        value = values[0]
        if not isinstance(value, Described):
            return
        self._iri = value.iri
        for widget in (self._iri_text, self._copy):
            widget.setVisible(bool(value.iri))
        self._elide()
        self._iri_text.setToolTip(value.iri)
        restrictions = getattr(value, "restrictions", ())
        lines = [self._restriction(one) for one in restrictions[:SHOWN]]
        lines += [_annotation(one) for one in value.annotations[:SHOWN]]
        self._lines.setText("\n".join(lines))
        self._lines.setVisible(bool(lines))
        count = len(value.statements)
        self._raw_title.setVisible(count > 0)
        self._raw.setVisible(count > 0)
        self._raw_title.setText(self.tr("%n statement(s) kept as they came", "", count))
        self._raw.setPlainText("\n".join(value.statements[:SHOWN]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        """Show as much of the IRI as there is room for, its beginning and its end."""
        room = max(60, self.width() - self._copy.sizeHint().width() - 8)
        metrics = self._iri_text.fontMetrics()
        self._iri_text.setText(metrics.elidedText(self._iri, Qt.TextElideMode.ElideMiddle, room))

    def _restriction(self, one: Restriction) -> str:
        summary = self._desk.workspace.summary(one.on)
        filler = self._desk.workspace.summary(one.filler) if one.filler else None
        on = summary.name if summary else _short(one.on, 30)
        what = filler.name if filler else _short(one.filler or "", 30)
        count = "" if one.count is None else str(one.count)
        return " ".join(part for part in (on, one.kind.value, count, what) if part)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._iri)
        self._desk.say(self.tr("The IRI is on the clipboard."))


def _annotation(one: Annotation) -> str:
    key = one.key.replace("#", "/").rstrip("/").rsplit("/", 1)[-1]
    language = f" ({one.language})" if one.language else ""
    return f"{key}: {one.value}{language}"


def _short(iri: str, most: int) -> str:
    return iri if len(iri) <= most else f"{iri[: most // 2]}…{iri[-(most // 2) :]}"
