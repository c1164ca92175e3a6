"""What merging knows of values beyond their field table: the slot of a statement, which bounds are lower ones."""

from __future__ import annotations

LOWER = ("minimum", "min_length", "min_items")
UPPER = ("maximum", "max_length", "max_items")


def slot_of(statement: str) -> str:
    """Return subject and predicate of a statement: those of its first line that starts at a named thing."""
    lines = statement.splitlines() or [""]
    line = next((line for line in lines if line.startswith("<")), lines[0])
    return " ".join(line.split(" ", 2)[:2])
