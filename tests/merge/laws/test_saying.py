"""Every item says what happened, with both values, in every language there is (L35)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oms_desktop.merge import ABSENT, MergeItem, resolve, show_value, three_way
from oms_desktop.models.messages import TEMPLATES, Message
from oms_desktop.models.names import in_language
from oms_desktop.resource_files import resource_path
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.examples import examples
from tests.generators import ACTING, CLASHING, DELETING, IMPLEMENTING, NAMING, three_versions
from tests.merge.golden.every import SCENARIOS
from tests.merge.golden.scenario import Scenario
from tests.merge.material import Versions, merge


def _korean() -> dict[str, str]:
    folder = resource_path("translations/messages/ko")
    return {
        k: v for p in sorted(folder.glob("*.json")) for k, v in json.loads(p.read_text()).items()
    }


UNSAID = re.compile(r"\{[a-z_]+\}|\bNone\b|ABSENT")
"""What is left in a sentence where an argument is missing."""

LANGUAGES: dict[str, Mapping[str, str]] = {"": TEMPLATES, "ko": _korean()}
THEMES = st.sampled_from(((), ACTING, CLASHING, DELETING, IMPLEMENTING, NAMING))


@examples(70)
@given(THEMES.flatmap(lambda both: three_versions(*both)))
def test_l35_every_item_says_what_each_side_did(versions: Versions) -> None:
    result = merge(*versions)

    for item in (*result.items, *result.automatic):
        _assert_said(item)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda s: s.name)
def test_l35_every_golden_scenario_says_what_each_side_did(scenario: Scenario) -> None:
    versions = (scenario.base, scenario.ours, scenario.theirs)
    result = three_way(*(memory_snapshot(version) for version in versions))

    for item in (*result.items, *result.automatic):
        _assert_said(item)
    for item in resolve(result).items:
        _assert_said(item)


def _assert_said(item: MergeItem) -> None:
    for language, templates in LANGUAGES.items():
        said = [text.render(templates, language).strip() for text in _texts(item)]
        assert all(said)
        assert not any(map(UNSAID.search, said)), said
        told = " ".join(text.render(templates, language) for text in (*item.explain, item.summary))
        for value in () if item.is_violation else (item.ours, item.theirs):
            assert _mentions(told, item, value, templates, language), (item.code, value, told)
        for part in item.parts[:5] if item.is_violation else ():
            assert item.names.record(part.record) in told, told
    for key in _keys(_texts(item)):
        assert key in LANGUAGES["ko"] or not any(map(str.isalpha, TEMPLATES[key])), key


def _texts(item: MergeItem) -> list[Message]:
    texts = [item.title, item.summary, *item.explain]
    for option in item.options:
        texts += [
            option.label,
            option.effect,
            *([option.why_disabled] if option.why_disabled else []),
        ]
    return texts


def _keys(texts: list[Message]) -> Iterator[str]:
    for text in texts:
        yield text.key
        yield from _keys([value for _, value in text.args if isinstance(value, Message)])


def _mentions(
    told: str, item: MergeItem, value: object, templates: Mapping[str, str], language: str
) -> bool:
    """Whether the sentences show a value, or say of a whole record or element what was done with it."""
    if not item.path or (value is not ABSENT and isinstance(value, dict)):
        return True  # a record or an element is told by its name and by what was done with it
    shown = show_value(item.subject.kind, item.path, value, item.names.record)
    is_message = isinstance(shown, Message)
    text = shown.render(templates, language) if is_message else in_language(shown, language)
    deeds = ("deed.removed", "deed.kept", "deed.added", "deed.moved")
    if value is ABSENT and any(
        sentence.key.split("merge.")[1].startswith(deeds) for sentence in item.explain
    ):
        return True
    return text in told
