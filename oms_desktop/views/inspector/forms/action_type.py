"""The form of action types."""

from __future__ import annotations

from oms_desktop.views.inspector.description import Form
from oms_desktop.views.inspector.forms.general import ending, names


def action_type_form() -> Form:
    """Return the form of one action type."""
    return Form("action_type", (names(), *ending()))
