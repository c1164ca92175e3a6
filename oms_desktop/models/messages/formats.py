"""English templates of the area *formats*."""

TEMPLATES: dict[str, str] = {
    "formats.unknown_ending": "The ending of {file} says no format this program knows. Use one of {endings}.",
    "formats.unreadable": "{file} cannot be read: {why}.",
    "formats.syntax": "{file}, line {line}, column {column}: this is not {syntax}: {why}. Correct this place and try again; nothing was changed.",
    "formats.syntax_nowhere": "{file} is not {syntax}: {why}. Correct it and try again; nothing was changed.",
    "formats.remote_context": "{file} refers to a JSON-LD context on the network, which is not fetched. Put the context into the file, or convert it to Turtle first.",
    "formats.not_oms_json": '{file} is JSON but not an ontology of this program: a list called "records" is missing. For JSON-LD use the ending .jsonld.',
    "formats.newer": "{file} was written in format {found}; this program reads format {known}. Update the program to read it.",
    "formats.twice": "{file}: record {n} has the id {id}, which stands there twice. Remove one of the two.",
    "formats.bad_record": "{file}: record {number} cannot be read: {why}. Correct it and try again; nothing was changed.",
    "formats.unsayable": "This ontology cannot be written as {syntax}: {why}. Choose Turtle, which can hold all of it.",
    "formats.too_long": "{file} holds a text or an address of more than {n} MB, which is too long to read. Shorten it and try again; nothing was changed.",
    "formats.empty": "{file} is empty.",
    "formats.completed": "The file holds incomplete addresses and names no base; they were completed with {base}.",
    "formats.labels_kept": "{n} groups of blank nodes look alike from all sides, so they keep the labels of the file.",
    "formats.labels_kept.one": "1 group of blank nodes looks alike from all sides, so it keeps the labels of the file.",
    "formats.graphs_joined": "The statements of {n} named graphs were put into one.",
    "formats.graphs_joined.one": "The statements of 1 named graph were put together with the others.",
    "formats.prefixes_lost": "{syntax} has no prefixes, so {n} prefixes are not in the file.",
    "formats.prefixes_lost.one": "{syntax} has no prefixes, so 1 prefix is not in the file.",
}
