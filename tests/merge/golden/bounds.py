"""More of the T and K codes: types, their arity, keys, limits and defaults."""

from oms_desktop.models.data_types import DataType, data_type
from oms_desktop.models.interface import Interface
from oms_desktop.models.link_type import Cardinality
from oms_desktop.models.object_type import ObjectType
from oms_desktop.models.property import AllowedValue, Constraints
from oms_desktop.models.value_type import ValueType
from tests.builders import a_link, a_property, an_id
from tests.merge.golden.scenario import (
    AIRCRAFT,
    AIRLINE,
    CODE,
    DATE,
    DOUBLE,
    INTEGER,
    LONG,
    SEATS,
    STRING,
    WIDE,
    Scenario,
    at,
    changed,
    limited,
    typed,
    with_seats,
)

PLACE = ("properties", SEATS)
TYPE = (*PLACE, "data_type")
LIMITS = (*PLACE, "constraints")
SHAPE = (*PLACE, "#shape")
ORDER = (*LIMITS, "allowed", "#order")
SHORT = data_type("short")
SMALL, LARGE = data_type("float"), data_type("double")
NUMBER = data_type("decimal", precision=12, scale=4)
ELSE = AIRCRAFT.evolve(abstract=True)


def _vector(dimension: int, similarity: str) -> DataType:
    return data_type("vector", dimension=dimension, similarity=similarity)


def _allowed(*values: str, label: str = "") -> tuple[AllowedValue, ...]:
    return tuple(AllowedValue(id=v, label=label and f"{label} {v}") for v in values)


def _coded(**fields: object) -> ObjectType:
    """Return the aircraft with its property *code* changed."""
    properties = tuple(p.evolve(**fields) if p.id == CODE else p for p in AIRCRAFT.properties)
    return AIRCRAFT.evolve(properties=properties)


_LOCATED = Interface(
    id=an_id("Located"),
    api_name="Located",
    display_name="Located",
    properties=(a_property("Located", "place", LONG),),
)
_NARROWED = _LOCATED.evolve(properties=(a_property("Located", "place", SHORT),))
_LINK = a_link("flies", AIRLINE, AIRCRAFT, many=(True, True))
_ONE = _LINK.evolve(target=_LINK.target.evolve(cardinality=Cardinality.ONE))
_RENAMED = AIRLINE.evolve(display_name="Carrier")
_METRES = ValueType(id=an_id("Metres"), api_name="Metres", display_name="Metres")
_FEET = ValueType(id=an_id("Feet"), api_name="Feet", display_name="Feet")
_KEYED = AIRCRAFT.evolve(primary_key=(SEATS,))

