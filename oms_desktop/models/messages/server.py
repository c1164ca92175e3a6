"""English templates of the area *server*."""

TEMPLATES: dict[str, str] = {}
