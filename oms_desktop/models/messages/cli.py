"""English templates of the area *cli*."""

TEMPLATES: dict[str, str] = {}
