"""The same three versions give the same bytes in every process, language and number of threads (L3)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.examples import times

ROOT = Path(__file__).parents[3]
LANGUAGES = ("C.UTF-8", "ko_KR.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8")
RUNS = max(3, times(3) // 3)


def test_l3_hash_seed_language_and_threads_change_nothing() -> None:
    """Interpreters with different hash seeds, languages and numbers of threads print the same items and roots."""
    told = {_report(seed) for seed in range(min(20, RUNS))}

    assert len(told) == 1
    assert "T101" in told.pop()


def _report(seed: int) -> str:
    language = LANGUAGES[seed % len(LANGUAGES)]
    environment = {
        **os.environ,
        "PYTHONHASHSEED": str(seed),
        "PYTHONPATH": str(ROOT),
        "LC_ALL": language,
        "LANGUAGE": language[:2],
    }
    code = f"import tests.merge.seeded as seeded; print(seeded.report(threads={1 + seed % 4}))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout
