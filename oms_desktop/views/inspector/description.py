"""The words in which a form is described: sections, fields, and how each field is edited.

A description holds no widget. `FormView` shows one, `forms/` has one for each kind, and a `Target` says what the
values are of and how an edit of them is made.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from oms_desktop.models.data_types import TypeName
from oms_desktop.models.values import Value
from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.editors.line import Parse, as_text

Path = tuple[str, ...]
Values = Sequence[Value]
Locked = Callable[[Values], str]
"""Why a field cannot be edited now, or ""."""
Shown = Callable[[Values], bool]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text, read by `parse`."""

    parse: Parse = as_text
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Several lines of text."""

    hint: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    options: tuple[tuple[object, str], ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class Words:
    """A set of typed words."""

    hint: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """One record of some kinds; `nothing` is said where there is none."""

    kinds: tuple[str, ...]
    nothing: str
    clearable: bool = True


@dataclass(frozen=True, slots=True)
class Refs:
    """Several records of some kinds; `add` is said on the + behind them."""

    kinds: tuple[str, ...]
    add: str


@dataclass(frozen=True, slots=True)
class PropertyRef:
    """One property of an object type at either end of a link."""

    nothing: str


@dataclass(frozen=True, slots=True)
class ObjectRef:
    """One object that a rule of an action is about: a parameter, or what an earlier rule creates."""

    nothing: str


@dataclass(frozen=True, slots=True)
class Colour:
    """One of the theme's colours."""


@dataclass(frozen=True, slots=True)
class Icon:
    """One of the icons that suit a type."""


@dataclass(frozen=True, slots=True)
class TypeOf:
    """A data type, value type or struct type; `only` bounds the data types."""

    only: frozenset[TypeName] | None = None
    value_types: bool = True


Editor = (
    Line
    | Lines
    | Choice
    | Flag
    | Words
    | Ref
    | Refs
    | PropertyRef
    | ObjectRef
    | Colour
    | Icon
    | TypeOf
)


@dataclass(frozen=True, slots=True)
class Field:
    """One value on a form.

    Attributes:
        path: Where it stands in the value, such as ("deprecation", "reason").
        label: What people call it.
        editor: How it is edited.
        locked: Why it cannot be edited now.
        shown: Whether it is there at all for these values.
        single: True where several records cannot have one value, such as an api name.
    """

    path: Path
    label: str
    editor: Editor
    locked: Locked | None = None
    shown: Shown | None = None
    single: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """Fields side by side."""

    fields: tuple[Field, ...]


class Block(QWidget):
    """A part of a form that is more than fields, such as a table of properties."""

    def show_target(self, target: Any, values: Values) -> None:
        """Show the part for *target*, whose values are *values*."""
        raise NotImplementedError

    def lock(self, reason: str) -> None:
        """Let nobody change anything, and say why; an empty *reason* unlocks. Follows before what is shown."""

    def commit(self) -> None:
        """Hand in what was written and not yet handed in."""


@dataclass(frozen=True, slots=True)
class Custom:
    """A block and how it is made; it is left out for several records at once."""

    make: Callable[[Desk], Block]
    shown: Shown | None = None


Item = Field | Row | Custom


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a heading; an empty title has none."""

    title: str
    items: tuple[Item, ...]
    shown: Shown | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A whole form."""

    name: str
    sections: tuple[Section, ...]

    def fields(self) -> tuple[Field, ...]:
        """Return every field, in order."""
        found: list[Field] = []
        for section in self.sections:
            for item in section.items:
                found.extend(item.fields if isinstance(item, Row) else ())
                if isinstance(item, Field):
                    found.append(item)
        return tuple(found)
