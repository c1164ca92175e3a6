"""Words of a module that say what records say (M003), texts of which both rewrote a part, and types that part (T104)."""

from oms_desktop.merge import ABSENT
from oms_desktop.models.data_types import data_type
from oms_desktop.models.module import Module
from tests.builders import an_id
from tests.merge.golden.scenario import AIRCRAFT, LONG, SEATS, Scenario, at, typed

_MODULE = Module(id=an_id("Module"), api_name="air", display_name="Air", namespace="urn:air:")
_HOME = AIRCRAFT.evolve(module=_MODULE.id)
_LABEL = ("label", "urn:words:title")
_WORDED = _MODULE.evolve(vocabulary=(_LABEL,))
_SPOKEN = _MODULE.evolve(default_language="en")

SCENARIOS = (
    Scenario(
        "M003 the word for names changed, and a name written in the old one",
        (_MODULE, _HOME),
        (_WORDED, _HOME),
        (_MODULE, _HOME.evolve(display_name="Plane")),
        (("M003", "error", ("vocabulary", "label")),),
        result={(_MODULE.id, ("vocabulary", "label")): ABSENT, at("display_name"): "Plane"},
    ),
    Scenario(
        "M003 the word for names given up, and a name written in it",
        (_WORDED, _HOME),
        (_WORDED, _HOME.evolve(display_name="Plane")),
        (_MODULE, _HOME),
        (("M003", "error", ("vocabulary", "label")),),
        result={(_MODULE.id, ("vocabulary", "label")): _LABEL[1]},
    ),
    Scenario(
        "M003 the language changed, and a text written in the old one",
        (_MODULE, _HOME),
        (_SPOKEN, _HOME),
        (_MODULE, _HOME.evolve(description="Ein Fahrzeug.")),
        (("M003", "error", ("default_language",)),),
    ),
    Scenario(
        "M002 the word for names changed, and nothing was written in it",
        (_MODULE, _HOME),
        (_WORDED, _HOME),
        (_MODULE, _HOME.evolve(icon="plane")),
        quiet=("M002",),
        result={(_MODULE.id, ("vocabulary", "label")): _LABEL[1]},
    ),
    Scenario(
        "T104 one wider, the other narrower",
        (AIRCRAFT,),
        (typed(LONG),),
        (typed(data_type("short")),),
        (("T104", "error", ("properties", SEATS, "data_type")),),
        result={at("properties", SEATS, "data_type"): {"name": "integer"}},
    ),
)
