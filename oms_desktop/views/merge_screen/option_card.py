"""One option as a card: its key, its name, and what it does."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from oms_desktop.views.merge_screen.sides import option_side, side_colours
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import current_theme, tokens
from oms_desktop.views.theme.fonts import Weight, sized
from oms_desktop.views.theme.icons import icon_pixmap
from oms_desktop.workspace import Option

_LEFT = 38.0
_TOP = 8.0
_WRAP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class OptionCard(QAbstractButton):
    """A button as high as its words need."""

    def __init__(
        self,
        option: Option,
        *,
        chosen: bool,
        suggested: int = 0,
        effect: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.option = option
        self._chosen = chosen
        self._label = said(option.label)
        why = option.why_disabled
        self._effect = effect or (said(why) if why is not None else said(option.effect))
        if suggested:
            before = self.tr("Suggested, chosen %n time(s) before: {effect}", "", suggested)
            self._effect = before.format(effect=self._effect)
        self.setText(self._label)
        self.setEnabled(option.enabled)
        name = f"{option.key}: {self._label}. {self._effect}"
        self.setAccessibleName(self.tr("Chosen: {option}").format(option=name) if chosen else name)
        self.setToolTip(self._effect)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        current_theme().changed.connect(self.update)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the words need at *width*."""
        name, effect = self._heights(float(width))
        return round(name + effect + 2 * _TOP + 2)

    def sizeHint(self) -> QSize:
        """Return a size for a usual width."""
        return QSize(260, self.heightForWidth(260))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw card, key cap and words."""
        now = tokens()
        side = option_side(self.option.id)
        ink = side_colours(side)[0] if side in ("ours", "theirs") else now.text
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.isEnabled():
                ink = now.faint
            edge = now.accent if self._chosen or self.hasFocus() else now.line
            ground = now.hover if self.underMouse() and self.isEnabled() else now.panel
            painter.setPen(QPen(QColor(edge), 1.6 if self._chosen else now.line_width))
            painter.setBrush(now.accent_ground if self._chosen else ground)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            self._draw_key(painter)
            name, effect = self._heights(float(self.width()))
            width = self.width() - _LEFT - 10
            painter.setFont(sized(0, Weight.NAME))
            painter.setPen(ink)
            painter.drawText(QRectF(_LEFT, _TOP, width, name), int(_WRAP), self._label)
            painter.setFont(sized(-1))
            painter.setPen(now.muted if self.isEnabled() else now.faint)
            painter.drawText(
                QRectF(_LEFT, _TOP + name, width, effect + 2), int(_WRAP), self._effect
            )
        finally:
            painter.end()

    def _draw_key(self, painter: QPainter) -> None:
        now = tokens()
        if self._chosen:
            sign = icon_pixmap("circle-check", now.accent, 16, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(12, self.height() / 2 - 8), sign)
            return
        if self.option.key > 9:
            return  # there is no key for it
        box = QRectF(11, self.height() / 2 - 9, 18, 18)
        painter.setPen(QPen(now.line_strong))
        painter.setBrush(now.panel)
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(sized(-2))
        painter.setPen(now.muted if self.isEnabled() else now.faint)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self.option.key))

    def _heights(self, width: float) -> tuple[float, float]:
        room = QRectF(0, 0, width - _LEFT - 10, 10_000)
        name = QFontMetricsF(sized(0, Weight.NAME)).boundingRect(room, int(_WRAP), self._label)
        effect = QFontMetricsF(sized(-1)).boundingRect(room, int(_WRAP), self._effect)
        return name.height(), effect.height()
