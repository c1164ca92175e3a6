"""The status bar: counts, a hint, long work with its cancel button, the state of sync and the zoom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from oms_desktop.views.buttons import sign_button
from oms_desktop.views.theme.fonts import sized
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role

HEIGHT = 28


class StatusBar(QFrame):
    """One quiet line at the bottom of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "status")
        self.setFixedHeight(HEIGHT)
        self._types, self._links, self._selected = _label(), _label(), _label()
        self._usual = ""
        self._hint = _label("faint")
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._work = _label()
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedWidth(140)
        self._cancel = sign_button("x", self.tr("Cancel this work"))
        self._cancel.clicked.connect(self._on_cancel)
        self._stop: Callable[[], None] | None = None
        self.sync = QToolButton()
        self.sync.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.zoom = QToolButton()
        self.zoom.setToolTip(self.tr("Zoom to 100 %"))
        for button in (self.sync, self.zoom, self._cancel):
            button.setFont(sized(-1))
            set_role(button, "muted")
            button.setMaximumHeight(HEIGHT - 4)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        row.setSpacing(14)
        left: tuple[QWidget, ...] = (self._types, self._links, self._selected)
        right: tuple[QWidget, ...] = (
            self._work,
            self._progress,
            self._cancel,
            self.sync,
            self.zoom,
        )
        for widget in left:
            row.addWidget(widget)
        row.addWidget(self._hint, 1)
        for widget in right:
            row.addWidget(widget)
        self.finish_work()

    def show_counts(self, types: int, links: int) -> None:
        """Say how many types and links the ontology has."""
        self._types.setText(self.tr("%n type(s)", "", types).replace(str(types), f"{types:,}"))
        self._links.setText(self.tr("%n link(s)", "", links).replace(str(links), f"{links:,}"))

    def show_selected(self, number: int) -> None:
        """Say how many records are selected."""
        self._selected.setText(self.tr("%n selected", "", number))
        self._selected.setVisible(number > 0)

    def show_usual_hint(self, text: str) -> None:
        """Say what can usually be done, whenever nothing more particular is to be said."""
        changed = self._hint.text() == self._usual
        self._usual = text
        if changed:
            self.show_hint("")

    def show_hint(self, text: str) -> None:
        """Say what can be done now; "" goes back to the usual hint."""
        self._hint.setText(text or self._usual)
        self._hint.setToolTip(text or self._usual)

    @property
    def hint(self) -> str:
        """The hint that is shown."""
        return self._hint.text()

    def show_zoom(self, zoom: float | None) -> None:
        """Show the zoom of the diagram, or nothing where there is none."""
        self.zoom.setVisible(zoom is not None)
        if zoom is not None:
            self.zoom.setText(f"{round(zoom * 100)} %")

    def show_sync(self, text: str, sign: str, token: str = "muted", *, tip: str = "") -> None:
        """Say how things stand with the remote; *tip* says it in a sentence."""
        self.sync.setToolTip(tip or text)
        self.sync.setText(f" {text}")
        self.sync.setIcon(icon(sign, token))

    def show_work(self, text: str, done: int, total: int, stop: Callable[[], None] | None) -> None:
        """Show how far long work is; *total* 0 means unknown, *stop* cancels it."""
        self._work.setText(text)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._stop = stop
        self._work.show()
        self._progress.show()
        self._cancel.setVisible(stop is not None)

    def finish_work(self) -> None:
        """Show no work any more."""
        self._stop = None
        for widget in (self._work, self._progress, self._cancel):
            widget.hide()

    def _on_cancel(self) -> None:
        if self._stop is not None:
            self._stop()


def _label(role: str = "muted") -> QLabel:
    label = QLabel(textFormat=Qt.TextFormat.PlainText)
    label.setFont(sized(-1))
    set_role(label, role)
    return label
