"""Puts a theme on the application: Fusion, a palette, the font and the style sheet, all from tokens."""

from __future__ import annotations

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from oms_desktop.views.theme.current import current_theme
from oms_desktop.views.theme.fonts import application_font, text_factor
from oms_desktop.views.theme.icons import svg_source
from oms_desktop.views.theme.style_sheet import ARROWS, style_sheet
from oms_desktop.views.theme.tokens import THEMES, Tokens

SYSTEM = "system"


def apply_theme(app: QApplication, name: str = SYSTEM, *, points: float | None = None) -> Tokens:
    """Give the whole program a theme and a text size, now and for every window to come.

    Args:
        app: The application.
        name: A name of `THEMES`, or ``system`` for light or dark as the desktop says.
        points: Size of the application font; None is the design's 13 px.

    Returns:
        The tokens in use.
    """
    tokens = THEMES.get(name) or system_tokens(app)
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    app.setFont(application_font(points))
    app.setPalette(palette(tokens))
    app.setStyleSheet(style_sheet(tokens, _arrow_files(tokens), text_factor()))
    current_theme().use(tokens)
    return tokens


def system_tokens(app: QApplication) -> Tokens:
    """Return light or dark, as the desktop wants it; light where it does not say."""
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return THEMES["dark" if dark else "light"]


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a theme, for all that the style sheet does not name."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: tokens.window,
        QPalette.ColorRole.WindowText: tokens.text,
        QPalette.ColorRole.Base: tokens.panel,
        QPalette.ColorRole.AlternateBase: tokens.window,
        QPalette.ColorRole.Text: tokens.text,
        QPalette.ColorRole.Button: tokens.panel,
        QPalette.ColorRole.ButtonText: tokens.text,
        QPalette.ColorRole.ToolTipBase: tokens.panel,
        QPalette.ColorRole.ToolTipText: tokens.text,
        QPalette.ColorRole.PlaceholderText: tokens.faint,
        QPalette.ColorRole.Highlight: tokens.accent,
        QPalette.ColorRole.HighlightedText: tokens.on_accent,
        QPalette.ColorRole.Accent: tokens.accent,
        QPalette.ColorRole.Link: tokens.accent_text,
        QPalette.ColorRole.LinkVisited: tokens.accent_text,
        QPalette.ColorRole.Light: tokens.panel,
        QPalette.ColorRole.Midlight: tokens.hover,
        QPalette.ColorRole.Mid: tokens.line,
        QPalette.ColorRole.Dark: tokens.line_strong,
        QPalette.ColorRole.Shadow: tokens.line_strong,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.faint))
    return made


def _arrow_files(tokens: Tokens) -> dict[str, str]:
    # Style sheets take pictures by file name only; the files live as long as the process.
    folder = _folder() / tokens.name
    folder.mkdir(exist_ok=True)
    files = {}
    for name in ARROWS:
        colour = tokens.on_accent if name in ("check", "minus") else tokens.muted
        path = folder / f"{name}.svg"
        path.write_bytes(svg_source(name, colour))
        files[name] = path.as_posix()
    return files


@cache
def _folder() -> Path:
    made = mkdtemp(prefix="oms-desktop-theme-")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return Path(made)
