"""What every editor of one field has in common: it shows a value, and says when a person has another one."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class FieldEditor(QWidget):
    """The control of one field.

    It never changes the ontology: it emits `committed` and is shown the outcome, or told why it was refused. What was
    written stays until then.
    """

    committed = Signal(object)
    """The value a person wants the field to have."""

    drafted = Signal(str)
    """The text as it stands could not even be read as a value; the words say why."""

    fills_row = True
    """False: the label stands beside the control instead of above it."""

    @abstractmethod
    def show_value(self, value: object) -> None:
        """Show *value*; what a person is writing at the moment stays."""

    @abstractmethod
    def show_mixed(self) -> None:
        """Show that the records have different values."""

    @abstractmethod
    def lock(self, reason: str) -> None:
        """Let nobody change the value, and say why; an empty *reason* unlocks."""

    @abstractmethod
    def control(self) -> QWidget:
        """Return the widget that takes the focus and carries the accessible name."""

    def commit(self) -> None:
        """Emit what was written and not yet emitted."""

    def set_invalid(self, invalid: bool) -> None:
        """Mark the control as refused."""
        control = self.control()
        if bool(control.property("invalid")) != invalid:
            control.setProperty("invalid", invalid)
            control.style().unpolish(control)
            control.style().polish(control)

    def draft(self) -> str | None:
        """Return the text that is not committed, or None."""
        return None

    def restore(self, draft: str) -> None:
        """Put a draft back that was refused earlier."""

    def forget(self) -> None:
        """Drop what was written and show the value again."""
