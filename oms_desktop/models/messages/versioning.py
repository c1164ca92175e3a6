"""English templates of the area *versioning*."""

TEMPLATES: dict[str, str] = {}
