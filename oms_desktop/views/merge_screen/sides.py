"""The two sides, the base and the result, as people see them: a letter, a word and a colour, never one alone."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication

from oms_desktop.models.messages import message
from oms_desktop.views.texts import said
from oms_desktop.views.theme.current import tokens
from oms_desktop.workspace import MergeItem

Side = Literal["ours", "base", "result", "theirs"]
SEVERITY_ICONS = {
    "info": "info",
    "warn": "triangle-alert",
    "error": "circle-x",
    "block": "octagon-x",
}


def side_word(side: str) -> str:
    """Return what a side is called."""
    match side:
        case "ours":
            return QCoreApplication.translate("MergeSides", "Mine")
        case "theirs":
            return QCoreApplication.translate("MergeSides", "Theirs")
        case "result":
            return QCoreApplication.translate("MergeSides", "Result")
        case _:
            return QCoreApplication.translate("MergeSides", "Base")


def side_letter(side: str) -> str:
    """Return the letter of a side."""
    return {"ours": "M", "theirs": "T"}.get(side, "")


def side_colours(side: str) -> tuple[str, str]:
    """Return text and ground of a side in the theme of the moment."""
    now = tokens()
    match side:
        case "ours":
            return now.mine, now.mine_ground
        case "theirs":
            return now.theirs, now.theirs_ground
        case "result":
            return now.result, now.result_ground
        case _:
            return now.muted, now.window


def severity_token(severity: str) -> str:
    """Return the name of the colour of a severity."""
    return severity if severity in ("warn", "error", "block") else "muted"


def severity_colour(severity: str) -> str:
    """Return the colour of a severity."""
    return str(getattr(tokens(), severity_token(severity)))


def chosen_words(item: MergeItem) -> str:
    """Return what was decided on an item, in a word or two."""
    if item.chosen in ("ours", "theirs", "base"):
        return side_word(item.chosen)
    if item.chosen == "acknowledge":
        return QCoreApplication.translate("MergeSides", "Reviewed")
    if item.chosen == "custom":
        return QCoreApplication.translate("MergeSides", "Written")
    offered = item.option(item.chosen or "")
    return said(offered.label).rstrip("…") if offered is not None else ""


def option_word(option: str) -> str:
    """Return what taking a side, base or both is called."""
    return said(message(f"merge.option.{option}"))


def option_side(option: str | None) -> str:
    """Return the side whose colour an option has: "" for those of neither."""
    return option if option in ("ours", "theirs", "base") else ""
