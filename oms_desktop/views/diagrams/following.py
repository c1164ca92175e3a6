"""Brings a diagram on the canvas up to date after a change of the ontology, at the cost of what changed."""

from __future__ import annotations

from collections.abc import Iterable

from oms_desktop.models.ids import placement_id
from oms_desktop.views.canvas.contract import Graph, card_size
from oms_desktop.views.canvas.layout.grid import FreePlaces
from oms_desktop.views.canvas.view import GraphView
from oms_desktop.views.diagrams.cards import OntologyCards
from oms_desktop.views.diagrams.contents import SHOWN_KINDS, Contents, Position, read_placement
from oms_desktop.views.diagrams.drawing import edge_of, graph_of_card
from oms_desktop.views.diagrams.links import EdgeKey, lines_between, links_at
from oms_desktop.workspace import Changed, Workspace


class Following:
    """Follows changes on one diagram that is shown."""

    def __init__(
        self, workspace: Workspace, contents: Contents, source: OntologyCards, view: GraphView
    ) -> None:
        self._workspace = workspace
        self._contents = contents
        self._source = source
        self._view = view

    def follow(self, changed: Changed) -> None:
        """Show what *changed*; of a few records."""
        touched = {one.id for one in changed.records}
        if self._contents.is_everything:
            added, gone = self._cards_of_everything(changed)
        else:
            added, gone = self._cards_of_placements(touched)
        concerned = touched | added | gone
        known = self._lines_at(concerned)
        self._view.remove(gone)
        fresh = links_at(self._workspace, concerned, self._contents.cards)
        self._add(added, fresh.values())
        self._update_cards(touched, added)
        self._follow_lines(known, fresh, concerned)

    # ------------------------------------------------------------ cards

    def _cards_of_everything(self, changed: Changed) -> tuple[set[str], set[str]]:
        contents = self._contents
        added, gone = set(), set()
        for one in changed.records:
            if one.kind not in SHOWN_KINDS:
                continue
            if one.what == "removed" and one.id in contents.cards:
                gone.add(one.id)
                contents.drop(one.id)
            elif one.what != "removed" and one.id not in contents.cards:
                added.add(one.id)
                contents.cards[one.id] = None
                kept = self._workspace.layout_of(contents.diagram, one.id)
                if kept is not None:
                    contents.positions[one.id] = kept
        return added, gone

    def _cards_of_placements(self, touched: set[str]) -> tuple[set[str], set[str]]:
        workspace, contents = self._workspace, self._contents
        before = set(contents.cards)
        placed = {placement_id(contents.diagram, card): card for card in before}
        for one in touched:
            record = placed.get(one)
            if record is None and one in workspace.snapshot:
                plain = workspace.snapshot.plain(one)
                if plain["kind"] == "placement" and plain["diagram"] == contents.diagram:
                    record = str(plain["record"])
            if record is not None:
                read_placement(workspace, contents, record)
        now = set(contents.cards)
        return now - before, before - now

    def _add(self, added: set[str], lines: Iterable[EdgeKey]) -> None:
        waiting = [card for card in sorted(added) if card not in self._contents.positions]
        if waiting:
            found = self._free_places(waiting, list(lines))
            self._contents.positions.update(found)
            kept = {card: (round(x), round(y)) for card, (x, y) in found.items()}
            self._workspace.keep_layout(self._contents.diagram, kept)
        for card in added:
            at = self._contents.positions[card]
            self._view.add(graph_of_card(self._source.card(card), at))

    def _free_places(self, waiting: list[str], lines: list[EdgeKey]) -> dict[str, Position]:
        """Return a free place for each new card, near those it is linked with; nothing else moves."""
        arrays = self._view.arrays
        rank = arrays.alive.cumsum() - 1
        free = FreePlaces(arrays.boxes[arrays.alive])
        found: dict[str, Position] = {}
        for card in waiting:
            beside = [key.target for key in lines if key.source == card]
            beside += [key.source for key in lines if key.target == card]
            anchors = [int(rank[arrays.index[one]]) for one in beside if one in arrays.index]
            found[card] = free.near(anchors, card_size(self._source.card(card)))
        return found

    def _update_cards(self, touched: set[str], added: set[str]) -> None:
        contents, view = self._contents, self._view
        stayed = contents.cards.keys() - added
        moved: set[str] = set()
        if not contents.is_everything:
            moved = {c for c in stayed if placement_id(contents.diagram, c) in touched}
            view.move({c: contents.positions[c] for c in moved if c in contents.positions})
        named = self._cards_naming(touched)
        view.update_cards((touched & contents.cards.keys()) | moved | named)

    def _cards_naming(self, touched: set[str]) -> set[str]:
        """Return the cards that show the name of a touched value type, struct or shared property."""
        cards, workspace = self._contents.cards, self._workspace
        if self._contents.names_only:
            return set()
        named: set[str] = set()
        for one in touched - cards.keys():
            named.update(row.source for row in workspace.references_to(one) if row.source in cards)
            summary = workspace.summary(one)
            if summary is not None and summary.kind == "shared_property":
                rows = workspace.references_from(one)
                named.update(row.target for row in rows if row.target in cards)
        if named:
            self._source.forget()
        return named

    # ------------------------------------------------------------ lines

    def _lines_at(self, concerned: set[str]) -> dict[str, EdgeKey]:
        """Return the lines that *concerned* records have on the canvas: cards at their ends, or links they draw."""
        arrays, edges = self._view.arrays, self._contents.edges
        found: set[str] = set()
        for one in concerned:
            found.update(edges.of_link(one))
            card = arrays.index.get(one)
            if card is not None:
                found.update(arrays.edge_ids[edge] for edge in arrays.edges_of(card).tolist())
        return {edge: edges[edge] for edge in found if edge in edges}

    def _lines_between(self, source: str, target: str) -> list[EdgeKey]:
        arrays, edges = self._view.arrays, self._contents.edges
        first, second = arrays.index.get(source), arrays.index.get(target)
        if first is None or second is None:
            return []
        here = arrays.edges_of(first)
        here = here[(arrays.ends[here] == (first, second)).all(axis=1)]
        named = (arrays.edge_ids[edge] for edge in here.tolist())
        return [edges[edge] for edge in named if edge in edges]

    def _follow_lines(
        self, known: dict[str, EdgeKey], fresh: dict[str, EdgeKey], concerned: set[str]
    ) -> None:
        """Show the lines that there are now in the place of those that were *known*.

        Of a pair of cards all links count, because many are drawn as one line.
        """
        cards = self._contents.cards
        pairs = {
            (k.source, k.target) for k in (*known.values(), *fresh.values()) if k.kind == "link"
        }
        before = dict(known)
        now = {edge: key for edge, key in fresh.items() if key.kind != "link"}
        for source, target in pairs:
            there = [k for k in self._lines_between(source, target) if k.kind == "link"]
            there += [k for k in known.values() if (k.source, k.target) == (source, target)]
            before.update((key.id, key) for key in there if key.kind == "link")
            members = {link for key in there for link in key.links} - concerned
            members |= {
                k.record for k in fresh.values() if (k.source, k.target) == (source, target)
            }
            members.discard("")
            if source in cards and target in cards:
                now.update((k.id, k) for k in lines_between(source, target, sorted(members)))
        self._replace(before, now)

    def _replace(self, before: dict[str, EdgeKey], now: dict[str, EdgeKey]) -> None:
        lines = self._contents.edges
        gone = [edge for edge in before if edge not in now]
        self._view.remove(gone)
        for edge in gone:
            lines.drop(edge)
        fresh = [key for edge, key in now.items() if edge not in lines]
        for edge, key in now.items():
            if edge not in lines or lines[edge] != key:
                lines.add(key)
        if fresh:
            self._view.add(Graph(), [edge_of(key) for key in fresh])
        self._view.update_edges(now.keys())
