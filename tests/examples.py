"""How many examples a property draws: fewer where one is costly, and all of them many times over in a deep run.

The profile says how deep (`HYPOTHESIS_PROFILE`, see `conftest.py`): *fixed* draws the usual number, *deep* twenty times
as many with another seed each time, *few* a fifth of it.
"""

from hypothesis import settings

NORMAL = 100
"""What Hypothesis draws unless told otherwise."""


def examples(usual: int) -> settings:
    """Return settings for *usual* examples, or for as many times that as the profile asks for."""
    return settings(max_examples=times(usual))


def times(usual: int) -> int:
    """Return *usual*, or as many times that as the profile asks for; never less than one."""
    wanted = settings.default.max_examples if settings.default else NORMAL
    return max(1, usual * wanted // NORMAL)
