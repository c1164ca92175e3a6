"""What `oms-server` is asked wrongly: one sentence that names the way out, and nothing is made."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from oms_server.main import main


@pytest.mark.parametrize(
    "wrong",
    [
        ("serve", "--port", "65536"),
        ("serve", "--port", "-1"),
        ("serve", "--port", "http"),
        ("admin", "token", "new", "kim", "--days", "0"),
        ("admin", "token", "new", "kim", "--days", "-3"),
    ],
)
def test_a_number_out_of_bounds_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*wrong, "--data", str(tmp_path / "data")])

    assert ended.value.code == 2
    assert f"{wrong[-1]!r} is no number from" in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--tls-certificate", "gone.pem"), "No such file"),
        (("--tls-certificate", __file__), "PEM"),
        (("--tls-key", __file__), "--tls-certificate is missing"),
    ],
)
def test_a_certificate_of_no_use_is_said_before_the_first_token_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], said: str
) -> None:
    assert main(["serve", "--port", "0", "--data", str(tmp_path / "data"), *options]) == 2

    assert said in capsys.readouterr().err
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        ("admin", "token", "list"),
        ("admin", "token", "revoke", "abc"),
        ("admin", "user", "disable", "kim"),
        ("admin", "ontology", "list"),
        ("admin", "audit"),
        ("epoch",),
        ("epoch", "--renew"),
    ],
)
def test_a_folder_without_data_is_named_and_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], wrong: tuple[str, ...]
) -> None:
    assert main([*wrong, "--data", str(tmp_path / "typo")]) == 2

    assert "There are no data of a server in" in capsys.readouterr().err
    assert not (tmp_path / "typo").exists()


def test_a_file_that_is_no_database_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "oms-server.sqlite"
    file.write_bytes(b"hello" * 1000)

    assert main(["admin", "token", "list", "--data", str(tmp_path)]) == 2

    assert "Restore a backup" in capsys.readouterr().err
    assert file.read_bytes() == b"hello" * 1000


def test_commands_that_come_first_at_the_same_time_share_the_data(tmp_path: Path) -> None:
    def make(number: int) -> subprocess.CompletedProcess[str]:
        call = [sys.executable, "-m", "oms_server", "admin", "ontology", "new", f"r{number}"]
        return subprocess.run(
            [*call, "--data", tmp_path / "data"], capture_output=True, text=True, timeout=120
        )

    with ThreadPoolExecutor() as threads:
        ended = list(threads.map(make, range(4)))

    assert [one.stderr for one in ended if one.returncode] == []
