"""The wheel carries the program with its files, and runs from where it is unpacked."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "packaging/build_packages.py", "wheel"],
        cwd=ROOT,
        env={**os.environ, "OMS_DIST": str(folder)},
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_it_has_programs_files_and_translations_and_no_tests(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        programs = archive.read(
            next(name for name in names if name.endswith("entry_points.txt"))
        ).decode()

    sources = {
        f"oms_desktop/resources/{path.relative_to(ROOT / 'resources')}"
        for path in (ROOT / "resources").rglob("*")
        if path.is_file()
    }
    assert sources <= names
    assert "oms_server/main.py" in names
    assert not [name for name in names if name.startswith(("tests", "packaging", "docs"))]
    for program in ("oms =", "oms-server =", "oms-desktop ="):
        assert program in programs


def test_the_unpacked_wheel_finds_its_own_files(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)

    run = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
            "from oms_desktop.resource_files import resource_path\n"
            "print(resource_path('icons/box.svg'))",
        ],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=True,
    )

    assert Path(run.stdout.strip()) == tmp_path / "oms_desktop/resources/icons/box.svg"
