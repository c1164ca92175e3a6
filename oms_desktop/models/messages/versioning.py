"""English templates of the area *versioning*."""

TEMPLATES: dict[str, str] = {
    "versioning.no_json": "This is not data the program can keep: {why}.",
    "versioning.large_number": "The number {number} is larger than the file format allows; write it as text.",
    "versioning.no_object": "These bytes are damaged: they are not an object of an ontology project.",
    "versioning.newer_format": (
        "This was written by a newer version of the program (format {found}; this one reads up to {known})."
        " Update the program to open it."
    ),
    "versioning.no_commit": "These bytes are damaged: a version was expected, a {kind} was found.",
    "versioning.no_tag": "These bytes are damaged: a release was expected, a {kind} was found.",
    "versioning.no_pack": "The transferred data is damaged or cut short. Try again.",
    "versioning.pack_too_large": "The transferred data is larger than allowed ({limit} bytes).",
}
