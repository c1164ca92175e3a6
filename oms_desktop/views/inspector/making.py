"""Makes the control for the description of a field."""

from __future__ import annotations

from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector import description as d
from oms_desktop.views.inspector.editors.appearance import ColourEditor, IconEditor
from oms_desktop.views.inspector.editors.base import FieldEditor
from oms_desktop.views.inspector.editors.chips import WordsEditor
from oms_desktop.views.inspector.editors.choice import ChoiceEditor, FlagEditor
from oms_desktop.views.inspector.editors.line import LineEditor
from oms_desktop.views.inspector.editors.lines import LinesEditor
from oms_desktop.views.inspector.editors.object_choice import ObjectEditor
from oms_desktop.views.inspector.editors.property_choice import PropertyEditor
from oms_desktop.views.inspector.editors.reference import RefEditor, RefsEditor
from oms_desktop.views.inspector.editors.types import TypeEditor


def make_editor(field: d.Field, desk: Desk) -> FieldEditor:
    """Return a new control for *field*."""
    match field.editor:
        case d.Line(parse, hint):
            return LineEditor(parse, hint)
        case d.Lines(hint):
            return LinesEditor(hint)
        case d.Choice(options):
            return ChoiceEditor(options)
        case d.Flag():
            return FlagEditor(field.label)
        case d.Words(hint):
            return WordsEditor(hint)
        case d.Ref(kinds, nothing, clearable):
            return RefEditor(desk, kinds, nothing, clearable=clearable)
        case d.Refs(kinds, add):
            return RefsEditor(desk, kinds, add, without=lambda: desk.selection.ids)
        case d.PropertyRef(nothing):
            return PropertyEditor(desk, nothing)
        case d.ObjectRef(nothing):
            return ObjectEditor(desk, nothing)
        case d.Colour():
            return ColourEditor()
        case d.Icon():
            return IconEditor()
        case d.TypeOf(only, value_types):
            return TypeEditor(desk, only, value_types=value_types)
