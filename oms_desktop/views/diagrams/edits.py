"""What gestures on a diagram mean as edits; each is one undoable step. Knows no widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from oms_desktop.edits import clipboard, diagrams, fresh, inheritance, links, properties, records
from oms_desktop.models.messages import message
from oms_desktop.versioning.snapshot import apply
from oms_desktop.views.desk import Desk
from oms_desktop.views.diagrams.cards import untitled
from oms_desktop.views.diagrams.contents import EVERYTHING, Position
from oms_desktop.views.texts import language


class DiagramEdits:
    """Makes the edits of one diagram through its desk."""

    def __init__(self, desk: Desk, diagram: str) -> None:
        self._desk = desk
        self.diagram = diagram
        self.fresh: dict[str, str] = {}
        """Records that were just made and wait for their name, each with the link that was made with it, or ""."""

    @property
    def _placed_on(self) -> str | None:
        return None if self.diagram == EVERYTHING else self.diagram

    def move(self, positions: Mapping[str, Position]) -> bool:
        """Put cards where the user dropped them."""
        if self._placed_on is None:
            kept = {record: (round(x), round(y)) for record, (x, y) in positions.items()}
            self._desk.workspace.keep_layout(EVERYTHING, kept)
            return True
        label = message("edits.move", n=len(positions))
        return self._desk.edit(label, lambda s: diagrams.move(s, self.diagram, positions))

    def place(self, placed: Mapping[str, Position]) -> bool:
        """Put records on the diagram."""
        if self._placed_on is None:
            return False
        label = message("edits.place", n=len(placed))
        return self._desk.edit(label, lambda s: diagrams.place(s, self.diagram, placed))

    def add(self, ids: Sequence[str]) -> bool:
        """Put records on the diagram where the layout finds room."""
        if self._placed_on is None:
            return False
        label = message("edits.place", n=len(ids))
        return self._desk.edit(label, lambda s: diagrams.add_to_diagram(s, self.diagram, ids))

    def make(self, kind: str, at: Position) -> str:
        """Make a type or an interface that waits for its name; returns its id, or "" if it was refused."""
        made = self._desk.workspace.new_id()
        name = untitled(kind)
        done = self._desk.edit(
            message("edits.create", name=name),
            lambda s: (created := records.create(s, kind, made, name)).then(
                diagrams.place(apply(s, created), self.diagram, {made: at})
                if self._placed_on
                else type(created)()
            ),
        )
        if not done:
            return ""
        self._keep_place(made, at)
        self.fresh[made] = ""
        return made

    def link(self, source: str, target: str) -> str:
        """Link two types, or let a type implement an interface; returns the link's id, or "" if there is none."""
        name = self._desk.workspace.name_of
        made = self._desk.workspace.new_id()
        label = message("edits.create_link", source=name(source), target=name(target))
        done = self._desk.edit(label, lambda s: links.create_link(s, made, source, target))
        return made if done else ""

    def implement(self, record: str, interface: str) -> bool:
        """Let a type implement an interface."""
        name = self._desk.workspace.name_of
        label = message("edits.implement", name=name(record), interface=name(interface))
        return self._desk.edit(label, lambda s: inheritance.implement(s, record, interface))

    def make_and_link(self, source: str, at: Position) -> str:
        """Make a type that waits for its name, and a link to it; returns the type's id, or "" if it was refused."""
        type_id, link_id = self._desk.workspace.new_id(), self._desk.workspace.new_id()
        name = untitled("object_type")
        label = message(
            "edits.create_type_and_link", name=name, source=self._desk.workspace.name_of(source)
        )
        spot = (round(at[0]), round(at[1]))
        done = self._desk.edit(
            label,
            lambda s: links.create_type_and_link(
                s, type_id, link_id, source, name, diagram=self._placed_on, at=spot
            ),
        )
        if not done:
            return ""
        self._keep_place(type_id, at)
        self.fresh[type_id] = link_id
        return type_id

    def rename(self, record: str, name: str) -> bool:
        """Give a record its name; one that was just made gets the api name that follows from it."""
        old = self._desk.workspace.name_of(record)
        label = message("edits.rename", old=old, new=name)
        if record in self.fresh:
            link = self.fresh.pop(record)
            return self._desk.edit(label, lambda s: fresh.name_new(s, record, name, link=link))
        return self._desk.edit(
            label, lambda s: records.rename_as_read(s, record, name, language=language())
        )

    def enter_row(self, record: str, text: str) -> bool:
        """Add the property that the line `name: type` describes."""
        parsed = self._desk.attempt(lambda: properties.parse_property(text))
        if parsed is None:
            return False
        name, data_type, array = parsed
        made = self._desk.workspace.new_id()
        owner = self._desk.workspace.name_of(record)
        return self._desk.edit(
            message("edits.add_property", property=name, name=owner),
            lambda s: properties.add_property(
                s, record, made, name, data_type=data_type, array=array
            ),
        )

    def remove(self, ids: Sequence[str]) -> bool:
        """Take cards off the diagram; the records stay."""
        if self._placed_on is None:
            return False
        label = message("edits.remove_from_diagram", n=len(ids))
        return self._desk.edit(label, lambda s: diagrams.remove_from_diagram(s, self.diagram, ids))

    def collapse(self, ids: Sequence[str], level: int) -> bool:
        """Show less or more of cards."""
        if self._placed_on is None:
            return False
        return self._desk.edit(
            message("edits.set_collapsed"),
            lambda s: diagrams.set_collapsed(s, self.diagram, ids, level),
        )

    def pin(self, ids: Sequence[str], pinned: bool) -> bool:
        """Let layouts leave cards where they are, or move them again."""
        if self._placed_on is None:
            return False
        return self._desk.edit(
            message("edits.set_pinned"),
            lambda s: diagrams.set_pinned(s, self.diagram, ids, pinned),
        )

    def keep_layout(self, positions: Mapping[str, Position]) -> bool:
        """Make the positions of a layout part of the diagram; of *Everything* they stay on this machine."""
        if self._placed_on is None:
            return self.move(positions)
        label = message("edits.keep_layout")
        return self._desk.edit(label, lambda s: diagrams.keep_layout(s, self.diagram, positions))

    def duplicate(self, ids: Sequence[str], positions: Mapping[str, Position]) -> tuple[str, ...]:
        """Make copies of records beside them; returns the new ids."""
        pasted = self._desk.attempt(
            lambda: clipboard.duplicate(
                self._desk.workspace.snapshot,
                ids,
                self._desk.workspace.new_id,
                diagram=self._placed_on,
                positions=positions,
            )
        )
        if pasted is None:
            return ()
        done = self._desk.edit(message("edits.duplicate", n=len(ids)), lambda _s: pasted.changes)
        return pasted.records if done else ()

    def _keep_place(self, record: str, at: Position) -> None:
        if self._placed_on is None:
            spot = (round(at[0]), round(at[1]))
            self._desk.workspace.keep_layout(EVERYTHING, {record: spot})
