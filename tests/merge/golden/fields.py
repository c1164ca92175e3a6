"""Fields with one value, texts, maps and sets: M, R and S codes."""

from oms_desktop.models.diagram import Placement
from oms_desktop.models.ids import placement_id
from oms_desktop.models.object_type import Implementation
from oms_desktop.models.record import Status
from tests.builders import a_property, an_id
from tests.merge.golden.scenario import (
    AIRCRAFT,
    AIRCRAFT_ID,
    AIRLINE,
    CODE,
    SEATS,
    Scenario,
    at,
    changed,
    with_seats,
)

_PLACE = placement_id(an_id("Map"), AIRCRAFT_ID)


def _placed(x: int, y: int, **fields: object) -> Placement:
    return Placement(
        id=_PLACE,
        diagram=an_id("Map"),
        record=AIRCRAFT_ID,
        x=x,
        y=y,
        **fields,  # type: ignore[arg-type]
    )


_S, _P = "<urn:a>", "<urn:p>"
_ONE, _TWO, _THREE = (f"{_S} {_P} <urn:{v}> ." for v in ("1", "2", "3"))
_SLOT = ("statements", f"{_S} {_P}")


_KEYED = AIRCRAFT.evolve(
    properties=(*AIRCRAFT.properties, a_property("Aircraft", "tail")),
    primary_key=(CODE, SEATS, an_id("Aircraft.tail")),
)
_TURNED = [
    _KEYED.evolve(primary_key=tuple(_KEYED.primary_key[i] for i in order))
    for order in ((1, 0, 2), (2, 1, 0))
]
_MEMBER = an_id("Located.place")
_IMPLEMENTING = [
    AIRCRAFT.evolve(implements=(Implementation(id=an_id("Located"), properties=pairs),))
    for pairs in ((), ((_MEMBER, CODE),), ((_MEMBER, SEATS),))
]

