"""Prints outcomes as tables of plain text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tests.corpus.business import Score
from tests.corpus.clauses import Clause
from tests.corpus.outcome import Outcome
from tests.corpus.peers import Verdict

MOST_LINES = 40
PEERS = ("git merge-file", "nbdime", "dictdiffer")

Verdicts = dict[str, dict[str, Verdict]]
"""By case and by peer."""


def print_table(title: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under heads, numbers to the right."""
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(heads, *texts, strict=True)]
    print(f"\n{title}\n")
    for row in (list(heads), ["-" * width for width in widths], *texts):
        cells = [
            cell.rjust(width) if index and not cell[:1].isalpha() else cell.ljust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  " + "  ".join(cells).rstrip())


def print_repositories(outcomes: Sequence[Outcome], verdicts: Verdicts) -> None:
    """Print what we and others made of the cases of each repository."""
    names = sorted({outcome.about.repository for outcome in outcomes})
    rows = [
        _row(name, [o for o in outcomes if o.about.repository == name], verdicts) for name in names
    ]
    rows.append(_row("all", list(outcomes), verdicts))
    heads = ["repository", "cases", "conf", "ours clean", "combined", "asks", "false"]
    for peer in PEERS:
        heads += [f"{peer}", "false"] + (["crash"] if peer == "dictdiffer" else [])
    print_table(
        "Real merges: clean results of ours and of others, and how many of those are wrong"
        " (conf: cases with a conflicting slot)",
        heads,
        rows,
    )


def print_clauses(clauses: Iterable[Clause]) -> None:
    """Print what holds and what does not, with where."""
    for clause in clauses:
        print(f"\n  {'holds ' if clause.holds else 'BROKEN'} {clause.letter}: {clause.title}")
        _print_lines("✗", clause.broken)
        _print_lines("·", clause.notes)


def print_score(score: Score, merges: int) -> None:
    """Print what was found of what was planted, by the letter of the code."""
    rows = []
    for letter in "TKLIB":
        codes = sorted(code for code in score.planted if code.startswith(letter))
        missed = [code for code in codes if score.found[code] < score.planted[code]]
        found = sum(score.found[code] for code in codes)
        planted = sum(score.planted[code] for code in codes)
        rows.append((letter, len(codes), planted, found, planted - found, " ".join(missed)))
    print_table(
        f"Business ontologies: {merges} merges of two editors' work with planted collisions;"
        f" {len(score.alarms)} false alarms, {len(score.wrong)} records not as both made them",
        ("code", "codes", "planted", "found", "missed", "which"),
        rows,
    )


def _print_lines(mark: str, lines: Sequence[str]) -> None:
    for line in lines[:MOST_LINES]:
        print(f"           {mark} {line}")
    if len(lines) > MOST_LINES:
        print(f"           {mark} and {len(lines) - MOST_LINES} more")


def _row(name: str, outcomes: list[Outcome], verdicts: Verdicts) -> list[object]:
    read = [outcome for outcome in outcomes if outcome.resolution is not None]
    row: list[object] = [
        name,
        len(outcomes),
        sum(bool(o.slots) for o in read),
        sum(o.is_clean for o in read),
        sum(bool(o.combined) and not o.asked for o in read),
        sum(bool(o.asked) for o in read),
        sum(o.is_clean and bool(o.wrong) for o in read),
    ]
    for peer in PEERS:
        of_peer = [verdicts[o.name][peer] for o in read if o.name in verdicts]
        row += [sum(v.is_clean for v in of_peer), sum(v.is_false for v in of_peer)]
        if peer == "dictdiffer":
            row.append(sum(v.crashed for v in of_peer))
    return row
