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
}
