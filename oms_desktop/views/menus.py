"""The menus of the window, made from the registry of actions each time they open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from oms_desktop.views.actions import MENUS
from oms_desktop.views.desk import Desk

translate = QCoreApplication.translate

_CARD_MENU = (
    "edit.rename",
    "edit.duplicate",
    "edit.cut",
    "edit.copy",
    "edit.paste",
    None,
    "diagram.add_selected",
    "diagram.unfold",
    "diagram.fold_keys",
    "diagram.fold",
    "diagram.pin",
    "diagram.unpin",
    None,
    "usages.show",
    None,
    "diagram.remove",
    "edit.delete",
)
_CANVAS_MENU = (
    "insert.object_type",
    "insert.interface",
    "edit.paste",
    None,
    "diagram.layout_menu",
    "diagram.fit",
    "diagram.zoom_100",
    None,
    "diagram.new",
    "diagram.rename",
    "diagram.delete",
)
_TAB_MENU = ("diagram.new", "diagram.rename", "diagram.delete")
_TREE_MENU = (
    "edit.rename",
    "edit.duplicate",
    "edit.copy",
    None,
    "diagram.add_selected",
    "usages.show",
    None,
    "edit.delete",
)


def menu_titles() -> dict[str, str]:
    """Return the names of the menus."""
    return {
        "file": translate("Menus", "File"),
        "edit": translate("Menus", "Edit"),
        "insert": translate("Menus", "Insert"),
        "diagram": translate("Menus", "Diagram"),
        "view": translate("Menus", "View"),
        "version": translate("Menus", "Versions"),
        "sync": translate("Menus", "Sync"),
        "help": translate("Menus", "Help"),
    }


def main_menu(desk: Desk, parent: QWidget) -> QMenu:
    """Return the menu behind the menu button; a menu without actions stays away."""
    menu = QMenu(parent)
    titles = menu_titles()
    for name in MENUS:
        inner = menu.addMenu(titles[name])
        inner.aboutToShow.connect(lambda inner=inner, name=name: _fill(desk, inner, name))

    def hide_empty() -> None:
        for action, name in zip(menu.actions(), MENUS, strict=True):
            action.setVisible(bool(desk.actions.of_menu(name)))

    menu.aboutToShow.connect(hide_empty)
    return menu


def branch_menu(desk: Desk, parent: QWidget) -> QMenu:
    """Return the menu of the branch chip: the branches, and what can be done with them."""
    menu = QMenu(parent)

    def fill() -> None:
        menu.clear()
        for branch in desk.workspace.branches():
            action = menu.addAction(branch.name)
            action.setCheckable(True)
            action.setChecked(branch.current)
            action.triggered.connect(lambda _checked, name=branch.name: _switch(desk, name))
        menu.addSeparator()
        for entry in desk.actions:
            if entry.name.startswith("branch."):
                menu.addAction(entry.action)

    menu.aboutToShow.connect(fill)
    return menu


def card_menu(desk: Desk, parent: QWidget) -> QMenu:
    """Return the menu of the selection on the canvas, or of the empty canvas."""
    return _menu(desk, parent, _CARD_MENU if desk.selection.ids else _CANVAS_MENU)


def tab_menu(desk: Desk, parent: QWidget) -> QMenu:
    """Return the menu of a diagram's tab."""
    return _menu(desk, parent, _TAB_MENU)


def tree_menu(desk: Desk, parent: QWidget, kind: str) -> QMenu:
    """Return the menu of the explorer; *kind* is that of the row, or ""."""
    names = _TREE_MENU if desk.selection.ids else ()
    insert = f"insert.{kind}"
    return _menu(desk, parent, (insert, None, *names) if insert in desk.actions else names)


def _menu(desk: Desk, parent: QWidget, names: tuple[str | None, ...]) -> QMenu:
    desk.actions.refresh_now()
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setToolTipsVisible(True)
    for name in names:
        if name is None:
            menu.addSeparator()
        elif name in desk.actions:
            menu.addAction(desk.actions[name])
    return menu


def _fill(desk: Desk, menu: QMenu, name: str) -> None:
    desk.actions.refresh_now()
    menu.clear()
    menu.setToolTipsVisible(True)
    area = ""
    for entry in desk.actions.of_menu(name):
        if area and entry.name.split("_")[0] != area and "_" in entry.name:
            menu.addSeparator()
        menu.addAction(entry.action)
        area = entry.name.split("_")[0]


def _switch(desk: Desk, name: str) -> None:
    if name != desk.workspace.branch:
        desk.attempt(lambda: desk.workspace.switch(name))
