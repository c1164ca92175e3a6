"""The command line: what it writes, what it says, how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from oms_desktop.cli.files import new_id, now_ms
from oms_desktop.cli.lines import from_plain
from oms_desktop.cli.main import main
from oms_desktop.workspace import create_workspace, open_workspace

HEAD = """@prefix : <https://example.org/a#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""
BASE = (
    HEAD
    + """
:Plane a owl:Class ; rdfs:label "Plane"@en ; rdfs:comment "It flies. It lands."@en .
:Ship a owl:Class ; rdfs:label "Ship"@en .
"""
)


def _files(folder: Path, **texts: str) -> dict[str, Path]:
    files = {name: folder / f"{name}.ttl" for name in texts}
    for name, text in texts.items():
        files[name].write_text(text, "utf-8")
    return files


def _merge(folder: Path, ours: str, theirs: str, *more: str) -> int:
    files = _files(folder, base=BASE, ours=ours, theirs=theirs)
    paths = [str(files[name]) for name in ("base", "ours", "theirs")]
    return main(["merge", *paths, "-o", str(folder / "merged.ttl"), *more])


def test_convert_writes_what_the_ending_says(tmp_path: Path) -> None:
    source = _files(tmp_path, base=BASE)["base"]

    assert main(["convert", str(source), str(tmp_path / "a.oms.json")]) == 0
    assert main(["convert", str(tmp_path / "a.oms.json"), str(tmp_path / "a.rdf")]) == 0
    assert main(["convert", str(tmp_path / "a.rdf"), str(tmp_path / "b.ttl")]) == 0
    assert main(["convert", str(source), str(tmp_path / "c.ttl")]) == 0

    assert b"<rdf:RDF" in (tmp_path / "a.rdf").read_bytes()
    assert (tmp_path / "b.ttl").read_bytes() == (tmp_path / "c.ttl").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.oms.json",
        "a.rdf",
        "b.ttl",
        "base.ttl",
        "c.ttl",
    ]


def test_what_is_lost_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _files(tmp_path, base=BASE)["base"]

    assert main(["convert", str(source), str(tmp_path / "a.nt")]) == 0

    assert "prefix is not in the file" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.ttl", b"<urn:a> <urn:b", "a.ttl, line 1, column"),
        ("a.docx", b"", "a.docx"),
        ("a.oms", b"", "Export the one you mean"),
        ("a.oms@main", b"", "Export the one you mean"),
    ],
)
def test_bad_input_ends_with_one_sentence_and_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)

    assert main(["convert", str(tmp_path / name), str(tmp_path / "out.ttl")]) == 2

    assert said in capsys.readouterr().err
    assert not (tmp_path / "out.ttl").exists()


def test_an_output_that_cannot_be_written_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = _files(tmp_path, base=BASE)["base"]

    assert main(["convert", str(source), str(tmp_path / "no" / "out.ttl")]) == 2

    assert "out.ttl cannot be written" in capsys.readouterr().err


def test_check_lists_problems_and_ends_with_1_for_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound = _files(tmp_path, base=BASE)["base"]
    circle = (
        BASE + ":Plane rdfs:subClassOf :Ship . :Ship rdfs:subClassOf :Plane . :ship a owl:Class ."
    )
    broken = _files(tmp_path, broken=circle)["broken"]

    assert main(["check", str(sound)]) == 0
    assert "0 errors" in capsys.readouterr().out
    assert main(["check", str(broken)]) == 1
    few = capsys.readouterr().out
    assert main(["check", "--all", str(broken)]) == 1
    assert "inheritance_cycle" in few
    assert "api_name_start" not in few
    assert "api_name_start" in capsys.readouterr().out


def test_a_merge_without_questions_ends_with_0(tmp_path: Path) -> None:
    ours, theirs = BASE.replace('"Plane"', '"Aircraft"'), BASE.replace('"Ship"', '"Vessel"')

    assert _merge(tmp_path, ours, theirs) == 0

    merged = (tmp_path / "merged.ttl").read_text("utf-8")
    assert 'rdfs:label "Aircraft"@en' in merged
    assert 'rdfs:label "Vessel"@en' in merged


def test_a_conflict_ends_with_1_and_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ours, theirs = BASE.replace('"Plane"', '"Aircraft"'), BASE.replace('"Plane"', '"Jet"')
    report = tmp_path / "report.json"

    assert _merge(tmp_path, ours, theirs, "--report", str(report), "--accept-combined") == 1

    items = json.loads(report.read_text("utf-8"))["items"]
    assert [(item["code"], item["ours"], item["theirs"]) for item in items] == [
        ("M003", "Aircraft", "Jet")
    ]
    assert 'rdfs:label "Plane"@en' in (tmp_path / "merged.ttl").read_text("utf-8")
    assert "M003" in capsys.readouterr().err


def test_a_combined_text_is_looked_at_unless_accepted(tmp_path: Path) -> None:
    ours = BASE.replace("It flies.", "It flies high.")
    theirs = BASE.replace("It lands.", "It lands softly.")

    assert _merge(tmp_path, ours, theirs) == 1
    assert _merge(tmp_path, ours, theirs, "--accept-combined") == 0

    merged = (tmp_path / "merged.ttl").read_text("utf-8")
    assert "It flies high. It lands softly." in merged


