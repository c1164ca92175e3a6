"""What every test stands on: no display, no traces on this machine, fixed seeds.

The platform is `offscreen` unless QT_QPA_PLATFORM says otherwise, even where a display exists, so that
no window flashes up. Tests marked `x11` run only under `QT_QPA_PLATFORM=xcb`, in the pass that `make test`
makes for them.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import Postgres, running_postgres

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
os.environ["LANGUAGE"] = "en"

settings.register_profile(
    "fixed",
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile(
    "deep", parent=settings.get_profile("fixed"), derandomize=False, max_examples=2000
)
settings.register_profile("few", parent=settings.get_profile("fixed"), max_examples=20)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fixed"))

TEST_DATA = Path(__file__).parent / "data"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if os.environ["QT_QPA_PLATFORM"] == "xcb":
        return
    for item in items:
        if "x11" in item.keywords:
            item.add_marker(
                pytest.mark.skip(reason="needs an X server; `make test` runs it under Xvfb")
            )


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, logs and recent files of a test in a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    for variable, folder in (
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_CACHE_HOME", "cache"),
    ):
        monkeypatch.setenv(variable, str(home / folder))
    return home


@pytest.fixture(scope="session")
def test_data() -> Path:
    """The folder of real ontologies and merges; its README names sources and licences."""
    assert TEST_DATA.is_dir(), "tests/data is missing from this checkout"
    return TEST_DATA


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """A real PostgreSQL, started when the first test asks."""
    with running_postgres(tmp_path_factory.mktemp("postgres")) as server:
        yield server
