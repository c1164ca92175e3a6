"""Connects a project with an OMS: address, token, ontology. Looking there happens on a thread of its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from oms_desktop.sync.visit import Visit, visit
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editors.choice import CalmComboBox
from oms_desktop.views.inspector.field_row import Complaint
from oms_desktop.views.texts import said
from oms_desktop.views.theme.icons import icon
from oms_desktop.views.theme.style_sheet import set_role

Look = Callable[[str, str, str], Visit]
"""Address, token and the ontology to make ("" for none) to what was found; blocking."""

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,62}")


def look_there(url: str, token: str, make: str) -> Visit:
    """Visit an OMS."""
    return visit(url, token, make=make)


class Visitor(QObject):
    """Runs a visit on a thread; it outlives the dialog that asked, if need be."""

    found = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def start(self, url: str, token: str, make: str) -> None:
        """Begin; `found` says what came of it."""
        Thread(target=lambda: self.found.emit(self._look(url, token, make)), daemon=True).start()


class ConnectDialog(QDialog):
    """First the address and the token, then which ontology; `connected` fires once it is set."""

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, look: Look = look_there
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._visitor = Visitor(look)
        self._visitor.found.connect(self._on_found)
        self._is_known = False
        self._making = ""
        self.setWindowTitle(self.tr("Connect to an OMS"))
        remote = desk.workspace.remote
        self.address = QLineEdit(remote.url if remote else "")
        self.address.setPlaceholderText("https://oms.example.org")
        self.token = QLineEdit()
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token.setPlaceholderText(self.tr("as it was given to you"))
        self.show_token = QToolButton()
        self.show_token.setIcon(icon("eye"))
        self.show_token.setCheckable(True)
        self.show_token.setToolTip(self.tr("Show the token"))
        self.show_token.setAccessibleName(self.tr("Show the token"))
        self.show_token.toggled.connect(self._show_token)
        self.ontology = CalmComboBox()
        self.name = QLineEdit(_name_for(desk.workspace.name))
        self.automatic = QCheckBox(self.tr("Send every version as soon as it is saved"))
        self.automatic.setChecked(remote.automatic if remote else False)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        set_role(self.hint, "muted")
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.complaint = Complaint()
        self.go = QPushButton()
        self.go.setDefault(True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self._second = QWidget()
        self._lay_out()
        self.address.textEdited.connect(self._forget)
        self.token.textEdited.connect(self._forget)
        self.ontology.currentIndexChanged.connect(lambda _row: self._check())
        self.name.textChanged.connect(lambda _text: self._check())
        self.go.clicked.connect(self._on_go)
        self.cancel.clicked.connect(self.reject)
        self._forget()

    def url(self) -> str:
        """Return the address as it is meant: with a scheme and without a slash at the end."""
        text = self.address.text().strip().rstrip("/")
        if not text or "://" in text:
            return text
        local = text.split(":")[0] in ("localhost", "127.0.0.1")
        return f"{'http' if local else 'https'}://{text}"

    def _forget(self) -> None:
        """Go back to the first step, because address or token changed."""
        self._is_known = False
        self.complaint.say("")
        self._show_step()

    def _show_step(self, *, busy: bool = False) -> None:
        self._second.setVisible(self._is_known)
        self.busy.setVisible(busy)
        for widget in (self.address, self.token, self.ontology, self.name):
            widget.setEnabled(not busy)
        self.go.setText(self.tr("Connect") if self._is_known else self.tr("Look there"))
        self._check()
        if busy:
            self.go.setEnabled(False)
        self._fit()

    def _fit(self) -> None:
        """Take the height that the words need at this width."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = max(self.width(), self.minimumWidth())
        self.resize(width, layout.totalHeightForWidth(width))

    def _check(self) -> None:
        is_new = self._is_known and self.ontology.currentData() == ""
        self.name.setVisible(is_new)
        self._name_label.setVisible(is_new)
        legal = not is_new or NAME.fullmatch(self.name.text().strip()) is not None
        words = self.tr("Use small letters, digits, hyphens and points, such as airline-network.")
        if self._is_known:
            self.complaint.say("" if legal else words)
        self.hint.setText(self._meaning(is_new))
        self.go.setEnabled(bool(self.url()) and bool(self.token.text().strip()) and legal)

    def _meaning(self, is_new: bool) -> str:
        workspace = self._desk.workspace
        is_empty = workspace.head is None and not workspace.has_changes
        if is_new:
            return self.tr("An empty ontology is made there, and your versions are sent to it.")
        if is_empty:
            return self.tr("This project is empty: what the OMS has is brought here.")
        return self.tr(
            "This project and that ontology are brought together; Get merges what differs."
        )

    def _on_go(self) -> None:
        self.complaint.say("")
        self._making = ""
        if self._is_known and self.ontology.currentData():
            self._finish(str(self.ontology.currentData()))
            return
        if self._is_known:
            self._making = self.name.text().strip()
        self._show_step(busy=True)
        self._visitor.start(self.url(), self.token.text().strip(), self._making)

    def _on_found(self, found: Visit) -> None:
        if found.trouble is not None:
            self._show_step()
            self.complaint.say(said(found.trouble))
            self._fit()
            (self.token if found.is_auth else self.address).setFocus()
            return
        if self._making:
            self._finish(self._making)
            return
        self._is_known = True
        self.ontology.blockSignals(True)
        self.ontology.clear()
        for repo in found.repos:
            self.ontology.addItem(repo, repo)
        self.ontology.addItem(self.tr("New ontology…"), "")
        remote = self._desk.workspace.remote
        wanted = remote.repo if remote else _name_for(self._desk.workspace.name)
        self.ontology.setCurrentIndex(max(0, self.ontology.findData(wanted)))
        self.ontology.blockSignals(False)
        self._show_step()
        self.ontology.setFocus()

    def _finish(self, repo: str) -> None:
        sync = self._desk.sync
        if sync is not None:
            sync.enter_token(self.token.text().strip())
        automatic = self.automatic.isChecked()

        def connect() -> bool:
            self._desk.workspace.set_remote(self.url(), repo, automatic=automatic)
            return True

        if self._desk.attempt(connect):
            self.accept()

    def _show_token(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.token.setEchoMode(mode)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Connect to an OMS"))
        set_role(title, "title")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(6)
        layout.addWidget(title)
        layout.addSpacing(4)
        self._add(layout, self.tr("Address"), self.address)
        self._add(layout, self.tr("Token"), self.token, self.show_token)
        second = QVBoxLayout(self._second)
        second.setContentsMargins(0, 4, 0, 0)
        second.setSpacing(6)
        self._add(second, self.tr("Ontology"), self.ontology)
        self._name_label = self._add(second, self.tr("Name of the new ontology"), self.name)
        second.addWidget(self.hint)
        second.addWidget(self.automatic)
        layout.addWidget(self._second)
        layout.addWidget(self.busy)
        layout.addWidget(self.complaint)
        layout.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setMinimumWidth(460)

    def _add(
        self, layout: QVBoxLayout, words: str, widget: QWidget, beside: QWidget | None = None
    ) -> QLabel:
        label = QLabel(words)
        set_role(label, "muted")
        label.setBuddy(widget)
        widget.setAccessibleName(words)
        layout.addWidget(label)
        line = QHBoxLayout()
        line.addWidget(widget, 1)
        if beside is not None:
            line.addWidget(beside)
        layout.addLayout(line)
        return label


def _name_for(project: str) -> str:
    """Return a name an OMS takes for a project's name; "ontology" where nothing is left of it."""
    name = re.sub(r"[^a-z0-9]+", "-", project.lower()).strip("-")[:60]
    return name or "ontology"
