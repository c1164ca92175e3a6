"""What merging does with what RDF brings along: slots, pairs, blank nodes, references to what is not there."""

from __future__ import annotations

from oms_desktop.formats import Syntax, read_together
from oms_desktop.merge import MergeItem, Resolution, resolve, three_way
from oms_desktop.merge.shapes import slot_of
from tests.corpus.statements import statements

HEAD = """
@prefix : <https://example.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix schema: <https://schema.org/> .
<https://example.org/> a owl:Ontology .
"""


class Merged:
    """A merge of three texts of Turtle, and its result as statements."""

    def __init__(self, base: str, ours: str, theirs: str) -> None:
        texts = (f"{HEAD}{text}".encode() for text in (base, ours, theirs))
        self.together = read_together(*texts, Syntax.TURTLE)
        self.resolution = resolve(three_way(*self.together.versions))

    def says(self, text: str, resolution: Resolution | None = None) -> bool:
        """Tell whether the result is exactly *text*."""
        snapshot = (resolution or self.resolution).snapshot
        written = self.together.write(snapshot, Syntax.TURTLE).data
        return statements(written, "ttl") == statements(f"{HEAD}{text}".encode(), "ttl")

    @property
    def asked(self) -> list[tuple[str, str]]:
        return [(item.code, str(item.title)) for item in self.open]

    @property
    def open(self) -> list[MergeItem]:
        return [item for item in self.resolution.items if item.is_open]


def test_slots_tell_languages_shapes_and_restrictions_apart() -> None:
    shape = (
        "<urn:A> <http://www.w3.org/ns/shacl#property> _:b .\n_:b <http://www.w3.org/ns/shacl#path> <urn:p> .\n"
        "_:b <http://www.w3.org/ns/shacl#minCount> _:c ."
    )

    assert slot_of({"key": "urn:k", "value": "x"}) == "urn:k"
    assert slot_of({"key": "urn:k", "value": "x", "language": "it"}) == "urn:k @it"
    assert slot_of({"on": "p", "kind": "max", "count": 3}) == "p max"
    assert slot_of("<urn:A> <urn:k> <urn:x> .") == "<urn:A> <urn:k>"
    assert slot_of('<urn:A> <urn:k> "x"@it .') == "<urn:A> <urn:k> @it"
    assert slot_of(shape) == "<urn:A> <http://www.w3.org/ns/shacl#property> <urn:p>"


def test_an_annotation_replaced_by_both_is_a_question() -> None:
    merged = Merged(
        ':A a owl:Class ; :k "a" .', ':A a owl:Class ; :k "b" .', ':A a owl:Class ; :k "c" .'
    )

    assert merged.asked == [("M003", "A · k")]
    assert merged.says(':A a owl:Class ; :k "a" .')
    taken = merged.resolution.decide(merged.open[0].id, "theirs")
    assert taken.is_complete
    assert merged.says(':A a owl:Class ; :k "c" .', taken)


def test_an_annotation_removed_by_one_and_replaced_by_the_other_is_a_question() -> None:
    merged = Merged(':A a owl:Class ; :k "a" .', ":A a owl:Class .", ':A a owl:Class ; :k "c" .')

    assert merged.asked == [("M003", "A · k")]
    assert merged.says(":A a owl:Class .", merged.resolution.decide(merged.open[0].id, "ours"))


def test_texts_of_different_languages_are_different_slots() -> None:
    base = ':A a owl:Class ; :k "a"@en, "b"@it .'

    merged = Merged(
        base, ':A a owl:Class ; :k "x"@en, "b"@it .', ':A a owl:Class ; :k "a"@en, "y"@it .'
    )

    assert merged.asked == []
    assert merged.says(':A a owl:Class ; :k "x"@en, "y"@it .')


def test_the_same_replacement_and_one_more_value_is_no_question() -> None:
    merged = Merged(
        ':A a owl:Class ; :k "a" .', ':A a owl:Class ; :k "b" .', ':A a owl:Class ; :k "b", "c" .'
    )

    assert merged.asked == []
    assert merged.says(':A a owl:Class ; :k "b", "c" .')


def test_a_shape_changed_by_both_is_a_question_and_another_shape_is_not() -> None:
    def shapes(first: str, second: str) -> str:
        return f":A a owl:Class ; sh:property [ sh:path :p ; {first} ], [ sh:path :q ; {second} ] ."

    same = Merged(
        shapes("sh:node :N", "sh:node :N"),
        shapes("sh:node :O", "sh:node :N"),
        shapes("sh:node :P", "sh:node :N"),
    )
    apart = Merged(
        shapes("sh:node :N", "sh:node :N"),
        shapes("sh:node :O", "sh:node :N"),
        shapes("sh:node :N", "sh:node :P"),
    )

    assert same.asked == [("M003", "A · property · p")]
    assert str(same.open[0].summary) == (
        "property [node O, path p] on Mine · property [node P, path p] on Theirs"
    )
    assert apart.asked == []
    assert apart.says(shapes("sh:node :O", "sh:node :P"))


