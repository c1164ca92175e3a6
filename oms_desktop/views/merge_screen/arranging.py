"""The rows of the list as data: items in sections, in an order that a decision moves them in. Knows no widget.

A row is a pair (section, place of the item); a heading has the place -1. Rows are sorted, so that a row is found, put in
and taken out without looking at the others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from oms_desktop.views.merge_screen.filtering import ItemFilter, side_of
from oms_desktop.workspace import MergeItem

GROUPINGS = ("todo", "record", "kind", "side", "code")
TODO = ("blocking", "decide", "review", "decided", "automatic")
_FIXED = {"todo": TODO, "side": ("both", "ours", "theirs")}
HEADING = -1
Row = tuple[int, int]


def todo_of(item: MergeItem) -> str:
    """Return what a person has to do with an item."""
    if item.is_open:
        return "blocking" if str(item.severity) == "block" else "decide"
    if str(item.severity) == "info":
        return "automatic"
    return "review" if str(item.state) == "auto" else "decided"


def section_of(item: MergeItem, grouping: str) -> str:
    """Return the section an item stands in."""
    match grouping:
        case "todo":
            return todo_of(item)
        case "record":
            return item.subject.id
        case "kind":
            return item.subject.kind
        case "side":
            return side_of(item)
        case _:
            return str(item.code)


@dataclass(slots=True)
class Section:
    """A heading with the places of its shown items, in order."""

    key: str
    places: list[int] = field(default_factory=list)


class Arrangement:
    """Items in their sections.

    Attributes:
        items: Every item, shown or not.
        rows: What stands in the list from top to bottom.
        hidden: How many items the filter hides.
    """

    def __init__(self, grouping: str = "todo") -> None:
        self.grouping = grouping
        self.filter = ItemFilter()
        self.collapsed: set[str] = set()
        self.items: list[MergeItem] = []
        self.rows: list[Row] = []
        self.sections: list[Section] = []
        self.hidden = 0
        self._ranks: dict[str, int] = {}
        self._places: dict[str, int] = {}
        self._of_record: dict[str, list[int]] = {}

    def build(self, items: Sequence[MergeItem], text: Callable[[MergeItem], str]) -> None:
        """Arrange *items* anew."""
        self.items = list(items)
        self._places = {item.id: place for place, item in enumerate(self.items)}
        self._of_record = {}
        for place, item in enumerate(self.items):
            self._of_record.setdefault(item.subject.id, []).append(place)
        keys = [section_of(item, self.grouping) for item in self.items]
        order = list(_FIXED.get(self.grouping, ())) or _in_order(keys, self.grouping)
        self._ranks = {key: rank for rank, key in enumerate(order)}
        self.sections = [Section(key) for key in order]
        self.hidden = 0
        for place, (item, key) in enumerate(zip(self.items, keys, strict=True)):
            if self.filter.shows(item, text):
                self.sections[self._ranks[key]].places.append(place)
            else:
                self.hidden += 1
        self.rows = []
        for rank, section in enumerate(self.sections):
            if section.places:
                self.rows.append((rank, HEADING))
                if section.key not in self.collapsed:
                    self.rows.extend((rank, place) for place in section.places)

    def changed(self, items: Sequence[MergeItem]) -> list[int] | None:
        """Return the places where *items* differ from what is arranged; None where they are other items."""
        if len(items) != len(self.items):
            return None
        pairs = zip(self.items, items, strict=True)
        places = [place for place, (old, new) in enumerate(pairs) if old is not new]
        if any(self.items[place].id != items[place].id for place in places):
            return None
        return places

    def item_at(self, row: int) -> MergeItem | None:
        """Return the item in a row; None for a heading."""
        place = self.rows[row][1]
        return None if place == HEADING else self.items[place]

    def section_at(self, row: int) -> Section:
        """Return the section a row belongs to."""
        return self.sections[self.rows[row][0]]

    def row_of(self, item: str) -> int:
        """Return the row of an item, or -1 where it is not shown."""
        place = self._places.get(item)
        if place is None:
            return -1
        return self.row_at((self._rank_of(place), place))

    def heading_of(self, key: str) -> int:
        """Return the row of a heading, or -1."""
        rank = self._ranks.get(key)
        return -1 if rank is None else self.row_at((rank, HEADING))

    def heading_rows(self) -> list[int]:
        """Return where the headings stand."""
        found = (self.row_at((rank, HEADING)) for rank in range(len(self.sections)))
        return [row for row in found if row >= 0]

    def of_record(self, record: str) -> list[MergeItem]:
        """Return every item of a record, shown or not."""
        return [self.items[place] for place in self._of_record.get(record, ())]

    def row_at(self, row: Row) -> int:
        """Return where a row stands, or -1."""
        at = bisect_left(self.rows, row)
        return at if at < len(self.rows) and self.rows[at] == row else -1

    def place_of(self, item: str) -> int:
        """Return the place of an item among all, or -1."""
        return self._places.get(item, -1)

    def key_of(self, item: str) -> str:
        """Return the section of an item, also of one that is not shown; "" if there is none."""
        place = self._places.get(item)
        return "" if place is None else self.sections[self._rank_of(place)].key

    def items_in(self, key: str) -> list[MergeItem]:
        """Return the shown items of a section, also while it is collapsed."""
        rank = self._ranks.get(key)
        return [] if rank is None else [self.items[p] for p in self.sections[rank].places]

    def ordered(self) -> list[MergeItem]:
        """Return the shown items from top to bottom, those of collapsed sections too."""
        return [self.items[place] for section in self.sections for place in section.places]

    def rank_for(self, item: MergeItem) -> int:
        """Return the number of the section an item belongs to."""
        return self._ranks[section_of(item, self.grouping)]

    def _rank_of(self, place: int) -> int:
        return self.rank_for(self.items[place])


def _in_order(keys: list[str], grouping: str) -> list[str]:
    """Return the sections: codes by name, others as they first appear."""
    found = list(dict.fromkeys(keys))
    return sorted(found) if grouping == "code" else found
