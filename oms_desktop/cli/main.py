"""The command `oms`: reads its arguments, runs one command, turns errors into one sentence and exit code 2."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

_HIDDEN = argparse.SUPPRESS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code: 0 fine, 1 something was found, 2 an error."""
    try:
        return _run(_started(arguments))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stderr.close()  # whoever read our output is gone, and must not be told twice
        return 2
    except Exception as error:
        if not _is_ours(error):
            raise
        print(f"oms: {error}", file=sys.stderr)
        return 2


def _started(arguments: Sequence[str] | None) -> argparse.Namespace:
    import multiprocessing  # what takes time is loaded where Ctrl+C is already caught

    multiprocessing.freeze_support()  # in a built program, the child that names blank nodes starts here
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    return _parser().parse_args(arguments)


def _run(options: argparse.Namespace) -> int:
    from oms_desktop.cli import commands

    match options.command:
        case "convert":
            return commands.convert(options.input, options.output)
        case "check" if options.progress:
            from oms_desktop.cli import projects

            return projects.check_project(options.file)
        case "check":
            return commands.check_file(options.file, show_all=options.all)
        case "merge":
            return commands.merge_files(
                options.base,
                options.ours,
                options.theirs,
                options.output,
                accept_combined=options.accept_combined,
                report=options.report,
            )
        case "compact":
            from oms_desktop.cli import compacting

            return compacting.compact_project(
                options.project, lines=options.progress, without_index=options.without_index
            )
        case "diff" | "compat" | "changelog" | "release":
            return _about_versions(options)
        case "sample":
            from oms_desktop.cli import projects  # the store is loaded only where it is needed

            return projects.make_sample(options.sample, options.project, lines=options.progress)
        case _:
            from oms_desktop.cli import projects

            return projects.import_into(
                options.project, options.file, lines=options.progress, dry=options.dry_run
            )


def _about_versions(options: argparse.Namespace) -> int:
    from oms_desktop.cli import versions
    from oms_desktop.cli.sources import parse_source

    if options.command == "release":
        return versions.release(options.project, options.number, options.notes, options.author)
    before, after = parse_source(options.before), parse_source(options.after)
    match options.command:
        case "diff":
            return versions.diff(before, after, as_json=options.json)
        case "compat":
            return versions.compat(before, after, as_json=options.json, with_plan=options.plan)
        case _:
            return versions.print_changelog(before, after, as_json=options.json)


def _is_ours(error: Exception) -> bool:
    """Tell whether an error's text is meant for people: each floor's errors carry a message."""
    from oms_desktop.formats import FormatError

    return isinstance(error, FormatError) or hasattr(error, "message")


def _parser() -> argparse.ArgumentParser:
    from oms_desktop.formats import ENDINGS

    endings = ", ".join(sorted(ENDINGS))
    parser = argparse.ArgumentParser(
        prog="oms",
        description="Ontologies on the command line: convert, check, compare, merge, release.",
        epilog=f"A file's ending says its format: {endings}.",
    )
    parser.add_argument("--version", action="version", version=f"oms {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    convert = commands.add_parser("convert", help="write an ontology in another format")
    convert.add_argument("input", type=Path, metavar="IN")
    convert.add_argument("output", type=Path, metavar="OUT")

    check = commands.add_parser("check", help="list the problems of an ontology (exit 1: errors)")
    check.add_argument("file", type=Path, metavar="FILE")
    check.add_argument("--all", action="store_true", help="list remarks too")

    text = (
        "merge two changed copies of an ontology (exit 1: something is left to decide or look at)"
    )
    merge = commands.add_parser("merge", help=text, description=text[0].upper() + text[1:] + ".")
    merge.add_argument("base", type=Path, metavar="BASE", help="what both started from")
    merge.add_argument("ours", type=Path, metavar="OURS", help="your copy, called mine")
    merge.add_argument("theirs", type=Path, metavar="THEIRS", help="the other copy")
    merge.add_argument(
        "-o", "--output", type=Path, metavar="OUT", required=True, help="the result; may be OURS"
    )
    merge.add_argument(
        "--accept-combined",
        action="store_true",
        help="take values that neither side wrote, such as a text put together, without asking",
    )
    merge.add_argument(
        "--report", type=Path, metavar="FILE.json", help="write every finding as JSON"
    )

    _add_versions(commands)

    load = commands.add_parser("import", help="read an ontology into a project file")
    load.add_argument("project", type=Path, metavar="PROJECT")
    load.add_argument("file", type=Path, metavar="FILE")
    load.add_argument(
        "--dry-run",
        action="store_true",
        help="say what would be added and changed, and change nothing",
    )
    compact = commands.add_parser("compact", help="make a project file small")
    compact.add_argument("project", type=Path, metavar="PROJECT")
    compact.add_argument(
        "--without-index",
        action="store_true",
        help="leave the search index out; opening the project makes it anew",
    )
    sample = commands.add_parser("sample", help="make a project file of a shipped sample")
    sample.add_argument("sample", metavar="SAMPLE")
    sample.add_argument("project", type=Path, metavar="PROJECT")
    for one in (check, load, compact, sample):  # for the window: one JSON object a line
        one.add_argument("--progress", action="store_true", help=_HIDDEN)
    return parser


_A_VERSION = "a file, or a version in a project: fleet.oms@1.2.0, fleet.oms@main, fleet.oms@4f2c1ab"


def _add_versions(commands: Any) -> None:
    """Add the commands about two versions, and about releasing one."""
    for name, text in (
        ("diff", "list what differs between two versions, in sentences (exit 1: anything does)"),
        ("compat", "tell whether a version can replace another (exit 1: it breaks something)"),
        ("changelog", "write the changelog between two versions, as Markdown"),
    ):
        one = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        one.add_argument("before", metavar="A", help=_A_VERSION)
        one.add_argument("after", metavar="B", help="the same, later")
        one.add_argument("--json", action="store_true", help="write data instead of sentences")
        if name == "compat":
            one.add_argument(
                "--plan",
                action="store_true",
                help="add the steps that data must take, with their order and loss",
            )
    text = "give the last saved version of a project a number, for good"
    release = commands.add_parser(
        "release", help=text, description=text[0].upper() + text[1:] + "."
    )
    release.add_argument("project", type=Path, metavar="PROJECT")
    number = release.add_mutually_exclusive_group(required=True)
    number.add_argument("number", nargs="?", metavar="VERSION", help="such as 1.2.0")
    number.add_argument(
        "--next", action="store_true", help="the number that follows from what changed"
    )
    release.add_argument("--notes", default="", metavar="TEXT", help="what to say of it")
    release.add_argument(
        "--author", default="", metavar="NAME", help='who releases it: "Name <mail>"'
    )


def _version() -> str:
    try:
        return version("oms-desktop")
    except PackageNotFoundError:
        return "(not installed)"


if __name__ == "__main__":
    sys.exit(main())
