"""One diagram on the canvas: shows its contents, follows the workspace, and hands gestures to `DiagramEdits`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from threading import Thread

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from oms_desktop.edits import links as link_edits
from oms_desktop.views.canvas.contract import CARD_WIDTH
from oms_desktop.views.canvas.layout.grid import FreePlaces
from oms_desktop.views.canvas.view import GraphView
from oms_desktop.views.desk import Desk
from oms_desktop.views.diagrams.arranger import Arranger
from oms_desktop.views.diagrams.cards import OntologyCards
from oms_desktop.views.diagrams.contents import Contents, Position, count_cards
from oms_desktop.views.diagrams.drawing import Drawing, empty_drawing, read_drawing
from oms_desktop.views.diagrams.drawing_run import DrawingRun, is_laid_out_anew
from oms_desktop.views.diagrams.edits import DiagramEdits
from oms_desktop.views.diagrams.empty_hint import EmptyHint
from oms_desktop.views.diagrams.following import Following
from oms_desktop.views.texts import said
from oms_desktop.workspace import Changed, StoreError

READ_AT_ONCE = 60
"""A diagram of more cards is read in a thread."""
KEPT_AT_ONCE = 500
"""More positions are written in a thread."""
CLOSING_SECONDS = 5.0
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
        self.view = GraphView(self._why_no_link)
        self.arranger = Arranger(self)
        self._empty = EmptyHint(self.view)
        self._run: DrawingRun | None = None
        self._missed: list[Changed] = []
        self._keeper: Thread | None = None
        self._syncing = False
        self._wanted = ""
        self._show(empty_drawing(diagram), keep_camera=False)
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
        desk.badges.changed.connect(self._on_badges)

    # ------------------------------------------------------------ content

    def rebuild(self, *, keep_camera: bool = False) -> None:
        """Read the diagram anew; a large one in a thread, and what was shown stays until then."""
        self._drop_run()
        workspace = self._desk.workspace
        if count_cards(workspace, self.diagram) > READ_AT_ONCE:
            self._start(None, keep_camera=keep_camera)
            return
        drawing = read_drawing(workspace, self.diagram)
        if is_laid_out_anew(drawing):
            self._show(deepcopy(drawing), keep_camera=keep_camera)
            self._start(drawing, keep_camera=not drawing.waiting.all())
            return
        if drawing.waiting.any():
            self._keep(drawing.place_near())
        self._show(drawing, keep_camera=keep_camera)

    def _start(self, drawing: Drawing | None, *, keep_camera: bool) -> None:
        run = DrawingRun(self._desk.workspace.reader(), self.diagram, drawing, self)
        run.finished.connect(lambda made: self._on_drawn(made, keep_camera=keep_camera))
        run.failed.connect(self._on_failed)
        run.stage_changed.connect(self._show_emptiness)
        run.stage_changed.connect(self.arranging_changed)
        self._run, self._missed = run, []
        self._show_emptiness()
        self.arranging_changed.emit()
        run.start()

    def _on_drawn(self, drawing: Drawing, *, keep_camera: bool) -> None:
        self._run = None
        self._show(drawing, keep_camera=keep_camera and len(self.view.arrays) > 0)
        if drawing.laid_out:
            self._keep(drawing.contents.positions)
        missed, self._missed = self._missed, []
        for changed in missed:
            self._on_changed(changed)
        self.arranging_changed.emit()
        if self._wanted:
            self.bring(self._wanted)

    def _on_failed(self, error: StoreError) -> None:
        self._run = None
        self._show_emptiness()
        self.arranging_changed.emit()
        self._desk.say(said(error.message), "error")

    def _drop_run(self) -> None:
        if self._run is not None:
            self._run.drop()
            self._run = None

    def _show(self, drawing: Drawing, *, keep_camera: bool) -> None:
        """Show the cards of *drawing* that have a place."""
        self.contents = drawing.contents
        self._source = OntologyCards(
            self._desk.workspace,
            self.contents.edges,
            self.contents.levels,
            names_only=self.contents.names_only,
            badge_of=self._desk.badges.of,
        )
        self._following = Following(self._desk.workspace, self.contents, self._source, self.view)
        self.view.show_graph(drawing.placed(), self._source, keep_camera=keep_camera)
        self._show_emptiness()
        self._on_selection()

    def _show_emptiness(self) -> None:
        if self._run is not None and not len(self.view.arrays):
            self._empty.show_work(self.work)
        elif self.is_empty and self._run is None:
            self._empty.show_for(everything=self.contents.is_everything)
        else:
            self._empty.hide()

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands on the diagram."""
        return not self.contents.cards

    # ------------------------------------------------------------ long work

    @property
    def work(self) -> str:
        """What is done in the background, in words; "" if nothing is."""
        if self._run is not None and self._run.stage == "reading":
            return self.tr("Reading the diagram…")
        if self._run is not None or self.arranger.is_running:
            return self.tr("Arranging…")
        return ""

    @property
    def can_stop(self) -> bool:
        """Whether a layout is under way that can be done without."""
        return self.arranger.is_running or (
            self._run is not None and self._run.stage == "arranging"
        )

    def stop_work(self) -> None:
        """Lay nothing out: what has no place yet is put in rows."""
        self.arranger.cancel()
        if self._run is not None:
            self._run.skip_layout()

    def let_go(self) -> None:
        """Want no more of the project, as it is closed."""
        self.arranger.cancel()
        for run in self.findChildren(DrawingRun):
            run.drop()
            run.wait(CLOSING_SECONDS)
        if self._keeper is not None:
            self._keeper.join(CLOSING_SECONDS)

    # ------------------------------------------------------------ layout

    def arrange(self, layout: str, *, only: Sequence[str] | None = None) -> None:
        """Lay cards out in the background.

        Args:
            layout: A name of the canvas's layouts.
            only: The cards that move; all that are not pinned if None.
        """
        arrays = self.view.arrays
        movable = np.full(len(arrays.ids), only is None)
        wanted = only if only is not None else ()
        movable[[arrays.index[card] for card in wanted if card in arrays.index]] = True
        movable[[arrays.index[card] for card in self.contents.pinned if card in arrays.index]] = (
            False
        )
        self.arranger.start(layout, arrays, movable)

    def bring(self, record: str) -> None:
        """Select a card and bring it into view, as soon as the diagram is there and laid out."""
        self._wanted = record if self.work else ""
        if record in self.view.arrays.index:
            self.view.set_selection([record])
            self.view.centre_on(record)

    def free_spot(self) -> Position:
        """Return a free place for one more card, near the middle of what is seen."""
        boxes = self.view.arrays.boxes[self.view.arrays.alive]
        centre = self.view.scene_centre()
        return FreePlaces(boxes).at(centre.x() - CARD_WIDTH / 2, centre.y() - 40, NEW_CARD)

    def _keep(self, positions: Mapping[str, Position]) -> None:
        """Remember positions of an automatic layout; many in a thread."""
        given, workspace, diagram = dict(positions), self._desk.workspace, self.diagram

        def kept() -> dict[str, tuple[int, int]]:
            return {card: (round(x), round(y)) for card, (x, y) in given.items()}

        if len(given) <= KEPT_AT_ONCE:
            workspace.keep_layout(diagram, kept())
            return
        self._keeper = Thread(
            target=lambda: workspace.layout_job(diagram, kept())(),
            name="layout-keeper",
            daemon=True,
        )
        self._keeper.start()

    def _on_arranged(self, layout: str, positions: Mapping[str, Position]) -> None:
        here = {card: at for card, at in positions.items() if card in self.contents.cards}
        self.view.move(here, follow=True)  # first, so that the edit finds the cards under way
        self.contents.positions.update(here)
        if self.contents.is_everything:
            self._keep(here)
        else:
            self.edits.keep_layout(here)
        self.view.fit_all()
        if self._wanted in here:
            self.view.centre_on(self._wanted)
        self._wanted = ""

    # ------------------------------------------------------------ following the workspace

    def _on_changed(self, changed: Changed) -> None:
        if not changed.records:
            return
        if changed.many or any(touched.kind == "group" for touched in changed.records):
            self.rebuild(keep_camera=True)
        elif self._run is not None:
            self._missed.append(changed)
        else:
            self._following.follow(changed)
            self._show_emptiness()
            self._on_selection()

    def _on_badges(self, records: frozenset[str]) -> None:
        here = self.contents.cards.keys() & records
        if here:
            self.view.update_cards(here)

    # ------------------------------------------------------------ selection

    def _on_cards_selected(self, cards: list[str]) -> None:
        if not self._syncing and (cards or not self.view.selection_state.edge):
            self._syncing = True
            self._desk.selection.set(cards)
            self._syncing = False

    def _on_edge_selected(self, edge: str) -> None:
        key = self.contents.edges.get(edge)
        if key is not None and key.kind == "link" and not self._syncing:
            self._syncing = True
            self._desk.selection.set(key.bundle or [key.record])
            self._syncing = False

    def _on_selection(self) -> None:
        if self._syncing:
            return
        self._syncing = True
        chosen = self._desk.selection.ids
        lines = self.contents.edges.of_link(chosen[0]) if len(chosen) == 1 else ()
        if lines:
            self.view.select_edge(lines[0])
        else:
            self.view.set_selection(chosen)
        self._syncing = False

    def selected_cards(self) -> list[str]:
        """Return the selected records that stand on this diagram."""
        cards = self.contents.cards
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
        key = self.contents.edges.get(one)
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
