"""Dialogs of versions alone, and a project on which both sides went on."""

from __future__ import annotations

from tests.views.dialogs.conftest import Show, shown

__all__ = ["Show", "shown"]
