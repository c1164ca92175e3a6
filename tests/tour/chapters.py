"""The chapters of the tour in order; each goes on where the one before stopped."""

from __future__ import annotations

from collections.abc import Callable

from tests.tour.beginning import beginning
from tests.tour.branch_merge import branch_merge
from tests.tour.changing import changing
from tests.tour.editing import editing
from tests.tour.importing import importing
from tests.tour.looking import looking
from tests.tour.merging import merging
from tests.tour.stage import Stage
from tests.tour.team import team
from tests.tour.troubles import troubles
from tests.tour.versions import versions

Chapter = Callable[[Stage], None]


MAIN: tuple[Chapter, ...] = (beginning, looking, editing, changing, versions, branch_merge)
REST: tuple[Chapter, ...] = (importing, team, merging, troubles)


def chapters(look: str) -> tuple[Chapter, ...]:
    """Return what is shown in one look."""
    return MAIN if look == "ko" else (*MAIN, *REST)
