"""One field that differs between two snapshots: where it stands, what it was and is, and how to say so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

from oms_desktop.checks.compatibility.level import CompatibilityChange, Level
from oms_desktop.checks.compatibility.versions import Versions
from oms_desktop.checks.differences.wording import Text, field_label
from oms_desktop.models.fields import FieldRule
from oms_desktop.models.messages import Argument, message
from oms_desktop.models.plain import Plain


@dataclass(frozen=True, slots=True)
class Spot:
    """A field and what holds it.

    Attributes:
        versions: Both snapshots.
        record: The id of the record.
        subject: What people call the holder: the record, or *seats of Aircraft*.
        path: Where the holder stands in the record, then the field.
        rule: What the field is.
        was: Its plain value before; None at its default.
        now: Its plain value after.
        before: The holder before.
        after: The holder after.
        is_promised: Whether the record said before that others may rely on it.
    """

    versions: Versions
    record: str
    subject: Text
    path: tuple[str, ...]
    rule: FieldRule
    was: Any
    now: Any
    before: Plain
    after: Plain
    is_promised: bool

    def at(self, name: str, rule: FieldRule, was: Any, now: Any) -> Self:
        """Return the spot of a field inside this one."""
        return replace(self, path=(*self.path, name), rule=rule, was=was, now=now)

    def found(self, code: str, level: Level, **args: Argument) -> CompatibilityChange:
        """Return a finding; its text gets the subject, the field, both values and *args*."""
        return CompatibilityChange(
            self.record,
            self.path,
            level,
            code,
            message(
                f"compatibility.{code}",
                **{
                    "subject": self.subject,
                    "field": field_label(self.rule.name),
                    "old": self.value(self.was),
                    "new": self.value(self.now),
                    **args,
                },
            ),
            self.was,
            self.now,
        )

    def value(self, value: Any) -> Text:
        """Return a value of the field as people read it."""
        if value is None or value == []:
            value = self.rule.default
        if value is None or value in ("", []):
            return message("compatibility.nothing")
        return self.versions.words.value(value, self.rule)

    def several(self, values: list[Any]) -> Text:
        """Return some elements of the field as people read them."""
        return self.versions.words.value(values, self.rule)
