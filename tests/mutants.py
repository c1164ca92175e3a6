"""Mutation testing of the merge: would a test notice if one thing in the engine were another?

`make mutants` copies the checkout to `build/mutants`, lets mutmut change one thing in one function at a time, and runs
the tests of the merge that reach that function, until one fails. There are some ten thousand such changes, so a drawn
sample is tried; the seed makes it the same one for the same engine. Functions behind a decorator (cached properties)
are not changed: mutmut leaves them alone.

    .venv/bin/python -m tests.mutants --sample 400 --seed 1
    .venv/bin/python -m tests.mutants --only "oms_desktop.merge.rules.*" --sample 100

`build/mutants/report.md` has a table by module and every change that no test noticed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
BUILD = ROOT / "build" / "mutants"
TREE = BUILD / "tree"
COPIED = ("oms_desktop", "tests", "resources", "docs", "packaging")
WANTED = 85
"""Per cent that must be noticed."""

BATCH = 50
"""So many are tried between two reports: one may stop at any of them, for the sample is drawn in no order."""

FIRST = "oms_desktop.merge.values.x_digest*"
"""A few changes with which the run begins: only then mutmut has made and counted all others."""

CONFIG = """
[tool.mutmut]
source_paths = ["oms_desktop"]
only_mutate = ["oms_desktop/merge/*"]
also_copy = ["tests", "resources", "docs", "packaging", "pyproject.toml"]
pytest_add_cli_args_test_selection = ["tests/merge"]
pytest_add_cli_args = [
  "-p", "no:cacheprovider", "-p", "no:xdist",
  "--deselect", "tests/merge/laws/test_determinism.py",
  "--deselect", "tests/merge/test_golden.py::test_the_decision_on_codes_names_those_in_use",
]
timeout_multiplier = 5.0
timeout_constant = 5.0
use_git_change_detection = false
"""
"""Left out: interpreters of their own would be started for every mutant, and a page of the documentation is no code."""

STATUS = {0: "survived", 33: "not reached", 5: "not reached", 34: "skipped", None: "not tried"}
NOTICED = ("killed", "timeout")


def main() -> int:
    """Try a sample, write the report, and fail where too much was not noticed."""
    asked = _arguments()
    if not asked.again:
        _copy()
        _mutmut("run", "--max-children", "1", FIRST)
    names = sorted(name for name in _results() if fnmatch(name, asked.only))
    drawn = Random(asked.seed).sample(names, min(asked.sample, len(names)))
    text, percent = "", 0.0
    for done in range(0, len(drawn), BATCH):
        results = _try(drawn[done : done + BATCH])
        tried = {name: _status(results[name]) for name in drawn[: done + BATCH]}
        text, percent = _report(tried, len(names), asked.seed)
        (BUILD / "report.md").write_text(text)
        sys.stdout.write(f"{len(tried)} tried: {percent:.1f} %\n")
        sys.stdout.flush()
    sys.stdout.write(text.split("\n## Not noticed")[0])
    return 0 if percent >= WANTED else 1


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Mutation testing of the merge.")
    parser.add_argument("--sample", type=int, default=400, help="how many changes to try")
    parser.add_argument("--seed", type=int, default=1, help="which ones are drawn")
    parser.add_argument(
        "--only", default="oms_desktop.merge.*", help="names of changes to draw from"
    )
    parser.add_argument("--again", action="store_true", help="go on with the copy of the last run")
    return parser.parse_args()


def _copy() -> None:
    """Copy the checkout to where mutmut may write, with a configuration of its own."""
    shutil.rmtree(TREE, ignore_errors=True)
    for name in COPIED:
        unwanted = shutil.ignore_patterns("__pycache__", "*.pyc")
        shutil.copytree(ROOT / name, TREE / name, ignore=unwanted)
    settings = (ROOT / "pyproject.toml").read_text()
    alone = settings.replace(', "--randomly-seed=1"', "")  # mutmut turns that plugin off
    (TREE / "pyproject.toml").write_text(alone + CONFIG)


def _try(names: list[str]) -> dict[str, int | None]:
    """Return the results of all changes after trying *names*; a run that a change brought down goes on without it."""
    left = names
    for _ in range(3):
        _mutmut("run", "--max-children", "1", *left, may_fail=True)
        results = _results()
        left = [name for name in left if results[name] is None]
        if not left:
            break
    return results


def _mutmut(*arguments: str, may_fail: bool = False) -> str:
    environment = {**os.environ, "HYPOTHESIS_PROFILE": "few", "QT_QPA_PLATFORM": "offscreen"}
    program = Path(sys.executable).with_name("mutmut")
    done = subprocess.run(
        [program, *arguments], cwd=TREE, env=environment, capture_output=True, text=True
    )
    if done.returncode and not may_fail:
        sys.stderr.write(
            f"{done.stdout[-4000:]}{done.stderr[-4000:]}\nmutmut ended with {done.returncode}\n"
        )
        raise SystemExit(done.returncode)
    return done.stdout


def _results() -> dict[str, int | None]:
    """Return the exit code of the tests for each change that was tried, by its name."""
    found: dict[str, int | None] = {}
    for path in sorted((TREE / "mutants" / "oms_desktop" / "merge").rglob("*.meta")):
        found |= json.loads(path.read_text())["exit_code_by_key"]
    return found


def _status(code: int | None) -> str:
    if code in STATUS:
        return STATUS[code]
    return "killed" if code in (1, 3) else "timeout"


def _report(tried: Mapping[str, str], total: int, seed: int) -> tuple[str, float]:
    """Return the report and how many per cent were noticed."""
    modules: dict[str, Counter[str]] = {}
    for name, status in tried.items():
        modules.setdefault(_module(name), Counter())[status] += 1
    every = sum(modules.values(), Counter())
    percent = _percent(every)
    lines = [
        "# Mutants of the merge",
        "",
        f"{len(tried)} of {total} changes tried (seed {seed}): {percent:.1f} % noticed.",
        "",
        "| module | tried | noticed | of them by time | not noticed | not reached | % |",
        "|---|---|---|---|---|---|---|",
        *(_row(module, modules[module]) for module in sorted(modules)),
        _row("**all**", every),
        "",
        "## Not noticed",
        "",
    ]
    for name in sorted(name for name, status in tried.items() if status not in NOTICED):
        lines += [f"### {name}: {tried[name]}", "", "```diff", _mutmut("show", name), "```", ""]
    return "\n".join(lines), percent


def _module(name: str) -> str:
    """Return the module of a mutant such as ``oms_desktop.merge.show.x_label_of__mutmut_3``."""
    return name.partition("oms_desktop.merge.")[2].rpartition(".")[0]


def _row(module: str, counts: Mapping[str, int]) -> str:
    noticed = sum(counts.get(status, 0) for status in NOTICED)
    numbers = (
        sum(counts.values()),
        noticed,
        counts.get("timeout", 0),
        counts.get("survived", 0),
        counts.get("not reached", 0),
    )
    return f"| {module} | {' | '.join(map(str, numbers))} | {_percent(counts):.0f} |"


def _percent(counts: Mapping[str, int]) -> float:
    tried = sum(counts.values())
    return 100 * sum(counts.get(status, 0) for status in NOTICED) / tried if tried else 0.0


if __name__ == "__main__":
    raise SystemExit(main())
