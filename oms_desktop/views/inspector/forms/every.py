"""The form for each kind, and for several records at once."""

from __future__ import annotations

from collections.abc import Callable

from oms_desktop.models.fields import field_table
from oms_desktop.views.inspector.description import Field, Form, Row, Section
from oms_desktop.views.inspector.forms.action_type import action_type_form
from oms_desktop.views.inspector.forms.general import (
    appearance,
    deprecation,
    description_text,
    sorting,
)
from oms_desktop.views.inspector.forms.interface import interface_form
from oms_desktop.views.inspector.forms.link_type import link_type_form
from oms_desktop.views.inspector.forms.object_type import object_type_form
from oms_desktop.views.inspector.forms.small import (
    diagram_form,
    group_form,
    individual_form,
    module_form,
    struct_type_form,
    value_type_form,
)
from oms_desktop.views.inspector.forms.typed import shared_property_form

FORMS: dict[str, Callable[[], Form]] = {
    "object_type": object_type_form,
    "link_type": link_type_form,
    "interface": interface_form,
    "shared_property": shared_property_form,
    "value_type": value_type_form,
    "struct_type": struct_type_form,
    "action_type": action_type_form,
    "individual": individual_form,
    "group": group_form,
    "diagram": diagram_form,
    "module": module_form,
}


def form_for(kinds: frozenset[str]) -> Form:
    """Return the form of one kind, or the fields that records of several *kinds* have in common."""
    return FORMS[next(iter(kinds))]()


def form_of_many(kinds: frozenset[str]) -> Form:
    """Return the fields that several records of *kinds* can be given at once."""
    if len(kinds) == 1:
        form = form_for(kinds)
        kept = tuple(_common(section) for section in form.sections)
        return Form(f"many:{form.name}", tuple(section for section in kept if section.items))
    tables = [field_table(kind) for kind in kinds]
    sections = (Section("", (description_text(),)), deprecation(), sorting(), appearance())
    kept = tuple(_in_all(_common(section), tables) for section in sections)
    name = "many:" + ",".join(sorted(kinds))
    return Form(name, tuple(section for section in kept if section.items))


def _common(section: Section) -> Section:
    items = tuple(
        item
        for item in section.items
        if isinstance(item, Row) or (isinstance(item, Field) and not item.single)
    )
    return Section(section.title, items, section.shown)


def _in_all(section: Section, tables: list[dict[str, object]] | list) -> Section:  # type: ignore[type-arg]
    items = tuple(
        item
        for item in section.items
        if isinstance(item, Field)
        and all(item.path[0].removeprefix("#") in table for table in tables)
    )
    return Section(section.title, items, section.shown)
