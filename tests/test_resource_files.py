"""Shipped files are found, load, and every icon the program names exists."""

import ast
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QImage, QRawFont
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from oms_desktop.resource_files import resource_path, resource_root

VIEWS = Path(__file__).parents[1] / "oms_desktop/views"


def test_an_unknown_file_is_refused_by_name() -> None:
    with pytest.raises(FileNotFoundError, match=r"icons/no-such\.svg"):
        resource_path("icons/no-such.svg")


def test_every_icon_is_a_drawing_in_the_text_colour(qtbot: QtBot) -> None:
    icons = sorted(resource_root().glob("icons/*.svg"))

    assert len(icons) >= 60
    for path in icons:
        assert QSvgRenderer(str(path)).isValid(), path.name
        assert 'stroke="currentColor"' in path.read_text("utf-8"), path.name


def test_every_icon_the_views_name_is_shipped() -> None:
    shipped = {path.stem for path in resource_root().glob("icons/*.svg")}
    named = {
        call.args[0].value
        for path in VIEWS.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "id", "") in {"icon", "icon_pixmap", "TokenIcon"}
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }

    assert named <= shipped


def test_the_font_has_latin_and_korean(qtbot: QtBot) -> None:
    number = QFontDatabase.addApplicationFont(str(resource_path("fonts/PretendardVariable.ttf")))

    family = QFontDatabase.applicationFontFamilies(number)[0]
    assert family == "Pretendard Variable"
    glyphs = QRawFont.fromFont(QFont(family, 13))
    assert glyphs.familyName() == family
    assert all(glyphs.supportsCharacter(ord(letter)) for letter in "Aé한글뷁·→")


@pytest.mark.parametrize("size", [16, 24, 32, 48, 64, 128, 256, 512])
def test_the_program_icon_has_each_size(size: int) -> None:
    picture = QImage(str(resource_path(f"app/oms-desktop-{size}.png")))

    assert (picture.width(), picture.height()) == (size, size)


@pytest.mark.parametrize("folder", ["fonts/OFL.txt", "icons/LICENSE.txt"])
def test_what_others_made_lies_beside_its_licence(folder: str) -> None:
    assert "Copyright" in resource_path(folder).read_text("utf-8")
