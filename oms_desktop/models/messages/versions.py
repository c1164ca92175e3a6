"""English templates of the area *versions*: releases, changelogs, migration plans, and what sending would do."""

TEMPLATES: dict[str, str] = {
    # releases
    "versions.bad_number": "{text} is not a version number. Give one of the form 1.2.3.",
    "versions.exists": "Version {version} is released already, and a release never changes. Release the next one, {next}.",
    "versions.too_small": "Version {version} is not greater than {last}, the release before it. Give a greater one, such as {next}.",
    "versions.nothing_saved": "There is nothing to release yet. Save a version first.",
    "versions.tag_fixed": "Version {version} is released already, and a release never changes.",
    "versions.missing": "There is no release {version} in this project.",
    # changelogs
    "versions.breaking": "Breaking",
    "versions.added": "Added",
    "versions.changed": "Changed",
    "versions.removed": "Removed",
    "versions.moved": "move {part} from {old} to {new}",
    "versions.retyped": "{part} is now {new} instead of {old}",
    "versions.retyped_whole": "is now {new} instead of {old}",
    "versions.rebased": "is now based on {new} instead of {old}",
}
