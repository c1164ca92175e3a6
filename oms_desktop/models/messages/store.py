"""English templates of the area *store*."""

TEMPLATES: dict[str, str] = {}
