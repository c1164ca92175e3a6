"""English templates of the area *merge*."""

TEMPLATES: dict[str, str] = {}
