"""What merging knows of values beyond their field table: which bounds are lower ones, which values of RDF stand in each
other's place.
"""

from __future__ import annotations

from oms_desktop.models.plain import Plain

LOWER = ("minimum", "min_length", "min_items")
UPPER = ("maximum", "max_length", "max_items")

_OWL = "http://www.w3.org/2002/07/owl#"
_PART_OF = ("<http://www.w3.org/ns/shacl#path>", f"<{_OWL}onProperty>")
"""What a shape or class expression is about: two that are about different properties are different things."""
_AXIOM = tuple(f"<{_OWL}annotated{part}>" for part in ("Source", "Property", "Target"))


def slot_of(element: str | Plain) -> str:
    """Return the slot of an annotation, a restriction or a statement: what it is a value of.

    The words of a slot are parted by spaces: subject and predicate of a statement, the key of an annotation, property
    and kind of a restriction; then the language, or what a blank node is about.
    """
    if isinstance(element, str):
        return _slot_of_statement(element)
    if "key" in element:
        return " ".join([element["key"], *(f"@{tag}" for tag in [element.get("language")] if tag)])
    return f"{element.get('on', '')} {element.get('kind', '')}"


def _slot_of_statement(statement: str) -> str:
    """Return the slot of a statement; what several named things share stands in the slot of its first line."""
    lines = [line.split(" ", 2) for line in statement.splitlines()] or [["", "", ""]]
    subject, predicate, rest = next((line for line in lines if line[0].startswith("<")), lines[0])
    value = rest.removesuffix(" .")
    root = value if subject.startswith("<") else subject
    said: dict[str, list[str]] = {}
    for name, word, text in lines:
        if name == root:
            said.setdefault(word, []).append(text.removesuffix(" ."))
    if all(len(said.get(word, ())) == 1 for word in _AXIOM):
        source, about, target = (said[word][0] for word in _AXIOM)
        return f"{source} {about} {target}"
    about_one = [said[word][0] for word in _PART_OF if len(said.get(word, ())) == 1]
    about_one = [about for about in about_one if about.startswith("<")]
    tag = value.rpartition('"')[2]
    language = [tag] if value.startswith('"') and tag.startswith("@") else []
    return " ".join([subject, predicate, *about_one[:1], *language])
