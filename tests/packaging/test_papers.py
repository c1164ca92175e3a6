"""The desktop entry, the file type and the licences, without building anything."""

import configparser
import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from oms_desktop.store.migrations import APPLICATION_ID

ROOT = Path(__file__).parents[2]
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def load_script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_desktop_entry_opens_project_files() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ROOT / "packaging/linux/oms-desktop.desktop", encoding="utf-8")
    section = entry["Desktop Entry"]

    assert section["Exec"] == "oms-desktop %f"
    assert section["MimeType"] == "application/vnd.oms.project+sqlite3;"
    assert section["Comment[ko]"]


def test_file_type_recognises_what_the_store_writes() -> None:
    file_type = ElementTree.parse(ROOT / "packaging/linux/oms-desktop.xml").getroot()[0]
    mark = file_type.find(f"{MIME}magic/{MIME}match/{MIME}match")
    glob = file_type.find(f"{MIME}glob")

    assert mark is not None
    assert glob is not None
    assert (int(mark.get("value", ""), 16), mark.get("offset")) == (APPLICATION_ID, "68")
    assert glob.get("pattern") == "*.oms"
    assert file_type.get("type") == "application/vnd.oms.project+sqlite3"


def test_every_pinned_version_meets_what_the_project_asks_for() -> None:
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = project["dependencies"] + [
        text for part in project["optional-dependencies"].values() for text in part
    ]
    lines = (ROOT / "constraints.txt").read_text("utf-8").split()
    pinned = {
        canonicalize_name(name): version for name, version in (line.split("==") for line in lines)
    }

    for requirement in map(Requirement, asked):
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)]), (
            requirement.name
        )


def test_nothing_shipped_is_under_the_gpl_alone() -> None:
    third_party = load_script("third_party")

    carried = third_party.carried("oms-desktop", ["desktop", "server"])

    assert {"pyside6-essentials", "sqlcipher3", "pydantic"} <= set(carried)
    for name, package in carried.items():
        licence = third_party.licence_of(package)
        is_gpl = re.search(r"(?<![AL])GPL|GNU General Public", licence) is not None
        assert not is_gpl or "LGPL" in licence, f"{name}: {licence}"


@pytest.mark.parametrize("language", ["README.md", "README.ko.md"])
def test_links_and_pictures_of_the_readme_exist(language: str) -> None:
    text = (ROOT / language).read_text("utf-8")

    targets = re.findall(r"\]\(([^)#]+)\)", text)
    assert targets
    assert [
        target for target in targets if "://" not in target and not (ROOT / target).exists()
    ] == []


@pytest.mark.parametrize("language", ["README.md", "README.ko.md"])
def test_the_readme_names_only_commands_that_exist(language: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))

    named = set(re.findall(r"make ([a-z]+)", (ROOT / language).read_text("utf-8")))
    assert {"run", "test"} <= named <= targets
