"""The theme that is in use, for everything that paints by itself; widgets follow it through style and palette."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, Signal

from oms_desktop.views.theme.tokens import LIGHT, Tokens


class CurrentTheme(QObject):
    """Holds the tokens in use and says when they change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._tokens = LIGHT

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    def use(self, tokens: Tokens) -> None:
        """Paint with *tokens* from now on."""
        if tokens != self._tokens:
            self._tokens = tokens
            self.changed.emit()


@cache
def current_theme() -> CurrentTheme:
    """Return the one theme of this process."""
    return CurrentTheme()


def tokens() -> Tokens:
    """Return the colours in use."""
    return current_theme().tokens
