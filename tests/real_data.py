"""Reads the real ontologies and merges under `tests/data`; nothing outside the checkout."""

import gzip
import json
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent / "data"
SIDES = ("base", "ours", "theirs", "merged")


@dataclass(frozen=True)
class MergeCase:
    """One three-way merge of one file, and what a person (or the next release) made of it."""

    name: str
    syntax: str
    licence: str
    base: bytes
    ours: bytes
    theirs: bytes
    merged: bytes

    @property
    def is_clean_for_git(self) -> bool:
        return "-clean-" in self.name


def ontology_names() -> tuple[str, ...]:
    """Return the names of all ontologies of one file, such as `dcat/dcat3.ttl`, without `.gz`."""
    return tuple(name.removesuffix(".gz") for name in _index() if not name.endswith(".tar.gz"))


def archive_names() -> tuple[str, ...]:
    """Return the names of the ontologies of several files, such as `uco/uco-1.4.0.tar.gz`."""
    return tuple(name for name in _index() if name.endswith(".tar.gz"))


def ontology(name: str) -> bytes:
    """Return one ontology's bytes, decompressed; *name* as `ontology_names` gives it."""
    path = ROOT / "ontologies" / name
    if path.exists():
        return path.read_bytes()
    return gzip.decompress(path.with_name(path.name + ".gz").read_bytes())


def archive_members(name: str) -> dict[str, bytes]:
    """Return the files of one of `archive_names`, by path."""
    with tarfile.open(ROOT / "ontologies" / name) as archive:
        return {
            member.name: file.read()
            for member in sorted(archive.getmembers(), key=lambda member: member.name)
            if (file := archive.extractfile(member)) is not None
        }


def merge_cases(folder: str = "merges") -> Iterator[MergeCase]:
    """Yield the cases of `merges` or `oracle_merges` in the order of their names."""
    for case_file in sorted((ROOT / folder).glob("*/case.json")):
        yield merge_case(f"{folder}/{case_file.parent.name}")


def merge_case(name: str) -> MergeCase:
    """Return one case, such as `merges/brick-conflict-01`."""
    folder = ROOT / name
    about = json.loads((folder / "case.json").read_text("utf-8"))
    packed = folder / "files.tar.xz"
    if packed.exists():
        with tarfile.open(packed) as archive:
            files = {
                member.name: file.read()
                for member in archive.getmembers()
                if (file := archive.extractfile(member)) is not None
            }
    else:
        files = {path.name: path.read_bytes() for path in folder.iterdir()}
    by_side = {Path(file).stem: content for file, content in files.items()}
    syntax = next(Path(file).suffix[1:] for file in files if Path(file).stem == "base")
    return MergeCase(
        name=folder.name,
        syntax=syntax,
        licence=about.get("licence", "CC BY-SA 3.0"),
        **{side: by_side[side] for side in SIDES},
    )


def _index() -> list[str]:
    entries = json.loads((ROOT / "ontologies/index.json").read_text("utf-8"))
    return [entry["file"].removeprefix("ontologies/") for entry in entries]
