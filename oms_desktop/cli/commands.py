"""What the commands do; each returns its exit code: 0 fine, 1 found something, 2 is an error raised to `main`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import orjson

from oms_desktop.checks import Severity, check
from oms_desktop.cli.files import Refused, load, load_together, save, save_bytes
from oms_desktop.formats import syntax_of
from oms_desktop.merge import MergeItem, Resolution, item_to_json, resolve, three_way
from oms_desktop.merge import Severity as MergeSeverity
from oms_desktop.models.messages import Message, message


def convert(source: Path, target: Path) -> int:
    """Write what *source* holds to *target*, in the format its ending says."""
    snapshot, loss = load(source)
    _say(loss)
    _say(save(snapshot, target))
    return 0


def check_file(source: Path, *, show_all: bool) -> int:
    """Print the problems of *source*, remarks only on request; 1 if there are errors."""
    snapshot, loss = load(source)
    _say(loss)
    problems = check(snapshot)
    shown = [one for one in problems if show_all or one.severity is not Severity.INFO]
    for one in shown:
        print(f"{one.severity.value:5}  {one.code}  {one.message}")
    counts = {s: sum(one.severity is s for one in problems) for s in Severity}
    print(
        message(
            "cli.checked",
            records=len(snapshot),
            errors=counts[Severity.ERROR],
            warnings=counts[Severity.WARN],
            n=counts[Severity.INFO],
        )
    )
    return 1 if counts[Severity.ERROR] else 0


def merge_files(
    base: Path,
    ours: Path,
    theirs: Path,
    target: Path,
    *,
    accept_combined: bool,
    report: Path | None,
) -> int:
    """Merge three files into *target*; 1 if something is left to decide or to look at (decision 27).

    The result is written in any case: what is open holds the value the rules name, so that it can be resolved in the
    window or by hand; the report names each place.
    """
    syntax = syntax_of(target.name)
    if report is not None:
        _refuse_overwriting(report, (base, ours, theirs, target))
    together = load_together(base, ours, theirs)
    _say(together.loss)
    result = three_way(*together.versions)
    resolution = resolve(result)
    written = together.write(resolution.snapshot, syntax)
    if report is not None:
        save_bytes(_report(resolution), report)
    save_bytes(written.data, target)
    _say(written.loss)
    combined = () if accept_combined else result.combined
    for item in _worth_saying(resolution, combined):
        print(f"{item.severity.value:5}  {item.code}  {item.title}", file=sys.stderr)
        for sentence in item.explain:
            print(f"         {sentence}", file=sys.stderr)
    progress = resolution.progress
    left = progress.open + progress.blocking
    print(message("cli.merged", open=left, combined=len(result.combined), file=target.name))
    return 1 if combined or not resolution.is_complete else 0


def _refuse_overwriting(report: Path, others: Iterable[Path]) -> None:
    if any(report.resolve() == other.resolve() for other in others):
        raise Refused(message("cli.report_over", file=str(report)))


def _worth_saying(resolution: Resolution, combined: Iterable[MergeItem]) -> Iterable[MergeItem]:
    wanted = {item.id for item in combined} | {item.id for item in resolution.blockers}
    for item in resolution.items:
        if item.id in wanted or item.severity is not MergeSeverity.WARN:
            yield item


def _report(resolution: Resolution) -> bytes:
    items = [item_to_json(i) for i in (*resolution.items, *resolution.result.automatic)]
    return orjson.dumps({"items": items}, option=orjson.OPT_INDENT_2) + b"\n"


def _say(texts: Iterable[Message]) -> None:
    for text in texts:
        print(f"oms: {text}", file=sys.stderr)
