import pytest
from pydantic import ValidationError

from oms_desktop.models.data_types import DataType, data_type
from oms_desktop.models.fields import field_table
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.object_type import Implementation, ObjectType
from oms_desktop.models.plain import UnknownKind, from_plain, to_plain
from oms_desktop.models.record import Annotation, title_of
from oms_desktop.models.references import references
from oms_desktop.models.values import Rule
from tests.builders import a_link, a_property, a_type, an_id

AIRCRAFT = a_type("Aircraft", "tailNumber", labels=(("ko", "항공기"), ("de", "Flugzeug")))


def test_a_record_survives_its_plain_tree():
    assert from_plain(to_plain(AIRCRAFT)) == AIRCRAFT


def test_defaults_are_left_out_of_the_plain_tree():
    blank = ObjectType(id=an_id("blank"))

    assert to_plain(blank) == {"kind": "object_type", "id": an_id("blank")}


def test_fields_of_a_newer_program_are_kept_where_they_stood():
    tree = to_plain(AIRCRAFT)
    tree["new_field"] = {"deep": [1, "two"]}
    tree["properties"][0]["another"] = True

    record = from_plain(tree)

    assert record.evolve(display_name="Airplane").display_name == "Airplane"
    assert to_plain(record) == tree


def test_a_misspelt_field_is_refused_where_a_program_makes_a_record():
    with pytest.raises(ValidationError, match="dispaly_name"):
        ObjectType(id=an_id("x"), dispaly_name="typo")


def test_an_unknown_kind_is_refused_by_name():
    with pytest.raises(UnknownKind, match="'spaceship'"):
        from_plain({"kind": "spaceship", "id": an_id("x")})


def test_sets_do_not_know_an_order_and_hold_everything_once():
    one = AIRCRAFT.evolve(aliases=("b", "a", "b"))
    other = AIRCRAFT.evolve(aliases=("a", "b"))
    notes = (Annotation(key="http://x/b", value="2"), Annotation(key="http://x/a", value="1"))

    assert one == other
    assert AIRCRAFT.evolve(annotations=notes) == AIRCRAFT.evolve(annotations=notes[::-1])


def test_two_properties_with_one_id_are_refused():
    twin = a_property("Aircraft", "tailNumber")

    with pytest.raises(ValidationError, match="one id"):
        AIRCRAFT.evolve(properties=(twin, twin))


def test_a_decimal_without_precision_takes_no_scale():
    with pytest.raises(ValidationError, match="precision"):
        DataType.model_validate({"name": "decimal", "scale": 2})


def test_every_field_of_every_kind_says_how_it_merges():
    for kind, model in KINDS.items():
        table = field_table(kind)
        assert set(table) == set(model.model_fields) - {"extra"}
        assert table["id"].rule is Rule.FIXED
        for rule in table.values():
            needs_element = rule.rule in (Rule.PART, Rule.KEYED, Rule.CONSTRAINTS, Rule.DATA_TYPE)
            assert not needs_element or rule.element is not None, (kind, rule.name)


def test_the_walk_finds_references_wherever_they_stand():
    base, iface = an_id("Base"), an_id("Iface")
    own = a_property("T", "p", data_type("struct", struct=an_id("S")), shared=an_id("Shared"))
    record = a_type(
        "T",
        own,
        extends=(base, "http://external.example/Thing"),
        implements=(Implementation(id=iface, properties=((an_id("member"), own.id),)),),
        primary_key=(own.id,),
    )

    found = {(r.target, r.to) for r in references(to_plain(record))}

    assert found == {
        (base, "record"),
        ("http://external.example/Thing", "record"),
        (iface, "record"),
        (an_id("S"), "record"),
        (an_id("Shared"), "record"),
        (an_id("member"), "property"),
        (own.id, "property"),
    }


def test_both_ends_of_a_link_are_references():
    a, b = a_type("A"), a_type("B")

    paths = {r.path: r.target for r in references(to_plain(a_link("ab", a, b)))}

    assert paths == {("source", "any_of"): a.id, ("target", "any_of"): b.id}


def test_a_title_is_never_empty_and_follows_the_language():
    assert title_of(AIRCRAFT, "ko") == "항공기"
    assert title_of(AIRCRAFT, "fr") == "Aircraft"
    assert title_of(ObjectType(id=an_id("blank"))) == an_id("blank")
