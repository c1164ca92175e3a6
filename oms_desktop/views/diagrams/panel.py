"""One diagram on the canvas: shows its contents, follows the workspace, and hands gestures to `DiagramEdits`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from oms_desktop.edits import links as link_edits
from oms_desktop.models.ids import placement_id
from oms_desktop.views.canvas.contract import CARD_WIDTH, Graph
from oms_desktop.views.canvas.layout.grid import FreePlaces
from oms_desktop.views.canvas.view import GraphView
from oms_desktop.views.desk import Desk
from oms_desktop.views.diagrams.arranger import Arranger, near_neighbours
from oms_desktop.views.diagrams.cards import OntologyCards
from oms_desktop.views.diagrams.contents import (
    SHOWN_KINDS,
    Contents,
    Position,
    build_graph,
    edge_of,
    graph_of_card,
    read_contents,
    read_placement,
    sizes,
)
from oms_desktop.views.diagrams.edits import DiagramEdits
from oms_desktop.views.diagrams.empty_hint import EmptyHint
from oms_desktop.views.diagrams.links import EdgeKey, bundled, edges_among, edges_at
from oms_desktop.views.texts import said
from oms_desktop.workspace import Changed

FEW = 12
"""Up to this many new cards get the nearest free places; more are laid out together."""
NEW_CARD = (CARD_WIDTH, 120.0)


class DiagramPanel(QWidget):
    """A canvas over the records that stand on one diagram."""

    hinted = Signal(str)
    menu_requested = Signal(QPoint)
    delete_requested = Signal()
    arranging_changed = Signal()

    def __init__(self, desk: Desk, diagram: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.diagram = diagram
        self.edits = DiagramEdits(desk, diagram)
        self.contents = Contents(diagram)
        self._edges: dict[str, EdgeKey] = {}
        self.view = GraphView(self._why_no_link)
        self.arranger = Arranger(self)
        self._empty = EmptyHint(self.view)
        self._source = self._new_source()
        self._syncing = False
        self._wanted = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()
        self.rebuild()

    def _connect(self) -> None:
        view, desk = self.view, self._desk
        view.selection_changed.connect(self._on_cards_selected)
        view.edge_selected.connect(self._on_edge_selected)
        view.moved.connect(self.edits.move)
        view.link_requested.connect(self._on_link)
        view.type_and_link_requested.connect(self._on_type_and_link)
        view.type_requested.connect(lambda at: self.make("object_type", (at.x(), at.y())))
        view.interface_requested.connect(lambda at: self.make("interface", (at.x(), at.y())))
        view.renamed.connect(self._on_renamed)
        view.row_entered.connect(self.edits.enter_row)
        view.opened.connect(self._on_opened)
        view.row_activated.connect(lambda card, row: desk.selection.set([card], part=row))
        view.context_menu_requested.connect(lambda _card, point: self.menu_requested.emit(point))
        view.delete_requested.connect(self._on_delete)
        view.hint.connect(self.hinted)
        self.arranger.finished.connect(self._on_arranged)
        self.arranger.running_changed.connect(self.arranging_changed)
        desk.selection.changed.connect(self._on_selection)
        desk.bridge.changed.connect(self._on_changed)

    # ------------------------------------------------------------ content

    def rebuild(self, *, keep_camera: bool = False) -> None:
        """Read the diagram anew."""
        self.contents = read_contents(self._desk.workspace, self.diagram)
        self._source = self._new_source()
        self._show(keep_camera=keep_camera)
        self._on_selection()

    def _new_source(self) -> OntologyCards:
        self._edges = self.contents.edges
        return OntologyCards(
            self._desk.workspace,
            self._edges,
            self.contents.levels,
            names_only=self.contents.names_only,
        )

    def _show(self, *, keep_camera: bool) -> None:
        waiting = self.contents.waiting()
        whole = len(waiting) > FEW and len(waiting) * 3 > len(self.contents.cards)
        if waiting and not whole:
            self._place_few(waiting)
        graph = build_graph(self._desk.workspace, self.contents, self._source)
        self.view.show_graph(graph, self._source, keep_camera=keep_camera)
        if whole:
            self.arrange("", only=waiting)
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        if self.is_empty:
            self._empty.show_for(everything=self.contents.is_everything)
        else:
            self._empty.hide()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on the diagram."""
        return not self.contents.cards

    # ------------------------------------------------------------ layout

    def arrange(self, layout: str, *, only: Sequence[str] | None = None) -> None:
        """Lay cards out in the background.

        Args:
            layout: A name of the canvas's layouts; "" for the usual one, whose positions stay a local cache.
            only: The cards that move; all that are not pinned if None.
        """
        movable = set(only if only is not None else self.contents.cards)
        if layout:
            movable -= self.contents.pinned
        positions = self.view.positions()
        fixed = {card: positions[card] for card in self.contents.cards if card not in movable}
        measured = sizes(self.contents, self._source)
        self.arranger.start(layout, movable, measured, self._edges.values(), fixed)

    def bring(self, record: str) -> None:
        """Select a card and bring it into view; once more after a layout that is still running."""
        self._wanted = record if self.arranger.is_running else ""
        self.view.set_selection([record])
        self.view.centre_on(record)

    def free_spot(self) -> Position:
        """Return a free place for one more card, near the middle of what is seen."""
        boxes = self.view.arrays.boxes[self.view.arrays.alive]
        centre = self.view.scene_centre()
        return FreePlaces(boxes).at(centre.x() - CARD_WIDTH / 2, centre.y() - 40, NEW_CARD)

    def _place_few(self, waiting: Sequence[str]) -> None:
        measured = sizes(self.contents, self._source)
        found = near_neighbours(waiting, measured, self._edges.values(), self.contents.positions)
        self.contents.positions.update(found)
        kept = {card: (round(x), round(y)) for card, (x, y) in found.items()}
        self._desk.workspace.keep_layout(self.diagram, kept)

    def _on_arranged(self, layout: str, positions: Mapping[str, Position]) -> None:
        here = {card: at for card, at in positions.items() if card in set(self.contents.cards)}
        if layout:
            self.view.move(here, follow=True)  # first, so that the edit finds the cards under way
            self.edits.keep_layout(here)
        else:
            kept = {card: (round(x), round(y)) for card, (x, y) in here.items()}
            self._desk.workspace.keep_layout(self.diagram, kept)
        first = not self.contents.positions
        self.contents.positions.update(here)
        self.view.move(here)
        if first or layout:
            self.view.fit_all()
        if self._wanted in here:
            self.view.centre_on(self._wanted)
        self._wanted = ""

    # ------------------------------------------------------------ following the workspace

    def _on_changed(self, changed: Changed) -> None:
        if not changed.records:
            return
        kinds = {touched.kind for touched in changed.records}
        if changed.many or "group" in kinds:
            self.rebuild(keep_camera=True)
            return
        before = set(self.contents.cards)
        touched = {one.id for one in changed.records}
        if self.contents.is_everything:
            self._follow_everything(changed)
        else:
            self._follow_placements(touched)
        if self.contents.waiting():
            self.contents.edges.update(
                edges_at(self._desk.workspace, self.contents.waiting(), self.contents.cards)
            )
            self._place_few(self.contents.waiting())
        self._follow_content(touched, before)
        self._follow_edges(touched, before)
        self._show_emptiness()
        self._on_selection()

    def _follow_everything(self, changed: Changed) -> None:
        for one in changed.records:
            if (
                one.kind in SHOWN_KINDS
                and one.what == "added"
                and one.id not in self.contents.cards
            ):
                self.contents.cards.append(one.id)
                cached = self._desk.workspace.layout(self.diagram)
                if one.id in cached:
                    self.contents.positions[one.id] = cached[one.id]
            elif one.what == "removed" and one.id in self.contents.cards:
                self.contents.cards.remove(one.id)
                self.contents.positions.pop(one.id, None)

    def _follow_placements(self, touched: set[str]) -> None:
        workspace = self._desk.workspace
        placed = {placement_id(self.diagram, card): card for card in self.contents.cards}
        for one in touched:
            record = placed.get(one)
            if record is None and one in workspace.snapshot:
                plain = workspace.snapshot.plain(one)
                if plain["kind"] == "placement" and plain["diagram"] == self.diagram:
                    record = str(plain["record"])
            if record is not None:
                read_placement(workspace, self.contents, record)

    def _follow_content(self, touched: set[str], before: set[str]) -> None:
        now = set(self.contents.cards)
        self.view.remove(before - now)
        for card in now - before:
            at = self.contents.positions.get(card, (0.0, 0.0))
            self.view.add(graph_of_card(self._source.card(card), at))
        placed = {card: placement_id(self.diagram, card) for card in now & before}
        moved = {card for card, one in placed.items() if one in touched}
        self.view.move(
            {c: self.contents.positions[c] for c in moved if c in self.contents.positions}
        )
        self.view.update_cards((now & touched) | moved | self._cards_naming(touched, now))

    def _cards_naming(self, touched: set[str], cards: set[str]) -> set[str]:
        """Return the cards that show the name of a touched value type, struct or shared property."""
        named: set[str] = set()
        for one in touched - cards:
            for row in self._desk.workspace.references_to(one):
                if row.source in cards:
                    named.add(row.source)
            summary = self._desk.workspace.summary(one)
            if summary is not None and summary.kind == "shared_property":
                rows = self._desk.workspace.references_from(one)
                named.update(row.target for row in rows if row.target in cards)
        if named:
            self._source.forget()
        return named

    def _follow_edges(self, touched: set[str], before: set[str]) -> None:
        cards = set(self.contents.cards)
        concerned = touched | (cards - before)
        known = {
            edge: key
            for edge, key in self._edges.items()
            if {key.record, key.source, key.target} & concerned
            or key.source not in cards
            or key.target not in cards
        }
        now = edges_at(self._desk.workspace, concerned, cards)
        if self._touches_bundles(now.values(), concerned):
            known, now = dict(self._edges), edges_among(self._desk.workspace, cards)
        gone = known.keys() - now.keys()
        self.view.remove([edge for edge in gone if known[edge].source in cards])
        for edge in gone:
            del self._edges[edge]
        fresh = [key for edge, key in now.items() if edge not in self._edges]
        self._edges.update(now)
        if fresh:
            self.view.add(Graph(), [edge_of(key) for key in fresh])
        self.view.update_edges(now.keys())

    def _touches_bundles(self, now: Iterable[EdgeKey], concerned: set[str]) -> bool:
        """Tell whether a line stands for many links, or has to from now on: then all are looked at."""
        bundles = [key for key in self._edges.values() if key.bundle]
        if any(concerned & {key.source, key.target, *key.bundle} for key in bundles):
            return True
        fresh = {key.id: key for key in now}
        pairs = {(key.source, key.target) for key in bundles}
        if any((k.source, k.target) in pairs for k in fresh.values() if k.kind == "link"):
            return True
        return any(key.bundle for key in bundled({**self._edges, **fresh}.values()))

    # ------------------------------------------------------------ selection

    def _on_cards_selected(self, cards: list[str]) -> None:
        if not self._syncing and (cards or not self.view.selection_state.edge):
            self._syncing = True
            self._desk.selection.set(cards)
            self._syncing = False

    def _on_edge_selected(self, edge: str) -> None:
        key = self._edges.get(edge)
        if key is not None and key.kind == "link" and not self._syncing:
            self._syncing = True
            self._desk.selection.set(key.bundle or [key.record])
            self._syncing = False

    def _on_selection(self) -> None:
        if self._syncing:
            return
        self._syncing = True
        chosen = self._desk.selection.ids
        link = (
            next((e for e, key in self._edges.items() if key.record in chosen), "")
            if len(chosen) == 1
            else ""
        )
        if link:
            self.view.select_edge(link)
        else:
            self.view.set_selection(chosen)
        self._syncing = False

    def selected_cards(self) -> list[str]:
        """Return the selected records that stand on this diagram."""
        cards = set(self.contents.cards)
        return [record for record in self._desk.selection.ids if record in cards]

    # ------------------------------------------------------------ gestures

    def make(self, kind: str, at: Position) -> None:
        """Make a type or interface and let its name be written."""
        made = self.edits.make(kind, at)
        if made:
            self._name(made)

    def _on_link(self, source: str, target: str) -> None:
        kinds = [s.kind for s in self._desk.workspace.summaries(ids=[source, target])]
        if kinds == ["object_type", "interface"]:
            self.edits.implement(source, target)
            return
        made = self.edits.link(source, target)
        if made:
            self._desk.selection.set([made])

    def _on_type_and_link(self, source: str, at: QPointF) -> None:
        made = self.edits.make_and_link(source, (at.x(), at.y()))
        if made:
            self._name(made)

    def _name(self, record: str) -> None:
        self._desk.selection.set([record])
        self.view.setFocus()
        self.view.start_rename(record)

    def _on_renamed(self, record: str, name: str) -> None:
        is_fresh = record in self.edits.fresh
        if self.edits.rename(record, name) and is_fresh:
            self.view.start_row_entry(record)

    def _on_opened(self, one: str) -> None:
        key = self._edges.get(one)
        self._desk.open(key.record if key is not None and key.record else one)

    def _on_delete(self, from_ontology: bool) -> None:
        cards = self.selected_cards()
        if from_ontology or (not cards and self._desk.selection.ids):
            self.delete_requested.emit()
        elif cards and self.contents.is_everything:
            self._desk.say(
                self.tr("This tab shows all types. Press Shift+Del to delete from the ontology.")
            )
        elif cards:
            self.edits.remove(cards)

    def _why_no_link(self, source: str, target: str) -> str | None:
        reason = link_edits.why_no_link(self._desk.workspace.snapshot, source, target)
        return said(reason) if reason is not None else None

    def positions_of(self, ids: Iterable[str]) -> dict[str, Position]:
        """Return where cards are now."""
        all_of_them = self.view.positions()
        return {record: all_of_them[record] for record in ids if record in all_of_them}
