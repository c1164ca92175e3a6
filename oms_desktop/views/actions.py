"""The registry of every action of one window: menus, shortcuts, palette and cheat sheet are all made from it.

An action knows why it cannot be done now, in words; it knows nothing of who shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence

from oms_desktop.views.theme.icons import icon as themed_icon

Scope = Literal["window", "work", "canvas"]
"""Where a shortcut is heard: in the whole window, in explorer and canvas, or in the canvas alone."""

MENUS = ("file", "edit", "insert", "diagram", "view", "version", "sync", "help")


def _always() -> str:
    return ""


@dataclass(slots=True)
class Entry:
    """One action and what palette and cheat sheet say of it.

    Attributes:
        name: Its name in the code, such as ``edit.undo``.
        title: The text it was registered with; the action's own may say more, such as what would be undone.
        menu: One of `MENUS`, or "" for palette and shortcut only.
        unless: Returns why the action cannot be done now, or "".
        scope: Where its shortcut is heard.
        keywords: Further words by which the palette finds it.
        reason: The last answer of `unless`.
    """

    name: str
    title: str
    action: QAction
    menu: str
    unless: Callable[[], str]
    scope: Scope
    keywords: str
    reason: str = ""


class Actions(QObject):
    """Makes the actions of a window and keeps them up to date."""

    added = Signal(object)
    refreshed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: dict[str, Entry] = {}
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self.refresh_now)

    def add(
        self,
        name: str,
        text: str,
        run: Callable[[], object],
        *,
        shortcut: str | QKeySequence.StandardKey | tuple[str, ...] = "",
        icon: str = "",
        menu: str = "",
        unless: Callable[[], str] = _always,
        scope: Scope = "window",
        checkable: bool = False,
        keywords: str = "",
        tip: str = "",
    ) -> QAction:
        """Register an action; *text* is in the window's language, *run* takes nothing.

        Raises:
            ValueError: If the name is taken or there is no such menu.
        """
        if name in self._entries or menu not in ("", *MENUS):
            raise ValueError(f"{name!r} is taken, or there is no menu {menu!r}")
        action = QAction(text, self)
        action.setObjectName(name)
        action.setCheckable(checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if icon:
            action.setIcon(themed_icon(icon))
        if shortcut:
            action.setShortcuts(_keys(shortcut))
        if scope != "window":
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setStatusTip(tip)
        action.triggered.connect(lambda _checked=False: run())
        self._entries[name] = Entry(name, text, action, menu, unless, scope, keywords)
        self.added.emit(self._entries[name])
        self.refresh()
        return action

    def __getitem__(self, name: str) -> QAction:
        return self._entries[name].action

    def find(self, name: str) -> QAction | None:
        """Return an action, or None where nobody registered it."""
        entry = self._entries.get(name)
        return entry.action if entry is not None else None

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries.values())

    def entry(self, name: str) -> Entry:
        """Return what is known of an action."""
        return self._entries[name]

    def of_menu(self, menu: str) -> list[Entry]:
        """Return the entries of a menu in the order in which they were added."""
        return [entry for entry in self if entry.menu == menu]

    def refresh(self) -> None:
        """Ask every action again whether it can be done, once this event is over."""
        self._timer.start()

    def refresh_now(self) -> None:
        """Ask every action whether it can be done."""
        for entry in self._entries.values():
            entry.reason = entry.unless()
            entry.action.setEnabled(not entry.reason)
            entry.action.setToolTip(tool_tip(entry))
        self.refreshed.emit()


def tool_tip(entry: Entry) -> str:
    """Return the name of an action with its shortcut, and why it cannot be done now."""
    text = plain_text(entry.action)
    keys = shortcut_text(entry.action)
    return "\n".join(part for part in (f"{text}  {keys}".rstrip(), entry.reason) if part)


def plain_text(action: QAction) -> str:
    """Return the text of an action without the mark of its mnemonic."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def shortcut_text(action: QAction) -> str:
    """Return the first shortcut in the words of the platform, or ""."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _keys(shortcut: str | QKeySequence.StandardKey | tuple[str, ...]) -> list[QKeySequence]:
    if isinstance(shortcut, QKeySequence.StandardKey):
        return QKeySequence.keyBindings(shortcut)
    return [QKeySequence(text) for text in ((shortcut,) if isinstance(shortcut, str) else shortcut)]
