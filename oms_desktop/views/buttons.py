"""Small buttons as every part of the window makes them."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from oms_desktop.views.theme.icons import icon


def sign_button(sign: str, tip: str) -> QToolButton:
    """Return a button that shows a sign only; *tip* is its tooltip and its name for assistive technology."""
    button = QToolButton()
    button.setIcon(icon(sign))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