SCENARIOS = (
    Scenario(
        "M001 both wrote the same name",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(display_name="Plane", plural_name="Planes"),),
        (AIRCRAFT.evolve(display_name="Plane"),),
        quiet=("M001", "M002"),
        result={at("display_name"): "Plane", at("plural_name"): "Planes"},
    ),
    Scenario(
        "M002 R501 one renamed, the other edited",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(api_name="Plane"),),
        (AIRCRAFT.evolve(icon="plane"),),
        quiet=("M002",),
        result={at("api_name"): "Plane", at("icon"): "plane"},
    ),
    changed(
        "M003 two display names",
        ("display_name",),
        code="M003",
        ours=AIRCRAFT.evolve(display_name="Plane"),
        theirs=AIRCRAFT.evolve(display_name="Jet"),
    ),
    changed(
        "M003 two statuses",
        ("status",),
        code="M003",
        ours=AIRCRAFT.evolve(status=Status.ACTIVE),
        theirs=AIRCRAFT.evolve(status=Status.EXAMPLE),
    ),
    changed(
        "S307 one new label in two wordings",
        ("labels", "ko"),
        code="S307",
        ours=AIRCRAFT.evolve(labels=(("ko", "비행기"),)),
        theirs=AIRCRAFT.evolve(labels=(("ko", "항공기"),)),
    ),
    changed(
        "R502 two api names",
        ("api_name",),
        code="R502",
        ours=AIRCRAFT.evolve(api_name="Plane"),
        theirs=AIRCRAFT.evolve(api_name="Jet"),
    ),
    Scenario(
        "M004 different sentences",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(description="A machine. It flies. It carries people."),),
        (AIRCRAFT.evolve(description="A vehicle. It flies. It carries people and goods."),),
        (("M004", "warn", ("description",)),),
        result={at("description"): "A machine. It flies. It carries people and goods."},
    ),
    Scenario(
        "M004 different words of one sentence",
        (AIRCRAFT.evolve(description="A vehicle that carries people through the air"),),
        (AIRCRAFT.evolve(description="A machine that carries people through the air"),),
        (AIRCRAFT.evolve(description="A vehicle that carries people through the sky"),),
        (("M004", "warn", ("description",)),),
        result={at("description"): "A machine that carries people through the sky"},
    ),
    changed(
        "M005 the same sentence",
        ("description",),
        code="M005",
        ours=AIRCRAFT.evolve(description="A machine. It flies. It carries people."),
        theirs=AIRCRAFT.evolve(description="A carrier. It flies. It carries people."),
    ),
    Scenario(
        "M006 both moved a card",
        (AIRCRAFT, _placed(0, 0)),
        (AIRCRAFT, _placed(1, 9)),
        (AIRCRAFT, _placed(2, 3, collapsed=1)),
        quiet=("M006",),
        result={(_PLACE, ("x",)): 2, (_PLACE, ("y",)): 3, (_PLACE, ("collapsed",)): 1},
    ),
    changed(
        "M008 two formats that the program cannot read",
        ("properties", SEATS, "formatting"),
        code="M008",
        ours=with_seats(formatting="#,##0"),
        theirs=with_seats(formatting="0.00"),
    ),
    changed(
        "T111 two units",
        ("properties", SEATS, "unit"),
        code="T111",
        ours=with_seats(unit="m"),
        theirs=with_seats(unit="km"),
    ),
    changed(
        "K206 two defaults",
        ("properties", SEATS, "default"),
        code="K206",
        ours=with_seats(default="1"),
        theirs=with_seats(default="2"),
    ),
    Scenario(
        "S301 both add tags",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(aliases=("plane", "jet")),),
        (AIRCRAFT.evolve(aliases=("plane", "craft")),),
        quiet=("S301",),
        result={at("aliases"): ["craft", "jet", "plane"]},
    ),
    Scenario(
        "S302 one removes a tag, the other adds one",
        (AIRCRAFT.evolve(aliases=("a", "b")),),
        (AIRCRAFT.evolve(aliases=("a",)),),
        (AIRCRAFT.evolve(aliases=("a", "b", "c")),),
        quiet=("S302",),
        result={at("aliases"): ["a", "c"]},
    ),
    Scenario(
        "S302 both remove, nothing is left",
        (AIRCRAFT.evolve(aliases=("a", "b")),),
        (AIRCRAFT.evolve(aliases=("a",)),),
        (AIRCRAFT.evolve(aliases=("b",)),),
        quiet=("S302",),
    ),
    Scenario(
        "S303 a property removed and retyped",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(properties=AIRCRAFT.properties[:1]),),
        (with_seats(required=True),),
        (("S303", "error", ("properties", SEATS)),),
        result={at("properties", SEATS, "required"): True},
    ),
    Scenario(
        "S306 two orders of one key",
        (_KEYED,),
        (_TURNED[0],),
        (_TURNED[1],),
        (("S306", "error", ("primary_key",)),),
        result={at("primary_key"): list(_KEYED.primary_key)},
    ),
    changed(
        "S308 two titles",
        ("title_property",),
        code="S308",
        ours=AIRCRAFT.evolve(title_property=CODE),
        theirs=AIRCRAFT.evolve(title_property=SEATS),
    ),
    Scenario(
        "M003 a statement with one value, replaced twice (decision 27)",
        (AIRCRAFT.evolve(statements=(_ONE,)),),
        (AIRCRAFT.evolve(statements=(_TWO,)),),
        (AIRCRAFT.evolve(statements=(_THREE,)),),
        (("M003", "error", _SLOT),),
        result={at("statements"): [_ONE]},
    ),
    Scenario(
        "S302 statements with many values follow the set law",
        (AIRCRAFT.evolve(statements=(_ONE, _TWO)),),
        (AIRCRAFT.evolve(statements=(_ONE,)),),
        (AIRCRAFT.evolve(statements=(_ONE, _TWO, _THREE)),),
        quiet=("S302",),
        result={at("statements"): [_ONE, _THREE]},
    ),
    Scenario(
        "I701 each side adds a parent",
        (AIRCRAFT, AIRLINE),
        (AIRCRAFT.evolve(extends=("urn:a",)), AIRLINE),
        (AIRCRAFT.evolve(extends=("urn:b",)), AIRLINE),
        quiet=("I701",),
        result={at("extends"): ["urn:a", "urn:b"]},
    ),
    Scenario(
        "S307 a member of an interface given to two properties",
        (_IMPLEMENTING[0],),
        (_IMPLEMENTING[1],),
        (_IMPLEMENTING[2],),
        (("S307", "error", ("implements", an_id("Located"), "properties", _MEMBER)),),
    ),
    Scenario(
        "I707 a member of an interface moved to two properties",
        (_IMPLEMENTING[1],),
        (_IMPLEMENTING[2],),
        (
            AIRCRAFT.evolve(
                implements=(Implementation(id=an_id("Located"), properties=((_MEMBER, "gone"),)),)
            ),
        ),
        (("I707", "error", ("implements", an_id("Located"), "properties", _MEMBER)),),
    ),
)
