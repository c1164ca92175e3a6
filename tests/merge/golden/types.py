"""Data types and constraints: T and K codes."""

from oms_desktop.models.property import AllowedValue
from tests.merge.golden.scenario import (
    AIRCRAFT,
    CODE,
    DATE,
    FLOAT,
    LONG,
    SEATS,
    STRING,
    WIDE,
    Scenario,
    at,
    changed,
    limited,
    typed,
)

TYPE = ("properties", SEATS, "data_type")
LIMITS = ("properties", SEATS, "constraints")


def _allowed(*values: str) -> tuple[AllowedValue, ...]:
    return tuple(AllowedValue(id=value) for value in values)


_KEY = ("primary_key",)

SCENARIOS = (
    Scenario(
        "T101 long and decimal",
        (AIRCRAFT,),
        (typed(LONG),),
        (typed(WIDE),),
        (("T101", "warn", TYPE),),
        result={at(*TYPE): {"name": "decimal", "precision": 30, "scale": 2}},
    ),
    Scenario(
        "T103 one side only",
        (AIRCRAFT,),
        (typed(STRING).evolve(icon="plane"),),
        (AIRCRAFT.evolve(abstract=True),),
        (("T103", "warn", TYPE),),
        quiet=("M002",),
        result={at(*TYPE): {"name": "string"}},
    ),
    changed("T104 float and date", TYPE, code="T104", ours=typed(FLOAT), theirs=typed(DATE)),
    changed("T104 long and string", TYPE, code="T104", ours=typed(LONG), theirs=typed(STRING)),
    Scenario(
        "T107 two primary keys",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(primary_key=(SEATS,)),),
        (AIRCRAFT.evolve(primary_key=()),),
        (("T107", "block", _KEY),),
        result={at(*_KEY): [CODE]},
    ),
    Scenario(
        "T107 a key chosen whose type the other side changed",
        (AIRCRAFT,),
        (AIRCRAFT.evolve(primary_key=(SEATS,)),),
        (typed(STRING),),
        (("T107", "block", _KEY), ("T103", "warn", TYPE)),
        result={at(*_KEY): [CODE], at(*TYPE): {"name": "string"}},
    ),
    Scenario(
        "T108 both allow more values",
        (limited(allowed=_allowed("a")),),
        (limited(allowed=_allowed("a", "b")),),
        (limited(allowed=_allowed("a", "c")),),
        (("T108", "warn", (*LIMITS, "allowed", "#order")),),
        result={at(*LIMITS, "allowed", "#order"): ["a", "b", "c"]},
    ),
    Scenario(
        "K201 both tighten one bound",
        (AIRCRAFT,),
        (limited(minimum="1", maximum="400"),),
        (limited(minimum="1", maximum="300"),),
        (("K201", "warn", (*LIMITS, "maximum")),),
        result={at(*LIMITS, "maximum"): "300"},
    ),
    Scenario(
        "K201 both loosen one bound",
        (AIRCRAFT,),
        (limited(minimum="1", maximum="600"),),
        (limited(minimum="1"),),
        (("K201", "warn", (*LIMITS, "maximum")),),
        result={at(*LIMITS): {"minimum": "1"}},
    ),
    Scenario(
        "K201 each side another bound",
        (AIRCRAFT,),
        (limited(minimum="2", maximum="500"),),
        (limited(minimum="1", maximum="300"),),
        (("K201", "warn", LIMITS),),
        result={at(*LIMITS): {"minimum": "2", "maximum": "300"}},
    ),
    Scenario(
        "K202 no value satisfies both",
        (AIRCRAFT,),
        (limited(minimum="400", maximum="500"),),
        (limited(minimum="1", maximum="300"),),
        (("K202", "block", LIMITS),),
        result={at(*LIMITS): {"minimum": "1", "maximum": "500"}},
    ),
    changed(
        "K203 tighter and looser",
        (*LIMITS, "maximum"),
        code="K203",
        ours=limited(minimum="1", maximum="400"),
        theirs=limited(minimum="1", maximum="600"),
    ),
    changed(
        "K204 two patterns",
        (*LIMITS, "pattern"),
        code="K204",
        ours=limited(minimum="1", maximum="500", pattern="a+"),
        theirs=limited(minimum="1", maximum="500", pattern="b+"),
    ),
)
