"""What import-linter cannot see: that its own lists are complete, and what a fresh interpreter really loads."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONTRACTS = {
    contract["name"]: contract
    for contract in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
}
PARTS = {
    f"oms_desktop.{path.stem}"
    for path in (ROOT / "oms_desktop").iterdir()
    if (path / "__init__.py").exists() or (path.suffix == ".py" and path.stem != "__init__")
}


@pytest.mark.parametrize(
    ("contract", "allowed"),
    [
        ("Qt lives in views and app only", {"oms_desktop.views", "oms_desktop.app"}),
        ("SQL lives in store and oms_server only", {"oms_desktop.store", "oms_server"}),
        ("HTTP lives in sync and oms_server only", {"oms_desktop.sync", "oms_server"}),
    ],
)
def test_every_part_is_under_the_contract_or_allowed(contract: str, allowed: set[str]) -> None:
    sources = set(CONTRACTS[contract]["source_modules"])

    assert sources | allowed == PARTS | {"oms_server"}
    assert not sources & allowed


def test_the_server_may_import_its_six_packages_only() -> None:
    forbidden = set(
        CONTRACTS["The server shares six packages with the desktop and no other"][
            "forbidden_modules"
        ]
    )

    shared = PARTS - forbidden
    assert shared == {
        f"oms_desktop.{name}"
        for name in ("models", "versioning", "checks", "merge", "formats", "protocol")
    }


@pytest.mark.parametrize(
    ("package", "absent"),
    [
        ("oms_desktop.cli", ("PySide6", "oms_server", "fastapi", "uvicorn")),
        (
            "oms_server",
            ("PySide6", "oms_desktop.store", "oms_desktop.workspace", "oms_desktop.views"),
        ),
        ("oms_desktop.workspace", ("PySide6", "oms_server", "fastapi")),
        ("oms_desktop.sync", ("PySide6", "oms_desktop.merge", "oms_server", "fastapi")),
        ("oms_desktop.merge", ("PySide6", "sqlalchemy", "sqlcipher3", "httpx")),
        ("oms_desktop.formats", ("PySide6", "sqlalchemy", "sqlcipher3", "httpx")),
    ],
)
def test_a_fresh_interpreter_loads_no_more_than_the_floors_allow(
    package: str, absent: tuple[str, ...]
) -> None:
    program = (
        "import importlib, pkgutil, sys\n"
        f"package = importlib.import_module({package!r})\n"
        "for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "    if not module.name.endswith('__main__'):\n"
        "        importlib.import_module(module.name)\n"
        f"print(*[name for name in {absent!r} if name in sys.modules])\n"
    )

    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=False
    )

    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == ""
