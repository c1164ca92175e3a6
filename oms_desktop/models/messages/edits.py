"""English templates of the area *edits*."""

TEMPLATES: dict[str, str] = {}
