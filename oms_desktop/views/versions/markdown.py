"""What lies between two versions as text: for notes, the clipboard and Markdown files. Nothing is left out here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from oms_desktop.views.texts import said
from oms_desktop.views.versions.rows import step_notes
from oms_desktop.views.versions.words import level_meaning, level_name
from oms_desktop.workspace import Changelog, Compatibility, Entry, Level, MigrationPlan

translate = QCoreApplication.translate


def changelog_text(log: Changelog) -> str:
    """Return a changelog with a heading for each section, as the notes of a release begin."""
    return "\n\n".join(
        "\n".join([f"### {said(heading)}", "", *_entries(entries)])
        for heading, entries in log.sections()
    )


def comparison_text(
    title: str,
    found: Compatibility,
    log: Changelog,
    plan: MigrationPlan,
    point_name: Callable[[str], str],
) -> str:
    """Return everything that is known of the way from one version to another, as Markdown."""
    blocks = [f"# {title}"]
    if not found.changes:
        blocks.append(translate("VersionRows", "No difference."))
        return "\n\n".join(blocks) + "\n"
    blocks.append(f"**{level_name(found.level)}.** {level_meaning(found.level)}")
    if len(log):
        blocks += [f"## {translate('VersionRows', 'Changelog')}", changelog_text(log)]
    follows = [one for one in found.changes if one.level is not Level.COMPATIBLE]
    if follows:
        blocks.append(f"## {translate('VersionRows', 'What follows')}")
        blocks.append("\n".join(f"- {level_name(one.level)}: {said(one.message)}" for one in follows))  # fmt: skip
    if plan.steps:
        blocks.append(f"## {translate('VersionRows', 'Migration')}")
        blocks += _plan(plan, point_name)
    return "\n\n".join(blocks) + "\n"


def _entries(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        yield f"- {said(entry.sentence)}"
        for one in entry.consequences:
            yield f"  - {said(one)}"


def _plan(plan: MigrationPlan, point_name: Callable[[str], str]) -> Iterator[str]:
    for leg in plan.legs:
        if len(plan.legs) > 1:
            yield f"### {point_name(leg.source)} → {point_name(leg.target)}"
        lines = (f"{one.id}. {said(one.message)} ({'; '.join(step_notes(one))})" for one in leg.steps)  # fmt: skip
        yield "\n".join(lines)
