"""English templates of the area *workspace*."""

TEMPLATES: dict[str, str] = {}
