"""English templates of the area *checks*."""

TEMPLATES: dict[str, str] = {}
