"""Colours: enough contrast everywhere, and nobody else names one."""

import re
from pathlib import Path

import pytest

import oms_desktop.views as views
from oms_desktop.views.theme.tokens import TEXT_PAIRS, THEMES, Tokens, contrast

THEME_VALUES = THEMES.values()


@pytest.mark.parametrize("tokens", THEME_VALUES, ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_meets_wcag_aa_on_its_ground(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", THEME_VALUES, ids=lambda tokens: tokens.name)
def test_kind_colours_and_focus_stand_out_from_the_panel(tokens: Tokens) -> None:
    for colour in (*tokens.kinds, tokens.accent):
        assert contrast(colour, tokens.panel) >= 3


@pytest.mark.parametrize("name", ["high-contrast-light", "high-contrast-dark"])
def test_high_contrast_has_strong_text_and_thick_lines(name: str) -> None:
    tokens = THEMES[name]

    assert contrast(tokens.text, tokens.panel) == pytest.approx(21)
    assert tokens.line_width == 2


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_only_the_tokens_name_a_colour() -> None:
    colour = re.compile(
        r"""["']#[0-9A-Fa-f]{3,8}["']|QColor\(\s*\d|Qt\.GlobalColor\.(?!transparent)"""
    )
    root = Path(str(views.__file__)).parent
    named = [
        str(path.relative_to(root))
        for path in root.rglob("*.py")
        if path.name != "tokens.py" and colour.search(path.read_text(encoding="utf-8"))
    ]

    assert named == []
