"""Moments in words: today's by the clock, others by the day."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

translate = QCoreApplication.translate


def moment(time_ms: int) -> str:
    """Return a moment for a list, in the window's language."""
    when = QDateTime.fromMSecsSinceEpoch(time_ms)
    now = QDateTime.currentDateTime()
    locale = QLocale()
    if when.date() == now.date():
        return locale.toString(when.time(), "HH:mm")
    this_year = when.date().year() == now.date().year()
    pattern = translate("Moments", "d MMM") if this_year else translate("Moments", "d MMM yyyy")
    return locale.toString(when.date(), pattern)


def full_moment(time_ms: int) -> str:
    """Return a moment with day and clock."""
    pattern = translate("Moments", "d MMM yyyy, HH:mm")
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(time_ms), pattern)
