"""Which tabs the inspector has for what is selected, and the page behind each."""

from __future__ import annotations

from oms_desktop.views.desk import Desk
from oms_desktop.views.inspector.history_page import HistoryPage
from oms_desktop.views.inspector.links_page import LinksPage
from oms_desktop.views.inspector.pages import GeneralPage, Page
from oms_desktop.views.inspector.properties_page import PropertiesPage
from oms_desktop.views.inspector.uses_page import UsesPage

WITH_PROPERTIES = ("object_type", "link_type", "interface")
WITH_LINKS = ("object_type", "interface")


def tabs_of(kinds: frozenset[str], *, many: bool) -> tuple[str, ...]:
    """Return the tabs of what is selected."""
    if many:
        return ("general",)
    kind = next(iter(kinds))
    tabs = ["general"]
    tabs += ["properties"] if kind in (*WITH_PROPERTIES, "struct_type") else []
    tabs += ["links"] if kind in WITH_LINKS else []
    return (*tabs, "uses", "history") if kind not in ("diagram",) else (*tabs, "history")


def make_page(desk: Desk, tab: str, kinds: frozenset[str], *, many: bool) -> Page:
    """Return a new page for a tab."""
    match tab:
        case "properties":
            return PropertiesPage(desk, is_struct=kinds == {"struct_type"})
        case "links":
            return LinksPage(desk)
        case "uses":
            return UsesPage(desk)
        case "history":
            return HistoryPage(desk)
    return GeneralPage(desk, kinds, many=many)
