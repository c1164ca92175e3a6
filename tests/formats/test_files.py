"""Files are replaced whole or not at all, and stay what they were to everybody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from oms_desktop.formats.files import replace_file


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"

    replace_file(path, b"one")
    replace_file(path, b"two")

    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_replaced_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_bytes(b"one")
    path.chmod(0o640)

    replace_file(path, b"two")

    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_still_points_to_the_file_behind_it(tmp_path: Path) -> None:
    path, link = tmp_path / "a.ttl", tmp_path / "link.ttl"
    path.write_bytes(b"one")
    link.symlink_to(path)

    replace_file(link, b"two")

    assert link.is_symlink()
    assert path.read_bytes() == b"two"


def test_a_name_as_long_as_a_name_may_be_can_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 251 + ".ttl")

    replace_file(path, b"one")

    assert path.read_bytes() == b"one"


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "link.ttl"
    link.symlink_to(link)

    with pytest.raises(OSError):
        replace_file(link / "a.ttl", b"one")


def test_an_interrupted_write_leaves_the_older_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_bytes(b"one")

    with pytest.raises(TypeError):
        replace_file(path, "no bytes")  # type: ignore[arg-type]

    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]
