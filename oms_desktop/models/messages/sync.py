"""English templates of the area *sync*."""

TEMPLATES: dict[str, str] = {}
