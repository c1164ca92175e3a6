"""English templates of the area *cli*."""

TEMPLATES: dict[str, str] = {
    "cli.project_file": "{file} is a project, which holds many versions. Export the one you mean in OMS Desktop, and use that file.",
    "cli.unwritable": "{file} cannot be written: {why}. Choose another place.",
    "cli.checked": "{records} records: {errors} errors, {warnings} warnings, {remarks} remarks.",
    "cli.merged": "Merged into {file}: {open} to decide, {combined} put together from both sides.",
    "cli.imported": "{file}: {added} records added, {changed} changed.",
}
