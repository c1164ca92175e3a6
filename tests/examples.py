"""How many examples a property draws: fewer where one is costly, and all of them in a deep run."""

from hypothesis import settings


def examples(usual: int) -> settings:
    """Return settings for *usual* examples, or for those of the profile if it asks for more than the normal 100."""
    return settings(max_examples=max(usual, _of_profile()))


def _of_profile() -> int:
    wanted = settings.default.max_examples if settings.default else 0
    return wanted if wanted > 100 else 0
