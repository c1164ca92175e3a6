"""The actions of diagrams: making and naming them, layout, collapse, tools and zoom."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from oms_desktop.edits import deletion, diagrams, records
from oms_desktop.models.messages import message
from oms_desktop.views.canvas.layout.choice import LAYOUTS
from oms_desktop.views.canvas.strip import with_words
from oms_desktop.views.desk import Desk
from oms_desktop.views.diagrams.area import DiagramArea
from oms_desktop.views.diagrams.panel import DiagramPanel
from oms_desktop.views.texts import language

translate = QCoreApplication.translate


class DiagramCommands:
    """What the Diagram menu does."""

    def __init__(self, desk: Desk, area: DiagramArea, window: QWidget) -> None:
        self._desk = desk
        self._area = area
        self._window = window
        self._layout_menu = QMenu(window)

    def register(self) -> None:
        """Put the actions into the registry."""
        self._register_diagrams()
        self._register_cards()
        self._register_layouts()
        self._register_tools()
        self._register_zoom()

    def _register_diagrams(self) -> None:
        add = self._desk.actions.add
        add(
            "diagram.new",
            translate("Commands", "New diagram…"),
            self.new,
            icon="plus",
            menu="diagram",
            shortcut="Ctrl+Shift+D",
        )
        add(
            "diagram.rename",
            translate("Commands", "Rename this diagram…"),
            self.rename,
            menu="diagram",
            unless=self._no_diagram,
        )
        add(
            "diagram.delete",
            translate("Commands", "Delete this diagram"),
            self.delete,
            menu="diagram",
            unless=self._no_diagram,
        )
        add(
            "diagram.next",
            translate("Commands", "Next diagram"),
            lambda: self._step(1),
            shortcut="Ctrl+PgDown",
        )
        add(
            "diagram.previous",
            translate("Commands", "Previous diagram"),
            lambda: self._step(-1),
            shortcut="Ctrl+PgUp",
        )

    def _register_cards(self) -> None:
        add = self._desk.actions.add
        add(
            "diagram.add_selected",
            translate("Commands", "Put the selection on this diagram"),
            self.add_selected,
            menu="diagram",
            shortcut="Ctrl+Shift+P",
            unless=self._nothing_to_add,
        )
        add(
            "diagram.remove",
            translate("Commands", "Take off this diagram"),
            self.remove,
            menu="diagram",
            unless=self._no_cards_of_diagram,
        )
        levels = (
            ("diagram.unfold", translate("Commands", "Show all properties"), 0, "Ctrl+Alt+1"),
            ("diagram.fold_keys", translate("Commands", "Show keys only"), 1, "Ctrl+Alt+2"),
            ("diagram.fold", translate("Commands", "Show names only"), 2, "Ctrl+Alt+3"),
        )
        for name, text, level, keys in levels:
            add(
                name,
                text,
                partial(self.collapse, level),
                menu="diagram",
                shortcut=keys,
                unless=self._no_cards_of_diagram,
            )
        add(
            "diagram.pin",
            translate("Commands", "Pin, so that layouts leave it there"),
            lambda: self.pin(True),
            icon="pin",
            menu="diagram",
            unless=self._no_cards_of_diagram,
        )
        add(
            "diagram.unpin",
            translate("Commands", "Unpin"),
            lambda: self.pin(False),
            icon="pin-off",
            menu="diagram",
            unless=self._no_cards_of_diagram,
        )

    def _register_layouts(self) -> None:
        add = self._desk.actions.add
        names = layout_names()
        for layout in LAYOUTS:
            text = translate("Commands", "Layout: {name}").format(name=names[layout])
            action = add(
                f"diagram.layout_{layout}",
                text,
                partial(self.arrange, layout),
                menu="diagram",
                unless=self._nothing_to_lay_out,
            )
            self._layout_menu.addAction(action)
        stop = add(
            "diagram.layout_cancel",
            translate("Commands", "Stop the layout"),
            self.stop_layout,
            unless=self._no_layout_running,
        )
        self._layout_menu.addSeparator()
        self._layout_menu.addAction(stop)
        button = self._desk.actions.add(
            "diagram.layout_menu",
            translate("Commands", "Layout"),
            self._pop_up_layouts,
            icon="network",
        )
        button.setMenu(self._layout_menu)
        with_words(button)

    def _register_tools(self) -> None:
        add = self._desk.actions.add
        tools = (
            ("select", translate("Commands", "Select"), "mouse-pointer-2", "V"),
            ("type", translate("Commands", "Place an object type"), "box", "T"),
            ("link", translate("Commands", "Draw a link"), "spline", "L"),
            ("interface", translate("Commands", "Place an interface"), "shapes", ""),
        )
        for tool, text, sign, keys in tools:
            action = add(
                f"diagram.tool_{tool}",
                text,
                partial(self.use_tool, tool),
                icon=sign,
                checkable=True,
                shortcut=keys,
                scope="canvas",
            )
            action.setProperty("tool", tool)
        self._desk.actions.refreshed.connect(self._show_tool)

    def _register_zoom(self) -> None:
        add = self._desk.actions.add
        zooms = (
            ("zoom_in", translate("Commands", "Zoom in"), "zoom-in", ("Ctrl++", "Ctrl+=")),
            ("zoom_out", translate("Commands", "Zoom out"), "zoom-out", ("Ctrl+-",)),
            ("zoom_100", translate("Commands", "Zoom to 100 %"), "", ("Ctrl+0",)),
            ("fit", translate("Commands", "Fit everything"), "maximize", ("Shift+1",)),
            ("fit_selection", translate("Commands", "Fit the selection"), "", ("Shift+2",)),
        )
        for name, text, sign, keys in zooms:
            add(
                f"diagram.{name}",
                text,
                partial(self.look, name),
                icon=sign,
                shortcut=keys,
                scope="canvas",
            )
        with_words(self._desk.actions["diagram.zoom_100"])
        self.show_zoom(1.0)

    # ------------------------------------------------------------ diagrams

    def new(self) -> None:
        """Make a diagram, with the selected types on it."""
        name = self._ask(translate("Commands", "New diagram"), "")
        if not name:
            return
        made = self._desk.workspace.new_id()
        chosen = [
            one.id
            for one in self._desk.workspace.summaries(ids=list(self._desk.selection.ids))
            if one.kind in ("object_type", "interface")
        ]
        self._desk.edit(
            message("edits.create_diagram", name=name),
            lambda s: (created := diagrams.create_diagram(s, made, name)).then(
                diagrams.add_to_diagram(s, made, chosen) if chosen else type(created)()
            ),
        )

    def rename(self) -> None:
        """Give the diagram another name."""
        diagram = self._area.current_diagram
        old = self._desk.workspace.name_of(diagram)
        name = self._ask(translate("Commands", "Rename the diagram"), old)
        if name and name != old:
            label = message("edits.rename", old=old, new=name)
            self._desk.edit(
                label, lambda s: records.rename_as_read(s, diagram, name, language=language())
            )

    def delete(self) -> None:
        """Delete the diagram; the types on it stay, and undo brings it back."""
        diagram = self._area.current_diagram
        name = self._desk.workspace.name_of(diagram)
        label = message("edits.delete", name=name)
        if self._desk.edit(label, lambda s: deletion.delete(s, [diagram])):
            text = translate("Commands", "The diagram {name} was deleted; its types stay.")
            self._desk.say(text.format(name=name), action=self._desk.actions["edit.undo"])

    def add_selected(self) -> None:
        """Put the selected types on the diagram."""
        panel = self._area.current
        if panel is not None:
            panel.edits.add(self._not_placed(panel))

    def remove(self) -> None:
        """Take the selected cards off the diagram."""
        panel = self._area.current
        if panel is not None:
            panel.edits.remove(panel.selected_cards())

    def collapse(self, level: int) -> None:
        """Show less or more of the selected cards."""
        panel = self._area.current
        if panel is not None:
            panel.edits.collapse(panel.selected_cards(), level)

    def pin(self, pinned: bool) -> None:
        """Pin or unpin the selected cards."""
        panel = self._area.current
        if panel is not None:
            panel.edits.pin(panel.selected_cards(), pinned)

    # ------------------------------------------------------------ layout, tools, zoom

    def arrange(self, layout: str) -> None:
        """Lay out the selected cards, or all where fewer than two are selected."""
        panel = self._area.current
        if panel is not None:
            chosen = panel.selected_cards()
            panel.arrange(layout, only=chosen if len(chosen) > 1 else None)

    def stop_layout(self) -> None:
        """Want no layout any more."""
        panel = self._area.current
        if panel is not None:
            panel.stop_work()

    def use_tool(self, tool: str) -> None:
        """Take a tool of the canvas."""
        panel = self._area.current
        if panel is not None:
            panel.view.set_tool(tool)
            panel.view.setFocus()
        self._show_tool()

    def look(self, what: str) -> None:
        """Change the zoom."""
        panel = self._area.current
        if panel is None:
            return
        view = panel.view
        {
            "zoom_in": view.zoom_in,
            "zoom_out": view.zoom_out,
            "zoom_100": lambda: view.set_zoom(1.0),
            "fit": view.fit_all,
            "fit_selection": view.fit_selection,
        }[what]()

    def show_zoom(self, zoom: float) -> None:
        """Show the zoom on its button."""
        self._desk.actions["diagram.zoom_100"].setIconText(f"{round(zoom * 100)} %")

    def _show_tool(self) -> None:
        panel = self._area.current
        tool = panel.view.tool if panel is not None else "select"
        for name in ("select", "type", "link", "interface"):
            self._desk.actions[f"diagram.tool_{name}"].setChecked(name == tool)

    def _pop_up_layouts(self) -> None:
        self._layout_menu.popup(self._area.mapToGlobal(self._area.rect().center()))

    def _step(self, by: int) -> None:
        tabs = self._area.tabs
        tabs.setCurrentIndex((tabs.currentIndex() + by) % tabs.count())

    def _ask(self, title: str, text: str) -> str:
        label = translate("Commands", "Name")
        name, ok = QInputDialog.getText(self._window, title, label, text=text)
        return name.strip() if ok else ""

    # ------------------------------------------------------------ why not

    def _no_diagram(self) -> str:
        panel = self._area.current
        if panel is not None and not panel.contents.is_everything:
            return ""
        return translate("Commands", "This tab always shows all types")

    def _no_cards_of_diagram(self) -> str:
        panel = self._area.current
        if panel is None or panel.contents.is_everything:
            return translate("Commands", "This tab always shows all types")
        return "" if panel.selected_cards() else translate("Commands", "No card is selected")

    def _nothing_to_add(self) -> str:
        panel = self._area.current
        if panel is None or panel.contents.is_everything:
            return translate("Commands", "This tab always shows all types")
        if self._not_placed(panel):
            return ""
        return translate("Commands", "No type is selected that is not on this diagram yet")

    def _not_placed(self, panel: DiagramPanel) -> list[str]:
        cards = panel.contents.cards
        wanted = [record for record in self._desk.selection.ids if record not in cards]
        summaries = self._desk.workspace.summaries(ids=wanted)
        return [one.id for one in summaries if one.kind in ("object_type", "interface")]

    def _nothing_to_lay_out(self) -> str:
        panel = self._area.current
        if panel is not None and not panel.is_empty:
            return ""
        return translate("Commands", "The diagram is empty")

    def _no_layout_running(self) -> str:
        panel = self._area.current
        if panel is not None and panel.can_stop:
            return ""
        return translate("Commands", "No layout is running")


def layout_names() -> dict[str, str]:
    """Return the layouts in words."""
    return {
        "hierarchical": translate("Commands", "Hierarchical"),
        "tree": translate("Commands", "Tree"),
        "grid": translate("Commands", "Grid"),
    }
