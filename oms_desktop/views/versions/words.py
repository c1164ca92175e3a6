"""Words and looks of levels, numbers and how a branch stands to the OMS."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from oms_desktop.models.messages import message
from oms_desktop.views.texts import said
from oms_desktop.views.theme.style_sheet import set_role
from oms_desktop.workspace import Forecast, Level, Loss, Proposal

translate = QCoreApplication.translate

LEVEL_SIGNS = {
    Level.COMPATIBLE: ("circle-check", "result"),
    Level.BACKWARD_COMPATIBLE: ("circle-check", "result"),
    Level.MIGRATION_REQUIRED: ("triangle-alert", "warn"),
    Level.INCOMPATIBLE: ("circle-x", "error"),
}
"""Lucide name and colour token of each level."""

LOSS_SIGNS = {
    Loss.NONE: ("circle-check", "result"),
    Loss.SOME: ("triangle-alert", "warn"),
    Loss.ALL: ("circle-x", "error"),
}

_CHIPS = {"result": "chip-good", "warn": "chip-warn", "error": "chip-error"}

Standing = Literal["unconnected", "new", "up_to_date", "ahead", "behind", "diverged"]


class LevelBadge(QLabel):
    """A chip that names a level; its tooltip says what that asks of programs and data."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "chip-neutral")  # before it is shown: padding is measured then

    def show_level(self, level: Level | None) -> None:
        """Show *level*; None where nothing differs."""
        set_role(self, "chip-neutral" if level is None else _CHIPS[LEVEL_SIGNS[level][1]])
        self.setText(translate("Levels", "No difference") if level is None else level_name(level))
        self.setToolTip("" if level is None else level_meaning(level))
        self.setAccessibleName(
            translate("Levels", "Compatibility: {level}").format(level=self.text())
        )


def level_name(level: Level) -> str:
    """Return a level in words, as a chip says it."""
    words = said(message(f"compatibility.level.{level.value}"))
    return words[:1].upper() + words[1:]


def level_meaning(level: Level) -> str:
    """Return what a level asks of programs and stored data."""
    match level:
        case Level.COMPATIBLE:
            return translate("Levels", "Programs and stored data notice nothing.")
        case Level.BACKWARD_COMPATIBLE:
            return translate(
                "Levels", "What was right stays right; there is only more that is possible."
            )
        case Level.MIGRATION_REQUIRED:
            return translate(
                "Levels", "Programs or stored data must change, and steps are known that do it."
            )
        case Level.INCOMPATIBLE:
            return translate(
                "Levels", "Something that was promised is gone or means another thing."
            )


def number_reason(proposal: Proposal) -> str:
    """Return why the next release gets its number, in a sentence."""
    last = proposal.last
    if last is None:
        return translate("Levels", "It is the first release.")
    if last.number.major == 0 and proposal.found.bump == "major":
        return translate(
            "Levels",
            "Minor: what changed since {last} breaks something, which is the minor number below 1.0.0.",
        ).format(last=last.version)
    match proposal.found.bump:
        case "none":
            words = translate("Levels", "Nothing has changed since {last}.")
        case "patch":
            words = translate(
                "Levels", "Patch: programs and data notice nothing of what changed since {last}."
            )
        case "minor":
            words = translate(
                "Levels", "Minor: there is more than in {last}, and what was right stays right."
            )
        case "major":
            words = translate(
                "Levels", "Major: what was right in {last} may be wrong now, in data or programs."
            )
    return words.format(last=last.version)


def standing_of(forecast: Forecast, is_connected: bool) -> Standing:
    """Return how the branch stands to the OMS, as people see it."""
    return forecast.state if is_connected else "unconnected"


def standing_words(standing: Standing, branch: str, last: str = "") -> tuple[str, str]:
    """Return how a branch stands to the OMS: in a word or two, and in a sentence; *last* is the last release."""
    match standing:
        case "unconnected":
            words = translate("Levels", "This project sends to no OMS.")
            if last:
                words = translate(
                    "Levels", "This project sends to no OMS; it is compared with release {last}."
                ).format(last=last)
            return translate("Levels", "Not connected"), words
        case "new":
            return translate("Levels", "New branch"), translate(
                "Levels", "The OMS has no branch “{branch}” yet; sending makes it."
            ).format(branch=branch)
        case "up_to_date":
            return translate("Levels", "Up to date"), translate(
                "Levels", "The OMS has everything that you have."
            )
        case "ahead":
            return translate("Levels", "Ahead"), translate(
                "Levels", "The OMS has nothing that you do not have; it would take this as it is."
            )
        case "behind":
            return translate("Levels", "Behind"), translate(
                "Levels", "You have nothing to send. The OMS has versions that you can get."
            )
        case "diverged":
            return translate("Levels", "Diverged"), translate(
                "Levels", "Others sent versions meanwhile. Get them first; the two are merged then."
            )
