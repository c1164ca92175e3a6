"""The set-up scripts say what is missing and name the way out; none of them uses sudo itself."""

import os
import subprocess
from pathlib import Path

import pytest

SETUP = Path(__file__).parents[2] / "packaging/setup"


def run(
    script: str, *arguments: str, cwd: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", str(SETUP / script), *arguments],
        cwd=cwd,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def few_tools(tmp_path: Path) -> str:
    """A PATH with the basic tools only: no Python, no Xvfb, no apt-get."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in ("sh", "id", "uname", "dirname", "env", "touch", "grep"):
        source = next(
            Path(place) for place in (f"/usr/bin/{tool}", f"/bin/{tool}") if Path(place).exists()
        )
        (folder / tool).symlink_to(source)
    return str(folder)


def test_without_a_recent_python_it_names_the_version_and_the_variable(
    tmp_path: Path, few_tools: str
) -> None:
    result = run("environment.sh", ".venv", cwd=tmp_path, PATH=few_tools)

    assert result.returncode == 1
    assert "Python 3.11 or newer" in result.stderr
    assert "make setup PYTHON=" in result.stderr
    assert not (tmp_path / ".venv").exists()


def test_missing_libraries_are_named_in_one_command(tmp_path: Path, few_tools: str) -> None:
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)

    result = run("libraries.sh", ".venv", cwd=tmp_path, PATH=few_tools)

    assert result.returncode == 1
    assert result.stderr.count("apt-get install") == 1
    assert "libegl1" in result.stderr
    assert "libxcb-cursor0" in result.stderr
    assert not (tmp_path / ".venv/.libraries").exists()


@pytest.mark.parametrize(
    ("status", "expected"),
    [(0, 0), (1, 1), (5, 0)],
    ids=["passed", "failed", "no tests in this pass"],
)
def test_a_pass_without_tests_is_no_failure(status: int, expected: int, tmp_path: Path) -> None:
    result = run("pass.sh", "sh", "-c", f"exit {status}", cwd=tmp_path)

    assert result.returncode == expected


@pytest.mark.parametrize(("continuous_integration", "expected"), [("true", 1), ("", 0)])
def test_x11_tests_may_be_left_out_except_in_continuous_integration(
    continuous_integration: str, expected: int, tmp_path: Path, few_tools: str
) -> None:
    result = run("x11_pass.sh", "false", cwd=tmp_path, PATH=few_tools, CI=continuous_integration)

    assert result.returncode == expected
    assert "Xvfb" in result.stdout + result.stderr


def test_windows_nobody_looks_at_are_shown_offscreen_where_xvfb_is_missing(
    tmp_path: Path, few_tools: str
) -> None:
    result = run("on_screen.sh", "sh", "-c", "echo $QT_QPA_PLATFORM", cwd=tmp_path, PATH=few_tools)

    assert result.stdout.splitlines()[-1] == "offscreen"
    assert "offscreen" in result.stdout.splitlines()[0]


@pytest.mark.parametrize(("display", "expected"), [(":7", 0), ("", 1)])
def test_a_display_is_recognised(display: str, expected: int, tmp_path: Path) -> None:
    assert run("has_display.sh", cwd=tmp_path, DISPLAY=display).returncode == expected


def test_sudo_is_only_ever_printed() -> None:
    for script in SETUP.glob("*.sh"):
        for line in script.read_text("utf-8").splitlines():
            assert "sudo" not in line or "echo" in line or line.startswith("command_line="), line