SCENARIOS = (
    Scenario(
        "T101 integer and float meet in double",
        (typed(SHORT),),
        (typed(INTEGER),),
        (typed(SMALL),),
        (("T101", "warn", TYPE),),
        result={at(*TYPE): {"name": "double"}},
    ),
    Scenario(
        "T101 one widened further than the other",
        (typed(SHORT),),
        (typed(INTEGER),),
        (typed(LONG),),
        (("T101", "warn", TYPE),),
        result={at(*TYPE): {"name": "long"}},
    ),
    Scenario(
        "T102 a type widened, something else changed",
        (AIRCRAFT,),
        (typed(LONG),),
        (with_seats(unit="seats"),),
        quiet=("T102",),
        result={at(*TYPE): {"name": "long"}, at(*PLACE, "unit"): "seats"},
    ),
    Scenario(
        "T102 a decimal with more digits",
        (typed(NUMBER),),
        (typed(WIDE.evolve(scale=4)),),
        (with_seats(data_type=NUMBER, unit="m"),),
        quiet=("T102", "M002"),
    ),
    Scenario(
        "T102 an end of a link allows more, its name changes",
        (AIRCRAFT, AIRLINE, _ONE),
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE, _ONE.evolve(display_name="operates")),
        quiet=("T102", "M002"),
        result={(_LINK.id, ("#cardinality",)): ["many", "many"]},
    ),
    Scenario(
        "T103 a narrower type in a record nobody else touched",
        (AIRCRAFT, AIRLINE),
        (typed(SHORT), AIRLINE),
        (AIRCRAFT, _RENAMED),
        (("T103", "warn", TYPE),),
        result={at(*TYPE): {"name": "short"}},
    ),
    Scenario(
        "T103 a narrower type of an interface's property",
        (AIRCRAFT, _LOCATED),
        (AIRCRAFT, _NARROWED),
        (ELSE, _LOCATED),
        (("T103", "warn", ("properties", an_id("Located.place"), "data_type")),),
    ),
    Scenario(
        "T103 an end of a link allows one only",
        (AIRCRAFT, AIRLINE, _LINK),
        (AIRCRAFT, AIRLINE, _ONE),
        (AIRCRAFT, _RENAMED, _LINK),
        (("T103", "warn", ("target", "cardinality")),),
    ),
    Scenario(
        "T103 one value becomes several",
        (AIRCRAFT,),
        (with_seats(array=True),),
        (with_seats(unit="seats"),),
        (("T103", "warn", (*PLACE, "array")),),
        result={at(*PLACE, "array"): True},
    ),
    Scenario(
        "T103 is not said of one side alone (law L1)",
        (AIRCRAFT, AIRLINE),
        (typed(SHORT), AIRLINE),
        (AIRCRAFT, AIRLINE),
    ),
    changed(
        "T104 long and double have no common type",
        TYPE,
        code="T104",
        ours=typed(LONG),
        theirs=typed(DOUBLE),
    ),
    Scenario(
        "T105 a type changed where the other side set a range",
        (AIRCRAFT,),
        (_coded(data_type=data_type("boolean")),),
        (_coded(constraints=Constraints(pattern="[A-Z]+")),),
        (
            ("T103", "warn", ("properties", CODE, "data_type")),
            ("T105", "block", ("properties", CODE, "constraints", "pattern")),
        ),
    ),
    Scenario(
        "T105 a list where the other side chose a type that cannot be one",
        (AIRCRAFT,),
        (with_seats(array=True, constraints=Constraints()),),
        (with_seats(data_type=_vector(3, "cosine"), constraints=Constraints()),),
        (("T106", "warn", SHAPE), ("T105", "block", (*PLACE, "array"))),
    ),
    Scenario(
        "T106 one side changed the type, the other made it a list",
        (AIRCRAFT,),
        (typed(LONG),),
        (with_seats(array=True),),
        (("T106", "warn", SHAPE),),
        result={at(*TYPE): {"name": "long"}, at(*PLACE, "array"): True},
    ),
    Scenario(
        "T106 one side made it single again, the other narrowed it",
        (with_seats(array=True),),
        (with_seats(array=False),),
        (with_seats(array=True, data_type=SHORT),),
        (("T106", "warn", SHAPE),),
        result={at(*SHAPE): {"data_type": {"name": "short"}}},
    ),
    Scenario(
        "T106 dimension and similarity of one vector",
        (typed(_vector(3, "cosine")),),
        (typed(_vector(4, "cosine")),),
        (typed(_vector(3, "dot")),),
        (("T106", "warn", TYPE),),
        result={at(*TYPE): {"name": "vector", "dimension": 4, "similarity": "dot"}},
    ),
    changed(
        "T104 two dimensions of one vector",
        TYPE,
        code="T104",
        ours=typed(_vector(4, "cosine")),
        theirs=typed(_vector(8, "cosine")),
    ),
    Scenario(
        "T107 a key grown and emptied",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(primary_key=(CODE, SEATS)),),
        (AIRCRAFT.evolve(primary_key=()),),
        (("T107", "block", ("primary_key",)),),
        result={at("primary_key"): [CODE]},
    ),
    Scenario(
        "T108 both allow more values, one of them the same",
        (limited(allowed=_allowed("a")),),
        (limited(allowed=_allowed("a", "c", "d")),),
        (limited(allowed=_allowed("a", "b", "d")),),
        (("T108", "warn", ORDER),),
        quiet=("M001",),
    ),
    Scenario(
        "T108 one side allows a first value, the other a last one",
        (limited(allowed=_allowed("m")),),
        (limited(allowed=_allowed("a", "m")),),
        (limited(allowed=_allowed("m", "z")),),
        (("T108", "warn", ORDER),),
        result={at(*ORDER): ["a", "m", "z"]},
    ),
    Scenario(
        "T109 an allowed number that the new type cannot hold",
        (_coded(data_type=INTEGER),),
        (_coded(data_type=data_type("boolean")),),
        (_coded(data_type=INTEGER, constraints=Constraints(allowed=_allowed("12"))),),
        (
            ("T103", "warn", ("properties", CODE, "data_type")),
            ("T109", "block", ("properties", CODE, "constraints", "allowed", "12")),
        ),
    ),
    Scenario(
        "T109 two allowed words, and a type for numbers",
        (_coded(),),
        (_coded(data_type=SHORT),),
        (_coded(constraints=Constraints(allowed=_allowed("one"))),),
        (
            ("T103", "warn", ("properties", CODE, "data_type")),
            ("T109", "block", ("properties", CODE, "constraints", "allowed", "one")),
        ),
    ),
    Scenario(
        "T110 values turned by one, relabelled by the other",
        (limited(allowed=_allowed("a", "b")),),
        (limited(allowed=_allowed("b", "a")),),
        (limited(allowed=_allowed("a", "b", label="Class")),),
        quiet=("T110",),
        result={
            at(*ORDER): ["b", "a"],
            at(*LIMITS, "allowed", "a", "label"): "Class a",
        },
    ),
    Scenario(
        "T110 one value relabelled, three turned",
        (limited(allowed=_allowed("a", "b", "c")),),
        (limited(allowed=(AllowedValue(id="a", label="First"), *_allowed("b", "c"))),),
        (limited(allowed=_allowed("c", "b", "a")),),
        quiet=("T110",),
        result={at(*ORDER): ["c", "b", "a"], at(*LIMITS, "allowed", "a", "label"): "First"},
    ),
    Scenario(
        "T110 labels of a language",
        (limited(allowed=_allowed("a", "b")),),
        (limited(allowed=(*_allowed("a"), AllowedValue(id="b", labels=(("ko", "나"),)))),),
        (limited(allowed=_allowed("b", "a")),),
        quiet=("T110",),
        result={at(*ORDER): ["b", "a"]},
    ),
    Scenario(
        "T111 two value types",
        (AIRCRAFT, _METRES, _FEET),
        (with_seats(value_type=_METRES.id), _METRES, _FEET),
        (with_seats(value_type=_FEET.id), _METRES, _FEET),
        (("T111", "error", (*PLACE, "value_type")),),
    ),
    Scenario(
        "T111 a unit removed and replaced",
        (with_seats(unit="m"),),
        (with_seats(unit=""),),
        (with_seats(unit="km"),),
        (("T111", "error", (*PLACE, "unit")),),
        result={at(*PLACE, "unit"): "m"},
    ),
    Scenario(
        "K202 lengths that no text has",
        (_coded(),),
        (_coded(constraints=Constraints(min_length=8)),),
        (_coded(constraints=Constraints(max_length=3)),),
        (("K202", "block", ("properties", CODE, "constraints")),),
    ),
    Scenario(
        "K202 dates out of order",
        (typed(DATE).evolve(properties=(a_property("Aircraft", "seats", DATE),), primary_key=()),),
        (
            AIRCRAFT.evolve(
                primary_key=(),
                properties=(
                    a_property(
                        "Aircraft", "seats", DATE, constraints=Constraints(minimum="2020-01-01")
                    ),
                ),
            ),
        ),
        (
            AIRCRAFT.evolve(
                primary_key=(),
                properties=(
                    a_property(
                        "Aircraft", "seats", DATE, constraints=Constraints(maximum="2010-01-01")
                    ),
                ),
            ),
        ),
        (("K202", "block", LIMITS),),
    ),
    changed(
        "K203 a lower limit raised and dropped",
        (*LIMITS, "minimum"),
        code="K203",
        ours=limited(minimum="10", maximum="500"),
        theirs=limited(maximum="500"),
    ),
    Scenario(
        "K203 a length shortened and lengthened",
        (_coded(constraints=Constraints(max_length=10)),),
        (_coded(constraints=Constraints(max_length=5)),),
        (_coded(constraints=Constraints(max_length=20)),),
        (("K203", "error", ("properties", CODE, "constraints", "max_length")),),
        result={at("properties", CODE, "constraints", "max_length"): 10},
    ),
    Scenario(
        "K204 a pattern removed and rewritten",
        (_coded(constraints=Constraints(pattern="[A-Z]+")),),
        (_coded(),),
        (_coded(constraints=Constraints(pattern="[A-Z]{3}")),),
        (("K204", "error", ("properties", CODE, "constraints", "pattern")),),
        result={at("properties", CODE, "constraints", "pattern"): "[A-Z]+"},
    ),
    Scenario(
        "K204 two patterns beside a limit that both follow",
        (_coded(),),
        (_coded(constraints=Constraints(pattern="a+", max_length=3)),),
        (_coded(constraints=Constraints(pattern="b+", max_length=3)),),
        (("K204", "error", ("properties", CODE, "constraints", "pattern")),),
        quiet=("M001",),
        result={at("properties", CODE, "constraints", "max_length"): 3},
    ),
    Scenario(
        "K206 a default removed and replaced",
        (with_seats(default="1"),),
        (with_seats(default=None),),
        (with_seats(default="2"),),
        (("K206", "error", (*PLACE, "default")),),
        result={at(*PLACE, "default"): "1"},
    ),
    Scenario(
        "K206 two defaults of a value with a structure",
        (with_seats(data_type=data_type("json"), default='{"rows": 30}'),),
        (with_seats(data_type=data_type("json"), default='{"rows": 31}'),),
        (with_seats(data_type=data_type("json"), default='{"rows": 32}'),),
        (("K206", "error", (*PLACE, "default")),),
    ),
    Scenario(
        "T103 another kind of type, while the other side changed the record elsewhere",
        (_KEYED.evolve(primary_key=()),),
        (typed(STRING).evolve(primary_key=()),),
        (AIRCRAFT.evolve(primary_key=(), icon="plane"),),
        (("T103", "warn", TYPE),),
        result={at("icon"): "plane"},
    ),
)