def test_a_merge_of_what_cannot_be_read_ends_with_2(tmp_path: Path) -> None:
    assert _merge(tmp_path, BASE, "no turtle") == 2
    assert not (tmp_path / "merged.ttl").exists()


@pytest.mark.parametrize("over", ["base.ttl", "ours.ttl", "theirs.ttl", "merged.ttl"])
def test_a_report_never_replaces_what_the_merge_reads_or_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], over: str
) -> None:
    assert _merge(tmp_path, BASE, BASE, "--report", str(tmp_path / "." / over)) == 2

    assert "Choose another name" in capsys.readouterr().err
    assert (tmp_path / "theirs.ttl").read_text("utf-8") == BASE
    assert not (tmp_path / "merged.ttl").exists()


def test_a_merge_that_cannot_be_spelled_leaves_no_report(tmp_path: Path) -> None:
    files = _files(tmp_path, base=BASE + ":Ship <urn:1> :Plane .")
    report, merged = tmp_path / "report.json", tmp_path / "merged.rdf"

    told = ["merge", *[str(files["base"])] * 3, "-o", str(merged), "--report", str(report)]

    assert main(told) == 2
    assert not report.exists()
    assert not merged.exists()


def test_our_copy_may_be_the_result(tmp_path: Path) -> None:
    ours, theirs = BASE.replace('"Plane"', '"Aircraft"'), BASE.replace('"Ship"', '"Vessel"')
    files = _files(tmp_path, base=BASE, ours=ours, theirs=theirs)
    mine = str(files["ours"])

    assert main(["merge", str(files["base"]), mine, str(files["theirs"]), "-o", mine]) == 0

    assert '"Vessel"@en' in files["ours"].read_text("utf-8")
    assert files["theirs"].read_text("utf-8") == theirs


def test_interrupting_the_start_says_nothing() -> None:
    """Ctrl+C while the program still loads, as on a slow machine."""
    told = (
        "import sys\nfrom oms_desktop.cli.main import main\n"
        "class Late:\n"
        "    def find_spec(self, name, *more):\n"
        "        if name.startswith('oms_desktop.formats'): raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Late())\n"
        "sys.exit(main(['check', 'a.ttl']))"
    )

    ended = subprocess.run([sys.executable, "-c", told], capture_output=True, check=False)

    assert (ended.returncode, ended.stderr) == (130, b"")


def test_import_tells_its_progress_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "project.oms"
    create_workspace(project, clock=now_ms, new_id=new_id).close()
    source = _files(tmp_path, base=BASE)["base"]

    assert main(["import", "--progress", str(project), str(source)]) == 0

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[-1]["added"] >= 2
    assert all({"done", "total"} <= line.keys() for line in lines[:-1])
    assert main(["import", str(project), str(source)]) == 0
    assert "0 records added, 0 changed" in capsys.readouterr().out


def test_an_import_into_what_is_no_project_ends_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = _files(tmp_path, base=BASE)["base"]

    assert main(["import", str(source), str(source)]) == 2

    assert "is not an OMS project" in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("oms ")


def test_the_command_line_loads_no_window_and_no_server() -> None:
    told = "import sys, oms_desktop.cli.main, oms_desktop.cli.commands; print(*sys.modules)"

    names = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    ).stdout.split()

    assert not {"PySide6", "oms_server", "sqlalchemy"} & set(names)


def test_a_dry_run_says_what_it_would_do_and_does_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = tmp_path / "project.oms"
    create_workspace(project, clock=now_ms, new_id=new_id).close()
    source = _files(tmp_path, base=BASE)["base"]

    assert main(["import", "--dry-run", str(project), str(source)]) == 0
    assert main(["import", "--dry-run", "--progress", str(project), str(source)]) == 0

    sentence, *lines = capsys.readouterr().out.splitlines()
    assert "would be added" in sentence
    assert json.loads(lines[-1])["added"] >= 2
    with open_workspace(project, clock=now_ms, new_id=new_id) as workspace:
        assert workspace.counts() == {}


def test_a_refusal_reaches_the_window_as_a_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = _files(tmp_path, base=BASE)["base"]

    assert main(["import", "--progress", str(source), str(source)]) == 2

    (line,) = capsys.readouterr().out.splitlines()
    assert "is not an OMS project" in from_plain(json.loads(line)["refused"]).render()


def test_a_sample_becomes_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "My airline.oms"

    assert main(["sample", "airline", str(project), "--progress"]) == 0

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[-2]["done"] == lines[-2]["total"]
    assert [path.name for path in tmp_path.iterdir()] == ["My airline.oms"]
    with open_workspace(project, clock=now_ms, new_id=new_id) as workspace:
        assert workspace.name == "My airline"
        assert workspace.undo_label is None
        assert not workspace.has_changes
    assert main(["sample", "airline", str(project)]) == 2
    assert main(["sample", "railway", str(tmp_path / "b.oms")]) == 2
    assert "There are: airline, schemaorg" in capsys.readouterr().err
    assert main(["sample", "airline", str(tmp_path / "b.txt")]) == 2
    assert "ends in .oms" in capsys.readouterr().err
    assert main(["sample", "airline", str(tmp_path / "no" / "b.oms")]) == 2
    assert "There is no folder" in capsys.readouterr().err