def test_a_name_takes_the_place_of_a_blank_node() -> None:
    merged = Merged(
        ":A a rdfs:Datatype ; owl:oneOf :Members .",
        ":A a rdfs:Datatype .",
        ':A a rdfs:Datatype ; owl:oneOf ( "x" "y" ) .',
    )

    assert merged.asked == [("M003", "A · oneOf")]


def test_restrictions_of_one_kind_changed_by_both_are_a_question() -> None:
    def least(count: int) -> str:
        return (
            ":p a owl:ObjectProperty . :A a owl:Class ; rdfs:subClassOf [ a owl:Restriction ;"
            f' owl:onProperty :p ; owl:maxCardinality "{count}"^^xsd:nonNegativeInteger ] .'
        )

    merged = Merged(least(1), least(2), least(3))

    assert merged.asked == [("M003", "A · p · max")]


def test_what_both_made_is_asked_only_where_both_say_something() -> None:
    merged = Merged(
        "",
        ':A a owl:Class ; rdfs:label "one" ; rdfs:comment "Told." .',
        ':A a owl:Class ; rdfs:label "other" .',
    )

    assert merged.asked == [("E402", "one · name")]
    taken = merged.resolution.decide(merged.open[0].id, "theirs")
    assert merged.says(':A a owl:Class ; rdfs:label "other" ; rdfs:comment "Told." .', taken)


RANGES = (
    ":T a owl:Class . :p a rdf:Property ; rdfs:comment {comment} ; schema:rangeIncludes {ranges} ."
)


def test_a_pair_stays_one_thing_when_one_side_makes_it_and_the_other_edits_the_link() -> None:
    def text(comment: str, ranges: str) -> str:
        return RANGES.format(comment=comment, ranges=ranges)

    merged = Merged(text('"Old."', ":T"), text('"Old."', ":T, xsd:string"), text('"New."', ":T"))

    assert merged.asked == []
    assert merged.says(text('"New."', ":T, xsd:string"))


def test_what_is_asked_of_the_link_is_not_asked_of_its_twin() -> None:
    def text(comment: str) -> str:
        return RANGES.format(comment=comment, ranges=":T, xsd:string")

    merged = Merged(text('"Old."'), text('"One word."'), text('"Another."'))

    assert merged.asked == [("M005", "p · description")]
    taken = merged.resolution.decide(merged.open[0].id, "theirs")
    assert merged.says(text('"Another."'), taken)


def test_a_deleted_pair_that_was_edited_is_one_question() -> None:
    def text(comment: str) -> str:
        return RANGES.format(comment=comment, ranges=":T, xsd:string")

    merged = Merged(text('"Old."'), ":T a owl:Class .", text('"New."'))

    assert merged.asked == [("E406", "p")]
    assert merged.says(":T a owl:Class .", merged.resolution.decide(merged.open[0].id, "ours"))
    assert merged.says(text('"New."'), merged.resolution.decide(merged.open[0].id, "theirs"))


def test_datatypes_edited_by_one_and_the_property_deleted_by_the_other_are_a_question() -> None:
    merged = Merged(
        RANGES.format(comment='"Old."', ranges=":T, xsd:string"),
        ":T a owl:Class .",
        RANGES.format(comment='"Old."', ranges=":T, xsd:string, xsd:date"),
    )

    assert merged.asked == [("E406", "p")]


def test_a_twin_whose_datatypes_went_is_let_go_though_the_link_was_edited() -> None:
    merged = Merged(
        RANGES.format(comment='"Old."', ranges=":T, xsd:string"),
        RANGES.format(comment='"Old."', ranges=":T"),
        RANGES.format(comment='"New."', ranges=":T, xsd:string"),
    )

    assert merged.asked == []
    assert merged.says(RANGES.format(comment='"New."', ranges=":T"))


def test_what_one_side_deleted_and_the_other_made_a_link_is_a_question() -> None:
    merged = Merged(
        ":T a owl:Class . :p a rdf:Property ; rdfs:range xsd:string .",
        ":T a owl:Class .",
        ":T a owl:Class . :p a rdf:Property ; rdfs:range :T .",
    )

    assert merged.asked == [("E406", "p")]
    assert merged.says(":T a owl:Class .", merged.resolution.decide(merged.open[0].id, "ours"))


NOTED = """:A a owl:Class ; rdfs:subClassOf _:r . _:r a owl:Restriction ; owl:onProperty :p ; owl:hasSelf true .
[] a owl:Axiom ; owl:annotatedSource :A ; owl:annotatedProperty rdfs:subClassOf ; owl:annotatedTarget _:r ;
  rdfs:comment "Why." ."""
BARE = """:A a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :p ; owl:hasSelf true ] ."""


