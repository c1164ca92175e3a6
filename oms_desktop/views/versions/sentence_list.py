"""A list of sentences under headings: wrapped, with a sign at the left and a quiet note below.

What it is told it shows; it knows nothing of versions. A row that is about a record can be opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from oms_desktop.views.theme.current import tokens
from oms_desktop.views.theme.fonts import Weight, sized, text_factor
from oms_desktop.views.theme.icons import icon_pixmap

Index = QModelIndex | QPersistentModelIndex
SENTENCE = Qt.ItemDataRole.UserRole + 1
SIGN_ROOM, PAD, SIDE = 24, 5, 15
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Sentence:
    """One row.

    Attributes:
        text: What it says.
        title: A name before it, in a line of its own.
        note: What else there is to say, smaller.
        sign: A Lucide name; `token` names its colour.
        record: The record to open, or "".
        spoken: What assistive technology says of the sign.
        is_heading: Whether it is the title of the rows below.
    """

    text: str
    title: str = ""
    note: str = ""
    sign: str = ""
    token: str = "muted"
    record: str = ""
    spoken: str = ""
    is_heading: bool = False


class SentencesModel(QAbstractListModel):
    """The rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sentences: Sequence[Sentence] = ()

    def show_sentences(self, sentences: Sequence[Sentence]) -> None:
        """Show *sentences* in place of those before; the same ones stay quiet."""
        if list(sentences) == list(self.sentences):
            return
        self.beginResetModel()
        self.sentences = sentences
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.sentences)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.sentences):
            return None
        one = self.sentences[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(
                    part for part in (one.spoken, one.title, one.text, one.note) if part
                )
            case _ if role == SENTENCE:
                return one
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.sentences[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren


class SentenceDelegate(QStyledItemDelegate):
    """Draws rows as high as their words need in the width there is."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        one = index.data(SENTENCE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else 300
        if not isinstance(one, Sentence):
            return QSize(width, 0)
        if one.is_heading:
            return QSize(width, round(30 * text_factor()))
        room = _room(QRect(0, 0, width, 0), one).width()
        height = sum(_height(text, step, weight, room) for text, step, weight, _ in _texts(one))
        return QSize(width, height + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(SENTENCE)
        if not isinstance(one, Sentence):
            return
        colours, rect = tokens(), option.rect
        painter.save()
        if one.is_heading:
            painter.setFont(sized(0.0, Weight.NAME))
            painter.setPen(colours.text)
            area = rect.adjusted(8, 4, -8, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, one.text)
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.accent_ground)
        elif option.state & QStyle.StateFlag.State_MouseOver and one.record:
            painter.fillRect(rect, colours.hover)
        room = _room(rect, one)
        if one.sign:
            ratio = painter.device().devicePixelRatioF()
            line = QFontMetrics(sized()).height()
            top = rect.top() + PAD + max(0, (line - SIDE) // 2)
            pixmap = icon_pixmap(one.sign, str(getattr(colours, one.token)), SIDE, ratio)
            painter.drawPixmap(rect.left() + 8, top, pixmap)
        top = rect.top() + PAD
        for text, step, weight, token in _texts(one):
            height = _height(text, step, weight, room.width())
            painter.setFont(sized(step, weight))
            painter.setPen(str(getattr(colours, token)))
            painter.drawText(QRect(room.left(), top, room.width(), height), int(WRAP), text)
            top += height
        painter.restore()


class SentenceList(QListView):
    """Clicking a row, or Enter on it, opens its record."""

    opened = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SentencesModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(SentenceDelegate(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._open)

    def show_sentences(self, sentences: Sequence[Sentence]) -> None:
        """Show *sentences*; the place in the list is kept where they are the same ones."""
        self.rows.show_sentences(sentences)

    def texts(self) -> list[str]:
        """Return what the rows say, headings too."""
        return [one.text for one in self.rows.sentences]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        one = index.data(SENTENCE)
        if isinstance(one, Sentence) and one.record:
            self.opened.emit(one.record)


def _texts(one: Sentence) -> list[tuple[str, float, Weight, str]]:
    """Return the texts of a row with their size, weight and colour, from the top."""
    found = [
        (one.title, 0.0, Weight.NAME, "text"),
        (one.text, 0.0, Weight.TEXT, "muted" if one.title else "text"),
        (one.note, -1.0, Weight.TEXT, "muted"),
    ]
    return [each for each in found if each[0]]


def _room(rect: QRect, one: Sentence) -> QRect:
    return rect.adjusted(8 + (SIGN_ROOM if one.sign else 0), 0, -10, 0)


def _height(text: str, step: float, weight: Weight, width: int) -> int:
    box = QRect(0, 0, max(40, width), 100_000)
    return QFontMetrics(sized(step, weight)).boundingRect(box, int(WRAP), text).height() + 1
