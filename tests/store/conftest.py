"""A project file in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from oms_desktop.store import Store, create_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "project.oms"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with create_store(path) as opened:
        yield opened
