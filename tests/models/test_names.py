"""A name is the default one to whoever does not ask, and is said in the language of whoever does."""

from oms_desktop.models.messages import message
from oms_desktop.models.names import Name, in_language, joined, name_of

AIRCRAFT = Name("Aircraft", [("ko", "항공기"), ("de", "Flugzeug")])


def test_a_name_is_its_default_text() -> None:
    assert AIRCRAFT == "Aircraft"
    assert f"{AIRCRAFT}" == "Aircraft"
    assert in_language(AIRCRAFT, "") == in_language(AIRCRAFT, "fr") == "Aircraft"


def test_a_message_says_names_in_the_language_that_is_asked_for() -> None:
    inner = message("change.renamed_part", part="x", old=AIRCRAFT, new="b")
    text = message("change.one", name=AIRCRAFT, what=inner)

    assert "Aircraft" in text.render()
    assert "Aircraft" not in text.render(language="ko")
    assert text.render(language="ko").count("항공기") == 2


def test_the_name_of_a_plain_tree_is_the_best_there_is() -> None:
    assert name_of({"id": "1"}) == "1"
    assert name_of({"id": "1", "iri": "http://a/b", "api_name": "b"}) == "b"
    assert name_of({"id": "1", "api_name": "b", "labels": [["de", "B"], ["en", "Bee"]]}) == "Bee"
    assert name_of({"id": "1", "display_name": "Bee", "labels": [["en", "C"]]}) == "Bee"
    assert in_language(name_of({"display_name": "Bee", "labels": [["ko", "벌"]]}), "ko") == "벌"


def test_joined_names_have_every_language_of_their_parts() -> None:
    path = joined([AIRCRAFT, "Airline", AIRCRAFT], " → ")

    assert path == "Aircraft → Airline → Aircraft"
    assert in_language(path, "ko") == "항공기 → Airline → 항공기"
    assert joined(["a", "b"], ", ") == "a, b"
