"""The one place for what the program remembers beyond a project: look, language, recent files, window, author."""

from __future__ import annotations

from pathlib import Path

import platformdirs
from PySide6.QtCore import QLocale, QSettings

RECENT = 12


class AppSettings:
    """Typed reading and writing over one `QSettings` file."""

    def __init__(self, file: Path | None = None) -> None:
        path = (
            file
            or Path(platformdirs.user_config_dir("oms-desktop", appauthor=False)) / "settings.ini"
        )
        self.store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """Name of the theme, or "system"."""
        return str(self.store.value("look/theme", "system"))

    @theme.setter
    def theme(self, name: str) -> None:
        self.store.setValue("look/theme", name)

    @property
    def language(self) -> str:
        """Code of the window's language; the system's where nothing was chosen and it is shipped."""
        chosen = self.store.value("look/language")
        if chosen in ("en", "ko"):
            return str(chosen)
        return "ko" if QLocale.system().language() == QLocale.Language.Korean else "en"

    @language.setter
    def language(self, code: str) -> None:
        self.store.setValue("look/language", code)

    @property
    def points(self) -> float | None:
        """Size of the text in points, or None for the design's."""
        value = self.store.value("look/points")
        try:
            return float(str(value)) if value is not None else None
        except ValueError:
            return None

    @points.setter
    def points(self, size: float | None) -> None:
        if size is None:
            self.store.remove("look/points")
        else:
            self.store.setValue("look/points", size)

    @property
    def author(self) -> tuple[str, str] | None:
        """Name and mail that stand on versions, once they were asked for."""
        name = str(self.store.value("author/name", ""))
        return (name, str(self.store.value("author/mail", ""))) if name else None

    @author.setter
    def author(self, author: tuple[str, str]) -> None:
        self.store.setValue("author/name", author[0])
        self.store.setValue("author/mail", author[1])

    def recent(self) -> list[Path]:
        """Return the projects opened last, the last one first."""
        value = self.store.value("files/recent", [])
        texts = value if isinstance(value, list) else [value]
        return [Path(str(text)) for text in texts if text][:RECENT]

    def remember(self, path: Path) -> None:
        """Put a project at the top of the recent ones."""
        path = path.absolute()
        kept = [path, *(one for one in self.recent() if one != path)][:RECENT]
        self.store.setValue("files/recent", [str(one) for one in kept])

    def forget(self, path: Path) -> None:
        """Take a project off the recent ones."""
        self.store.setValue("files/recent", [str(one) for one in self.recent() if one != path])

    def left_open(self) -> Path | None:
        """Return the project that was open when the program last ended without closing it."""
        text = str(self.store.value("session/open", ""))
        return Path(text) if text else None

    def set_left_open(self, path: Path | None) -> None:
        """Remember which project is open, at once; None: all were closed."""
        self.store.setValue("session/open", str(path) if path is not None else "")
        self.store.sync()
