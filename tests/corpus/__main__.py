"""`make corpus`: merge what people merged and what is known by construction, and say what came out."""

from __future__ import annotations

import sys
import time
import warnings

from tests.corpus import peers
from tests.corpus.business import measure
from tests.corpus.clauses import Clause, clauses
from tests.corpus.dealt import SEEDS, dealt, pairs, stored
from tests.corpus.outcome import About, Outcome, merge_case, outcomes
from tests.corpus.tables import (
    PEERS,
    Verdicts,
    print_clauses,
    print_repositories,
    print_score,
    print_table,
)
from tests.real_data import MergeCase

BUSINESS_MERGES = 40


def main() -> int:
    """Print every table; 1 if something that must hold does not."""
    warnings.simplefilter("ignore")  # rdflib's own, about spellings of literals
    before = time.monotonic()
    real = list(outcomes())
    held = clauses(real)
    print_repositories(real, _verdicts(real))
    print_clauses(held)
    held += [_print_dealt(), _print_business()]
    print(f"\n  {time.monotonic() - before:,.0f} s")
    return 0 if all(clause.holds for clause in held) else 1


def _verdicts(real: list[Outcome]) -> Verdicts:
    found: Verdicts = {}
    for outcome in real:
        if outcome.resolution is not None:
            three = outcome.three
            verdicts = (
                peers.git(outcome.case, three),
                peers.nbdime(three),
                peers.dictdiffer_(three),
            )
            found[outcome.name] = dict(zip(PEERS, verdicts, strict=True))
    return found


def _print_dealt() -> Clause:
    """Merge releases dealt out to two sides; return whether each gave exactly the next release."""
    rows = []
    wrong = []
    for case in stored():
        rows.append(_dealt_row(case, wrong))
    for old, new in pairs():
        for seed in SEEDS:
            case = dealt(old, new, seed)
            if case is not None:
                rows.append(_dealt_row(case, wrong))
    print_table(
        "Releases dealt out to two sides: the right result is the next release, and nothing is in conflict",
        ("merge", "items", "as the next release"),
        [row for row in rows if row[1] or row[2] != "yes"] or [("each of them", 0, "yes")],
    )
    clause = Clause(
        "g", f"{len(rows)} dealt merges are clean and give the next release", tuple(wrong)
    )
    print_clauses([clause])
    return clause


def _print_business() -> Clause:
    """Merge generated ontologies with planted collisions; return whether all was found and nothing else."""
    score = measure(range(BUSINESS_MERGES))
    print_score(score, BUSINESS_MERGES)
    missed = score.planted - score.found
    clause = Clause(
        "2",
        "every planted collision is found, nothing else is asked, nothing else is changed",
        (
            *(
                f"{code} ×{n}: instead {score.others.get(code, [])[:3]}"
                for code, n in missed.items()
            ),
            *score.alarms,
            *score.wrong,
        ),
    )
    print_clauses([clause])
    return clause


def _dealt_row(case: MergeCase, wrong: list[str]) -> tuple[str, int, str]:
    outcome = merge_case(case, About(case.name, "", False, (), 0))
    is_right = outcome.resolution is not None and outcome.result == outcome.human
    asked = len(outcome.asked) + len(outcome.combined)
    if not is_right or asked:
        wrong.append(case.name)
    return case.name, asked, "yes" if is_right else "no"


if __name__ == "__main__":
    sys.exit(main())
