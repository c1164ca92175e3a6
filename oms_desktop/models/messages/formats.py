"""English templates of the area *formats*."""

TEMPLATES: dict[str, str] = {}
