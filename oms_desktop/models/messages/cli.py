"""English templates of the area *cli*."""

TEMPLATES: dict[str, str] = {
    "cli.project_file": "{file} is a project, which holds many versions. Export the one you mean in OMS Desktop, and use that file.",
    "cli.unwritable": "{file} cannot be written: {why}. Choose another place.",
    "cli.checked": "{records} records: {errors} errors, {warnings} warnings, {remarks} remarks.",
    "cli.merged": "Merged into {file}: {open} to decide, {combined} put together from both sides.",
    "cli.no_sample": "There is no sample called {sample}. There are: {offered}.",
    "cli.compacted": "{file}: {before} MB → {after} MB. {kept} objects are packed, {collected} that nothing leads to are gone.",
    "cli.would_import": "{file}: {added} records would be added, {changed} changed.",
    "cli.imported": "{file}: {added} records added, {changed} changed.",
    "cli.differing": "{n} records differ: {added} added, {changed} changed, {removed} removed.",
    "cli.differing.one": "One record differs: {added} added, {changed} changed, {removed} removed.",
    "cli.verdict_none": "Nothing differs.",
    "cli.verdict_patch": "The second version is {level} with the first. SemVer: raise the patch number.",
    "cli.verdict_minor": "The second version is {level} with the first. SemVer: raise the minor number.",
    "cli.verdict_major": "From the first version to the second: {level}, {n} breaking changes. SemVer: raise the major number, below 1.0.0 the minor one.",
    "cli.verdict_major.one": "From the first version to the second: {level}, one breaking change. SemVer: raise the major number, below 1.0.0 the minor one.",
    "cli.no_changes": "Nothing that others depend on has changed.",
    "cli.no_author": 'A release carries a name. Say who you are with --author "Name <mail>"; the project remembers it.',
    "cli.nothing_new": "Nothing has changed since release {version}. Save a version with changes first, or give a number.",
    "cli.unsaved_left_out": "The project has unsaved edits, which are not in the release. Save them as a version to release them.",
    "cli.released": "Released {project} {version} (version {commit}).",
}
