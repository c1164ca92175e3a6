"""The built program starts where no Python is, from the files that its Debian package puts down."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

pytestmark = [pytest.mark.slow, pytest.mark.sequential, pytest.mark.timeout(600)]

ROOT = Path(__file__).parents[2]
INPUTS = ("oms_desktop", "resources", "packaging", "pyproject.toml", "constraints.txt")


def is_older(package: Path) -> bool:
    """Tell whether an input changed after *package* was built."""
    paths = [ROOT / name for name in INPUTS]
    files = [file for path in paths for file in ([path] if path.is_file() else path.rglob("*"))]
    youngest = max(
        file.stat().st_mtime for file in files if file.is_file() and file.suffix != ".pyc"
    )
    return package.stat().st_mtime < youngest


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a file system into which the Debian package was unpacked, built first where it is not fresh."""
    packages = sorted((ROOT / "dist").glob("*.deb"))
    if not packages or is_older(packages[-1]):
        subprocess.run(
            [sys.executable, "packaging/build_packages.py", "program", "deb"], cwd=ROOT, check=True
        )
        packages = sorted((ROOT / "dist").glob("*.deb"))
    root = tmp_path_factory.mktemp("root")
    subprocess.run(["dpkg-deb", "--extract", str(packages[-1]), str(root)], check=True)
    return root


def start(
    installed: Path, program: str, *arguments: str, home: Path
) -> subprocess.CompletedProcess[str]:
    """Run an installed program as a person without Python or a display would."""
    link = installed / "usr/bin" / program
    target = installed / str(link.readlink()).lstrip("/")
    return subprocess.run(
        [str(target), *arguments],
        env={
            "HOME": str(home),
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        },
        cwd=home,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("program", ["oms-desktop", "oms"])
def test_it_says_its_version(installed: Path, program: str, tmp_path: Path) -> None:
    run = start(installed, program, "--version", home=tmp_path)

    assert (run.returncode, run.stderr) == (0, "")
    assert version("oms-desktop") in run.stdout


def test_it_opens_its_window_on_the_sample(installed: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"

    run = start(
        installed, "oms-desktop", "--sample", "--screenshot", str(picture), "--quit", home=tmp_path
    )

    assert run.returncode == 0, run.stderr
    image = QImage(str(picture))
    assert image.width() >= 1000
    assert (
        len(
            {
                image.pixel(x, y)
                for x in range(0, image.width(), 7)
                for y in range(0, image.height(), 7)
            }
        )
        > 20
    )


def test_its_command_line_converts(installed: Path, tmp_path: Path) -> None:
    source = ROOT / "tests/data/ontologies/dcat/dcat2014.ttl"

    run = start(installed, "oms", "convert", str(source), str(tmp_path / "out.nt"), home=tmp_path)

    assert run.returncode == 0, run.stderr
    assert (tmp_path / "out.nt").stat().st_size > 1000


def test_the_desktop_finds_entry_icons_file_type_and_licences(installed: Path) -> None:
    share = installed / "usr/share"
    for name in (
        "applications/oms-desktop.desktop",
        "mime/packages/oms-desktop.xml",
        "icons/hicolor/48x48/apps/oms-desktop.png",
        "icons/hicolor/scalable/apps/oms-desktop.svg",
        "icons/hicolor/48x48/mimetypes/application-vnd.oms.project+sqlite3.png",
        "doc/oms-desktop/copyright",
        "doc/oms-desktop/THIRD-PARTY.txt",
    ):
        assert (share / name).is_file(), name


def test_it_carries_no_gtk_no_readline_and_no_tests(installed: Path) -> None:
    names = {path.name for path in (installed / "opt").rglob("*")}

    assert not [name for name in names if "gtk" in name.lower() or "readline" in name]
    assert not names & {"pytest", "PyInstaller", "oms_server"}


def test_its_command_line_loads_no_qt(installed: Path, tmp_path: Path) -> None:
    subprocess.run(
        [str(installed / "opt/oms-desktop/oms"), "--version"],
        env={
            "HOME": str(tmp_path),
            "LD_DEBUG": "files",
            "LD_DEBUG_OUTPUT": str(tmp_path / "loaded"),
        },
        check=True,
        capture_output=True,
    )

    loaded = "".join(path.read_text("utf-8") for path in tmp_path.glob("loaded.*"))
    assert "libpython3" in loaded
    assert "libQt6" not in loaded
