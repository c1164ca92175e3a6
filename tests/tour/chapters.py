"""The chapters of the tour in order; each goes on where the one before stopped."""

from __future__ import annotations

from collections.abc import Callable

from tests.tour.beginning import beginning
from tests.tour.changing import changing
from tests.tour.editing import editing
from tests.tour.importing import importing
from tests.tour.looking import looking
from tests.tour.merging import merging
from tests.tour.stage import Stage
from tests.tour.team import team
from tests.tour.versions import versions

Chapter = Callable[[Stage], None]


def chapters(look: str) -> tuple[Chapter, ...]:
    """Return what is shown in one look."""
    return (beginning, looking, editing, changing, versions, importing, team, merging)
