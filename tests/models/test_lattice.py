from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.models.data_types import DataType, TypeName, data_type
from oms_desktop.models.lattice import is_offered, join, widens

WIDTHS = {"byte": 8, "short": 16, "integer": 32, "long": 64}


@st.composite
def types(draw: st.DrawFn) -> DataType:
    name = draw(
        st.sampled_from(
            "byte short integer long float double decimal string date timestamp".split()
        )
    )
    if name == "decimal" and draw(st.booleans()):
        precision = draw(st.integers(1, 40))
        return data_type(name, precision=precision, scale=draw(st.integers(0, precision)))
    return data_type(name)


@given(types(), types())
def test_a_join_is_the_same_from_both_sides_and_loses_nothing(one: DataType, other: DataType):
    joined = join(one, other)

    assert joined == join(other, one)
    if joined is not None:
        assert widens(one, joined)
        assert widens(other, joined)


@given(types(), types(), types())
def test_joining_three_types_does_not_depend_on_the_order_where_both_ways_exist(
    a: DataType, b: DataType, c: DataType
):
    ab, bc = join(a, b), join(b, c)
    if ab is not None and bc is not None:
        left, right = join(ab, c), join(a, bc)
        if left is not None and right is not None:
            assert left == right


@given(types())
def test_a_type_joined_with_itself_is_itself(one: DataType):
    assert join(one, one) == one


@given(st.integers(-(2**63), 2**63 - 1))
def test_an_integer_that_fits_the_narrow_type_fits_every_wider_one(number: int):
    fits = [n for n, bits in WIDTHS.items() if -(2 ** (bits - 1)) <= number < 2 ** (bits - 1)]
    for narrow in fits:
        for wide in TypeName:
            if wide in WIDTHS and widens(data_type(narrow), data_type(wide)):
                assert wide in fits


def test_widenings_that_lose_digits_are_none():
    assert not widens(data_type("integer"), data_type("float"))
    assert not widens(data_type("long"), data_type("double"))
    assert not widens(data_type("double"), data_type("decimal"))
    assert join(data_type("long"), data_type("double")) is None


def test_long_needs_nineteen_digits_before_the_point():
    assert widens(data_type("long"), data_type("decimal", precision=19, scale=0))
    assert not widens(data_type("long"), data_type("decimal", precision=19, scale=1))


def test_date_to_timestamp_and_anything_to_string_are_only_offered():
    assert is_offered(data_type("date"), data_type("timestamp"))
    assert is_offered(data_type("integer"), data_type("string"))
    assert not widens(data_type("date"), data_type("timestamp"))
    assert join(data_type("integer"), data_type("string")) is None
