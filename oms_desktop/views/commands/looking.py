"""The actions that change what is seen and nothing else: search, panels, places, theme, language, help."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from oms_desktop.views.desk import Desk
from oms_desktop.views.navigation import Navigation

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Looks:
    """What the program lets the window choose: theme, language and size of text, kept beyond the project."""

    theme: Callable[[], str]
    set_theme: Callable[[str], None]
    language: Callable[[], str]
    set_language: Callable[[str], None]
    points: Callable[[], float]
    set_points: Callable[[float], None]


def theme_names() -> dict[str, str]:
    """Return the themes in words, in the order of the menu."""
    return {
        "system": translate("Commands", "Theme: as the system"),
        "light": translate("Commands", "Theme: light"),
        "dark": translate("Commands", "Theme: dark"),
        "high-contrast-light": translate("Commands", "Theme: high contrast, light"),
        "high-contrast-dark": translate("Commands", "Theme: high contrast, dark"),
    }


LANGUAGES = {"en": "English", "ko": "한국어"}
"""Every language by its own name, so that it is found whatever the window speaks."""
SMALLEST, LARGEST = 8.0, 24.0


def register_look_actions(desk: Desk, looks: Looks) -> None:
    """Register theme, language and size of text."""
    add = desk.actions.add
    for name, text in theme_names().items():
        add(
            f"view.theme_{name}",
            text,
            partial(looks.set_theme, name),
            menu="view",
            checkable=True,
            icon="sun-moon" if name == "system" else "",
            keywords="dark light",
        )
    for code, text in LANGUAGES.items():
        label = translate("Commands", "Language: {name}").format(name=text)
        add(
            f"view.language_{code}",
            label,
            partial(looks.set_language, code),
            menu="view",
            checkable=True,
            keywords="language 언어 korean english",
        )
    add(
        "view.text_larger",
        translate("Commands", "Larger text"),
        lambda: looks.set_points(min(LARGEST, looks.points() + 1)),
        menu="view",
        shortcut="Ctrl+Alt++",
        keywords="font zoom size",
    )
    add(
        "view.text_smaller",
        translate("Commands", "Smaller text"),
        lambda: looks.set_points(max(SMALLEST, looks.points() - 1)),
        menu="view",
        shortcut="Ctrl+Alt+-",
        keywords="font zoom size",
    )

    def tick() -> None:
        for name in theme_names():
            desk.actions[f"view.theme_{name}"].setChecked(looks.theme() == name)
        for code in LANGUAGES:
            desk.actions[f"view.language_{code}"].setChecked(looks.language() == code)

    desk.actions.refreshed.connect(tick)


def register_place_actions(desk: Desk, navigation: Navigation) -> None:
    """Register going back and forward."""
    add = desk.actions.add
    add(
        "go.back",
        translate("Commands", "Back"),
        lambda: _go(desk, navigation.back()),
        shortcut="Alt+Left",
        icon="arrow-left",
        menu="view",
        unless=lambda: (
            "" if navigation.can_go_back else translate("Commands", "This is where you began")
        ),
    )
    add(
        "go.forward",
        translate("Commands", "Forward"),
        lambda: _go(desk, navigation.forward()),
        shortcut="Alt+Right",
        icon="arrow-right",
        menu="view",
        unless=lambda: (
            ""
            if navigation.can_go_forward
            else translate("Commands", "This is the last place you were")
        ),
    )
    navigation.changed.connect(desk.actions.refresh)


def _go(desk: Desk, record: str) -> None:
    if record:
        desk.open(record)
