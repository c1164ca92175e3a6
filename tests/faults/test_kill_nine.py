"""Killing the program at any moment loses nothing that was shown and leaves a readable file (decision 44)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_a_hundred_kills_lose_nothing_that_was_shown(tmp_path: Path, seed: int) -> None:
    command = [sys.executable, "-m", "tests.faults.kill_runs", str(tmp_path / "a.oms"), str(seed)]

    done = subprocess.run(
        [*command, "100"], cwd=ROOT, capture_output=True, text=True, check=False, timeout=240
    )

    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["faults"] == []
    assert report["sound"]
    assert report["kills"] == 100
    assert report["steps"] > 300  # the children really worked
    assert report["in_flight"] > 10  # and many died in the middle of a step