def test_a_parent_whose_note_one_side_took_away_goes_when_the_other_removed_it() -> None:
    merged = Merged(NOTED, ":A a owl:Class .", BARE)

    assert merged.asked == []
    assert merged.says(":A a owl:Class .")


def test_a_parent_that_both_left_without_its_note_stays() -> None:
    merged = Merged(NOTED, BARE, BARE + ' :A rdfs:label "A" .')

    assert merged.asked == []
    assert merged.says(BARE + ' :A rdfs:label "A" .')


def test_a_parent_that_one_side_declares_is_the_one_the_other_refers_to() -> None:
    base = ":A a owl:Class . :C a owl:Class ; rdfs:subClassOf :B ."

    merged = Merged(base, base + " :B a owl:Class .", base + " :A rdfs:subClassOf :B .")

    assert merged.asked == []
    assert merged.says(base + " :B a owl:Class . :A rdfs:subClassOf :B .")
    trees = [merged.resolution.plain(one.id) for one in merged.resolution.records]
    assert len({str(tree["extends"]) for tree in trees if tree and "extends" in tree}) == 1


def test_a_deletion_is_no_question_where_the_other_side_only_declared_a_parent() -> None:
    base = ":A a owl:Class ; rdfs:subClassOf :B . :C a owl:Class ; rdfs:subClassOf :B ."

    merged = Merged(base, base + " :B a owl:Class .", ":C a owl:Class ; rdfs:subClassOf :B .")

    assert merged.asked == []
    assert merged.says(":B a owl:Class . :C a owl:Class ; rdfs:subClassOf :B .")


def test_what_leads_nowhere_on_a_side_by_itself_is_an_address_again() -> None:
    base = ":A a owl:Class ; rdfs:subClassOf :B . :B a owl:Class ."

    merged = Merged(base, ":A a owl:Class ; rdfs:subClassOf :B .", base + ' :A rdfs:label "A" .')

    assert merged.asked == []
    assert merged.says(':A a owl:Class ; rdfs:subClassOf :B ; rdfs:label "A" .')


def test_what_was_deleted_and_newly_referred_to_still_blocks() -> None:
    base = ":A a owl:Class . :B a owl:Class ."

    merged = Merged(
        base, ":A a owl:Class .", ":A a owl:Class ; rdfs:subClassOf :B . :B a owl:Class ."
    )

    assert merged.asked == [("E408", "B")]


def test_an_ontology_whose_address_changed_is_still_the_same_one() -> None:
    moved = HEAD.replace("<https://example.org/> a", "<https://example.org/2> a")
    texts = (
        f"{HEAD} :A a owl:Class .",
        f"{moved} :A a owl:Class .",
        f'{HEAD} :A a owl:Class ; rdfs:label "A" .',
    )

    together = read_together(*(text.encode() for text in texts), Syntax.TURTLE)
    resolution = resolve(three_way(*together.versions))

    assert [item.code for item in resolution.items] == []
    written = together.write(resolution.snapshot, Syntax.TURTLE).data
    wanted = f'{moved} :A a owl:Class ; rdfs:label "A" .'
    assert statements(written, "ttl") == statements(wanted.encode(), "ttl")


def test_words_that_most_of_a_side_uses_change_nothing_of_the_other() -> None:
    base = ':A a owl:Class ; rdfs:label "one"@en .'
    many = base + "".join(f' :N{i} a owl:Class ; rdfs:label "{i}"@ko .' for i in range(3))

    merged = Merged(base, many, ':A a owl:Class ; rdfs:label "two"@en .')

    assert merged.asked == []
    assert merged.says(many.replace('"one"@en', '"two"@en'))


def test_emptying_a_slot_that_the_other_side_added_to_is_a_question() -> None:
    merged = Merged(
        ':A a owl:Class ; :k "a" .', ":A a owl:Class .", ':A a owl:Class ; :k "a", "b" .'
    )

    assert merged.asked == [("M003", "A · k")]
    assert merged.says(':A a owl:Class ; :k "a" .')


def test_long_texts_are_cut_where_they_begin_to_differ() -> None:
    base, ours, theirs = (f"{'It flies. ' * 60}It {end}." for end in ("lands", "stops", "rests"))
    texts = (f':a a owl:Class ; rdfs:comment "{text}" .' for text in (base, ours, theirs))

    (item,) = Merged(*texts).open

    mine, other, _ = map(str, item.explain)
    assert "It lands.”" in mine
    assert "It stops.”" in mine
    assert "It rests.”" in other
    assert all("“…" in told and len(told) < 300 for told in (mine, other))


def test_nobody_writes_a_value_of_rdf_by_hand() -> None:
    merged = Merged(
        ':A a owl:Class ; :k "a" .', ':A a owl:Class ; :k "b" .', ':A a owl:Class ; :k "c" .'
    )
    custom = merged.open[0].option("custom")

    assert custom is not None
    assert not custom.enabled
