"""Korean: every text of the window and every message from below has one, with the same places to fill in."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from string import Formatter
from types import ModuleType

import pytest

from oms_desktop.models.messages import TEMPLATES, message
from oms_desktop.resource_files import resource_root
from oms_desktop.views.texts import load_messages, said, use_messages

ROOT = Path(__file__).resolve().parents[2]
WITHOUT_A_WINDOW = ("cli.", "server.")
"""Areas that only the terminal says, in English."""


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.fixture
def tool() -> ModuleType:
    """The script that keeps the translations."""
    spec = spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_message_has_korean() -> None:
    korean = load_messages("ko")

    missing = [
        key for key in TEMPLATES if key not in korean and not key.startswith(WITHOUT_A_WINDOW)
    ]

    assert missing == []


def test_korean_fills_in_what_english_fills_in() -> None:
    korean = load_messages("ko")

    wrong = {
        key: korean[key]
        for key, english in TEMPLATES.items()
        if key in korean and not places(korean[key]) <= places(english) | {"n"}
    }

    assert wrong == {}


def test_messages_are_said_in_the_language_of_the_window() -> None:
    label = message("edits.rename", old="Gate", new="게이트")

    use_messages("ko")
    korean = said(label)
    use_messages("en")

    assert korean == "Gate의 이름을 게이트로 변경"
    assert said(label) == "Rename Gate to 게이트"


def test_every_text_of_the_window_is_translated(tool: ModuleType, tmp_path: Path) -> None:
    for language in ("en", "ko"):
        tool.update(language, tmp_path / f"oms_{language}.ts")

    missing = [text for lang in ("en", "ko") for text in tool.untranslated(lang, tmp_path)]

    assert missing == []


def test_the_shipped_files_are_up_to_date(tool: ModuleType, tmp_path: Path) -> None:
    for language in ("en", "ko"):
        fresh = tmp_path / f"oms_{language}.ts"
        tool.update(language, fresh)

        shipped = resource_root() / "translations" / fresh.name
        assert shipped.read_text("utf-8") == fresh.read_text("utf-8"), (
            "run packaging/translations.py update"
        )


def test_the_script_says_how_it_is_used() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "translations.py"), "nonsense"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "update" in done.stdout
