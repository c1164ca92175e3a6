"""Single values and texts: more of the M codes."""

from oms_desktop.models.data_types import data_type
from oms_desktop.models.diagram import Placement
from oms_desktop.models.ids import placement_id
from oms_desktop.models.link_type import Mapping
from oms_desktop.models.record import Visibility
from oms_desktop.models.value_type import ValueType
from tests.builders import a_link, an_id
from tests.merge.golden.scenario import (
    AIRCRAFT,
    AIRLINE,
    CODE,
    SEATS,
    Scenario,
    at,
    changed,
    with_seats,
)

_CODE = ValueType(
    id=an_id("Code"), api_name="Code", display_name="Code", base_type=data_type("string")
)
_VERSION = (_CODE.id, ("version",))
_LINK = a_link("flies", AIRLINE, AIRCRAFT)
_PLACE = placement_id(an_id("Map"), AIRLINE.id)


def _raised(version: str) -> tuple[ValueType]:
    return (_CODE.evolve(version=version),)


def _novel(value: str) -> tuple[object]:
    """Return the aircraft with a field of a newer program."""
    return (AIRCRAFT.evolve(extra=(("novel", value),)),)


def _placed(x: int) -> Placement:
    return Placement(id=_PLACE, diagram=an_id("Map"), record=AIRLINE.id, x=x, y=0)


SCENARIOS = (
    Scenario(
        "M001 both add the same alias and the same property",
        (AIRCRAFT,),
        (with_seats(unit="m").evolve(aliases=("jet", "plane")),),
        (with_seats(unit="m").evolve(aliases=("jet", "plane"), icon="plane"),),
        quiet=("M001", "M002"),
        result={at("properties", SEATS, "unit"): "m", at("aliases"): ["jet", "plane"]},
    ),
    Scenario(
        "M001 both clear a text",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(description=""),),
        (AIRCRAFT.evolve(description="", icon="plane"),),
        quiet=("M001", "M002"),
        result={at("icon"): "plane"},
    ),
    Scenario(
        "M004 each language by itself, one of them by sentences",
        (AIRCRAFT.evolve(descriptions=(("ko", "난다. 크다."), ("de", "Es fliegt."))),),
        (AIRCRAFT.evolve(descriptions=(("ko", "높이 난다. 크다."), ("de", "Es fliegt."))),),
        (AIRCRAFT.evolve(descriptions=(("ko", "난다. 아주 크다."), ("de", "Sie fliegt."))),),
        (("M004", "warn", ("descriptions", "ko")),),
        quiet=("M002",),
        result={
            at("descriptions", "ko"): "높이 난다. 아주 크다.",
            at("descriptions", "de"): "Sie fliegt.",
        },
    ),
    changed(
        "M005 one word written in two ways",
        ("description",),
        code="M005",
        ours=AIRCRAFT.evolve(description="A vehicle. It soars. It carries people."),
        theirs=AIRCRAFT.evolve(description="A vehicle. It glides. It carries people."),
    ),
    changed(
        "M005 cleared and rewritten",
        ("description",),
        code="M005",
        ours=AIRCRAFT.evolve(description=""),
        theirs=AIRCRAFT.evolve(description="A vehicle. It glides. It carries people."),
    ),
    Scenario(
        "M006 two icons and two colours",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(icon="plane", colour="1"),),
        (AIRCRAFT.evolve(icon="jet", colour="2"),),
        quiet=("M006",),
        result={at("icon"): "plane", at("colour"): "2"},
    ),
    Scenario(
        "M006 a card goes with its type, wherever it was moved",
        (AIRCRAFT, AIRLINE, _placed(0)),
        (AIRCRAFT,),
        (AIRCRAFT, AIRLINE, _placed(5)),
        quiet=("E405", "M006"),
        result={(AIRLINE.id, ()): None, (_PLACE, ()): None},
    ),
    Scenario(
        "M007 both raise a version",
        (_CODE,),
        _raised("1.1.0"),
        _raised("2.0.0"),
        quiet=("M007",),
        result={_VERSION: "2.0.0"},
    ),
    Scenario(
        "M007 versions are no texts: 1.10 is after 1.9",
        (_CODE,),
        _raised("1.10.0"),
        _raised("1.9.0"),
        quiet=("M007",),
        result={_VERSION: "1.10.0"},
    ),
    Scenario(
        "M007 a release is after what led to it",
        _raised("1.2.3"),
        _raised("2.0.0-rc.1"),
        _raised("2.0.0"),
        quiet=("M007",),
        result={_VERSION: "2.0.0"},
    ),
    Scenario(
        "M003 a version lowered and raised",
        _raised("1.5.0"),
        _raised("1.4.0"),
        _raised("1.6.0"),
        (("M003", "error", ("version",)),),
        result={_VERSION: "1.5.0"},
    ),
    Scenario(
        "M003 a version that is none",
        (_CODE,),
        _raised("spring"),
        _raised("1.6.0"),
        (("M003", "error", ("version",)),),
    ),
    changed(
        "M003 two visibilities",
        ("visibility",),
        code="M003",
        ours=AIRCRAFT.evolve(visibility=Visibility.HIDDEN),
        theirs=AIRCRAFT.evolve(visibility=Visibility.PROMINENT),
    ),
    changed(
        "M008 a format cleared and rewritten",
        ("properties", SEATS, "formatting"),
        code="M008",
        ours=with_seats(formatting="0"),
        theirs=with_seats(formatting="#"),
    ),
    Scenario(
        "M008 formats of two properties do not meet, of one they do",
        (AIRCRAFT,),
        (with_seats(formatting="0").evolve(abstract=True),),
        (
            AIRCRAFT.evolve(
                properties=tuple(
                    p.evolve(formatting="@" if p.id == CODE else "#") for p in AIRCRAFT.properties
                )
            ),
        ),
        (("M008", "error", ("properties", SEATS, "formatting")),),
        quiet=("M002",),
        result={at("properties", CODE, "formatting"): "@"},
    ),
    Scenario(
        "M009 a newer program's field changed by both",
        _novel("1"),  # type: ignore[arg-type]
        _novel("2"),  # type: ignore[arg-type]
        _novel("3"),  # type: ignore[arg-type]
        (("M009", "error", ("novel",)),),
        result={at("novel"): 1},
    ),
    Scenario(
        "M009 a newer program's field added by both",
        (AIRCRAFT,),
        _novel('{"deep":1}'),  # type: ignore[arg-type]
        _novel('{"deep":2}'),  # type: ignore[arg-type]
        (("M009", "error", ("novel",)),),
    ),
    Scenario(
        "M009 one and true are two values",
        _novel("0"),  # type: ignore[arg-type]
        _novel("1"),  # type: ignore[arg-type]
        _novel("true"),  # type: ignore[arg-type]
        (("M009", "error", ("novel",)),),
        result={at("novel"): 0},
    ),
    Scenario(
        "M003 one link stored in two ways",
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE, _LINK.evolve(mapping=Mapping(by="join_table", table="flown"))),
        (AIRCRAFT, AIRLINE, _LINK.evolve(mapping=Mapping(by="foreign_key", property=CODE))),
        (("M003", "error", ("mapping", "by")),),
        quiet=("M002",),
    ),
)
