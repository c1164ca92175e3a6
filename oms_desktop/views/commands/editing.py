"""Undo, clipboard, renaming, deleting and making records."""

from __future__ import annotations

import atexit
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from oms_desktop.edits import clipboard, deletion, records
from oms_desktop.models.messages import message
from oms_desktop.models.struct_type import StructField
from oms_desktop.views.delete_dialog import DeleteDialog
from oms_desktop.views.desk import Desk
from oms_desktop.views.diagrams.area import DiagramArea
from oms_desktop.views.explorer.explorer import Explorer
from oms_desktop.views.texts import said

CUT_MIME = "application/x-oms-cut"
translate = QCoreApplication.translate
_UNCOPIED = frozenset({"diagram", "placement", "module", "group"})


@atexit.register
def _empty_own_clipboard() -> None:
    """Let go of what was copied while Python still runs, where no desktop keeps it and Qt would free it later: a crash."""
    if QGuiApplication.instance() is not None and QGuiApplication.platformName() == "offscreen":
        QGuiApplication.clipboard().clear()


class EditCommands:
    """What the Edit and Insert menus do."""

    def __init__(self, desk: Desk, explorer: Explorer, area: DiagramArea, window: QWidget) -> None:
        self._desk = desk
        self._explorer = explorer
        self._area = area
        self._window = window
        area.delete_requested.connect(self.delete)

    def register(self) -> None:
        """Put the actions into the registry."""
        add = self._desk.actions.add
        add(
            "edit.undo",
            translate("Commands", "Undo"),
            self.undo,
            shortcut=QKeySequence.StandardKey.Undo,
            icon="undo-2",
            menu="edit",
            unless=self._no_undo,
        )
        add(
            "edit.redo",
            translate("Commands", "Redo"),
            self.redo,
            shortcut=("Ctrl+Shift+Z", "Ctrl+Y"),
            icon="redo-2",
            menu="edit",
            unless=self._no_redo,
        )
        add(
            "edit.cut",
            translate("Commands", "Cut"),
            self.cut,
            shortcut="Ctrl+X",  # the standard has Shift+Del too, which deletes here
            icon="scissors",
            menu="edit",
            scope="work",
            unless=self._no_cut,
        )
        add(
            "edit.copy",
            translate("Commands", "Copy"),
            self.copy,
            shortcut=QKeySequence.StandardKey.Copy,
            icon="copy",
            menu="edit",
            scope="work",
            unless=self._none_selected,
        )
        add(
            "edit.paste",
            translate("Commands", "Paste"),
            self.paste,
            shortcut=QKeySequence.StandardKey.Paste,
            icon="clipboard-paste",
            menu="edit",
            scope="work",
        )
        add(
            "edit.duplicate",
            translate("Commands", "Duplicate"),
            self.duplicate,
            shortcut="Ctrl+D",
            menu="edit",
            scope="work",
            unless=self._none_selected,
        )
        add(
            "edit.rename",
            translate("Commands", "Rename"),
            self.rename,
            shortcut="F2",
            icon="pencil",
            menu="edit",
            scope="work",
            unless=self._none_selected,
        )
        add(
            "edit.delete",
            translate("Commands", "Delete from the ontology…"),
            self.delete,
            shortcut="Shift+Del",
            icon="trash-2",
            menu="edit",
            scope="work",
            unless=self._none_selected,
        )
        for kind, text, sign, keys in self._kinds():
            add(
                f"insert.{kind}",
                text,
                partial(self.make, kind),
                icon=sign,
                menu="insert",
                shortcut=keys,
                scope="canvas" if keys else "window",
            )

    def _kinds(self) -> tuple[tuple[str, str, str, str], ...]:
        return (
            ("object_type", translate("Commands", "New object type"), "box", "N"),
            ("interface", translate("Commands", "New interface"), "shapes", "I"),
            ("shared_property", translate("Commands", "New shared property"), "share-2", ""),
            ("value_type", translate("Commands", "New value type"), "tag", ""),
            ("struct_type", translate("Commands", "New struct type"), "braces", ""),
            ("action_type", translate("Commands", "New action type"), "zap", ""),
        )

    # ------------------------------------------------------------ undo

    def undo(self) -> None:
        """Take the last step back, and say which."""
        label = self._desk.workspace.undo_label
        if label is not None:
            self._desk.attempt(self._desk.workspace.undo)

    def redo(self) -> None:
        """Do the last undone step again."""
        if self._desk.workspace.redo_label is not None:
            self._desk.attempt(self._desk.workspace.redo)

    def _no_undo(self) -> str:
        label = self._desk.workspace.undo_label
        words = (
            translate("Commands", "Undo")
            if label is None
            else translate("Commands", "Undo: {what}")
        )
        self._desk.actions["edit.undo"].setText(words.format(what=said(label) if label else ""))
        return "" if label is not None else translate("Commands", "Nothing has been done yet")

    def _no_redo(self) -> str:
        label = self._desk.workspace.redo_label
        words = (
            translate("Commands", "Redo")
            if label is None
            else translate("Commands", "Redo: {what}")
        )
        self._desk.actions["edit.redo"].setText(words.format(what=said(label) if label else ""))
        return "" if label is not None else translate("Commands", "Nothing was undone")

    # ------------------------------------------------------------ clipboard

    def copy(self) -> None:
        """Put the selected records on the clipboard, as JSON and as a table."""
        self._to_clipboard(cut=False)

    def cut(self) -> None:
        """Take cards off the diagram; pasting puts the same records on another one."""
        panel = self._area.current
        if panel is not None and self._to_clipboard(cut=True):
            panel.edits.remove(panel.selected_cards())

    def paste(self) -> None:
        """Put on the diagram what was cut, or make copies of what was copied."""
        # PySide's types do not say that an empty clipboard may have no data at all.
        held = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
        data = held if held is not None else QMimeData()
        panel = self._area.current
        workspace = self._desk.workspace
        if data.hasFormat(CUT_MIME) and panel is not None and not panel.contents.is_everything:
            ids = bytes(data.data(CUT_MIME).data()).decode().split()
            if ids and all(record in workspace.snapshot for record in ids):
                self._put_back(ids)
                return
        if not data.hasFormat(clipboard.MIME_TYPE):
            self._desk.say(
                translate("Commands", "The clipboard holds no types or links. Copy some first.")
            )
            return
        text = bytes(data.data(clipboard.MIME_TYPE).data()).decode()
        diagram, at = None, (0.0, 0.0)
        if panel is not None:
            at = panel.free_spot()
            diagram = None if panel.contents.is_everything else panel.diagram
        pasted = self._desk.attempt(
            lambda: clipboard.paste(
                workspace.snapshot, text, workspace.new_id, diagram=diagram, at=at
            )
        )
        if pasted is not None and self._desk.edit(
            message("edits.paste", n=len(pasted.records)), lambda _snapshot: pasted.changes
        ):
            self._desk.selection.set(pasted.records)

    def duplicate(self) -> None:
        """Make copies of the selected records."""
        panel = self._area.current
        ids = self._copied()
        if panel is not None and ids:
            made = panel.edits.duplicate(ids, panel.positions_of(ids))
            if made:
                self._desk.selection.set(made)

    def _to_clipboard(self, *, cut: bool) -> bool:
        panel = self._area.current
        ids = panel.selected_cards() if cut and panel is not None else self._copied()
        if not ids:
            return False
        snapshot = self._desk.workspace.snapshot
        positions = panel.positions_of(ids) if panel is not None else {}
        data = QMimeData()
        data.setData(clipboard.MIME_TYPE, clipboard.copy(snapshot, ids, positions).encode())
        data.setText(clipboard.copy_table(snapshot, ids))
        if cut:
            data.setData(CUT_MIME, " ".join(ids).encode())
        QGuiApplication.clipboard().setMimeData(data)
        return True

    def _put_back(self, ids: list[str]) -> None:
        panel = self._area.current
        assert panel is not None
        x, y = panel.free_spot()
        spots = {record: (x + 40 * n, y + 40 * n) for n, record in enumerate(ids)}
        if panel.edits.place(spots):
            self._desk.selection.set(ids)

    def _copied(self) -> list[str]:
        summaries = self._desk.workspace.summaries(ids=list(self._desk.selection.ids))
        return [one.id for one in summaries if one.kind not in _UNCOPIED]

    # ------------------------------------------------------------ records

    def rename(self) -> None:
        """Rename where the keyboard is: on the canvas, else in the explorer."""
        panel = self._area.current
        if panel is not None and panel.view.hasFocus() and panel.selected_cards():
            panel.view.start_rename(panel.selected_cards()[-1])
        elif self._explorer.has_keyboard:
            self._explorer.rename_current()
        else:
            self._explorer.start_rename(self._desk.selection.current)

    def delete(self) -> None:
        """Show what deleting does, and do it if that is what the analyst wants."""
        ids = list(self._desk.selection.ids)
        snapshot = self._desk.workspace.snapshot
        impact = self._desk.attempt(lambda: deletion.impact(snapshot, ids)) if ids else None
        if impact is None:
            return
        name = self._desk.workspace.name_of(ids[-1])
        dialog = DeleteDialog(name, len(ids), impact, self._window)
        if not dialog.exec():
            return
        label = message("edits.delete", name=name)
        if len(ids) > 1:
            label = message("edits.delete_many", n=len(ids))
        self._desk.edit(label, lambda now: deletion.delete(now, ids))

    def make(self, kind: str) -> None:
        """Make a record and let its name be written."""
        panel = self._area.current
        if kind in ("object_type", "interface") and panel is not None:
            panel.make(kind, panel.free_spot())
            return
        workspace = self._desk.workspace
        made = workspace.new_id()
        name = self._desk.actions[f"insert.{kind}"].text()
        fields: dict[str, Any] = {}
        if kind == "struct_type":
            field = translate("Commands", "Field")
            fields["fields"] = (
                StructField(id=workspace.new_id(), api_name="field", display_name=field),
            )
        label = message("edits.create", name=name)
        if self._desk.edit(label, lambda s: records.create(s, kind, made, name, **fields)):
            self._desk.selection.set([made])
            self._explorer.start_rename(made, fresh=True)

    # ------------------------------------------------------------ why not

    def _none_selected(self) -> str:
        if self._desk.selection.ids:
            return ""
        return translate("Commands", "Nothing is selected")

    def _no_cut(self) -> str:
        panel = self._area.current
        if panel is None or panel.contents.is_everything:
            return translate(
                "Commands", "Cards can be cut from a diagram of their own, not from All types"
            )
        return "" if panel.selected_cards() else translate("Commands", "No card is selected")
