"""One record and what it says: the standard words first, our own for every other field.

`write_record` is the judge: `read_record` may propose any value, the importer keeps what writes back the same.
"""

from __future__ import annotations

from typing import Any

from oms_desktop.formats.context import DEFAULT_MODULE, Context, is_minted
from oms_desktop.formats.ends import read_ends, write_ends
from oms_desktop.formats.facts import Words, local_name
from oms_desktop.formats.nodes import Node, Object, Pair
from oms_desktop.formats.restrictions import read_restriction, write_restriction
from oms_desktop.formats.shapes import (
    canonical_datatype,
    name_of_datatype,
    read_constraints,
    read_shape,
    write_constraints,
    write_shape,
)
from oms_desktop.formats.statements import write_annotation, write_notes
from oms_desktop.formats.terms import (
    OWL,
    RDFS,
    TYPE,
    Term,
    iri_term,
    is_iri,
    is_iri_term,
    literal,
    typed,
)
from oms_desktop.formats.texts import Said, read_aliases, read_texts, write_aliases, write_texts
from oms_desktop.formats.values import read_value, write_field
from oms_desktop.formats.vocabulary import (
    ALT_LABEL,
    DEPRECATED,
    FLAG_TYPES,
    ID,
    IRI,
    KIND_TYPES,
    OWN_INDIVIDUAL,
    REFERENCE,
    SET_FIELDS,
    SHAPE,
    SUB_CLASS,
    TYPE_OF_KIND,
    own_word,
)
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.plain import Plain

_BASE = f"<{OWL}onDatatype>"
_VERSION = f"<{OWL}versionIRI>"
_TRUE = typed("true", "boolean")
_ELSEWHERE = frozenset(
    {"kind", "id", "iri", "module", "api_name", "statements", "namespace", "default_language"}
) | {"prefixes", "vocabulary"}
"""Fields that are said by the subject, by the file as a whole, or only where the importer would guess wrong."""
_TEXTS = frozenset({"display_name", "labels", "description", "descriptions", "aliases"})
_STANDARD = _ELSEWHERE | _TEXTS | {"annotations", "properties"}


def write_record(tree: Plain, subject: Term, context: Context) -> list[Said]:
    """Return what a plain record says, but for its statements and for what depends on the whole file."""
    kind = tree["kind"]
    words = context.words_of(tree)
    model = KINDS[kind]
    said: list[Said] = []
    done = set(_STANDARD)
    if (kind_type := _kind_type(tree, subject, words, context)) is not None:
        said.append(("kind", TYPE, kind_type))
    said += _write_identity(tree, subject)
    for one, others, word in (
        ("display_name", "labels", words.label),
        ("description", "descriptions", words.description),
    ):
        texts, left = write_texts(tree, one, others, word, words.language)
        said += texts
        if left:
            said += _own(tree, others, left, context)
    said += write_aliases(tree, ALT_LABEL, words.language)
    if tree.get("status") == "deprecated":
        said.append(("status", DEPRECATED, _TRUE))
        done.add("status")
    for name, word in SET_FIELDS.get(kind, {}).items():
        done.add(name)
        said += [(name, word, _set_term(ref, kind, context)) for ref in tree.get(name, ())]
    if kind in ("shared_property", "link_type"):
        done |= {"any_of", "all_of", "ranges", "data_type", "source", "target", "flags"}
        said += write_ends(tree, context, words)
        said += _write_flags(tree, context)
    if kind == "link_type" and (inverse := tree.get("inverse_of")):
        done.add("inverse_of")
        said.append(("inverse_of", words.inverse, context.term(inverse, kind)))
    if kind == "object_type":
        done.add("restrictions")
        for element in tree.get("restrictions", ()):
            node = write_restriction(element, context)
            if node is None:
                said += _own(tree, "restrictions", [element], context)
            else:
                said.append(("restrictions", SUB_CLASS, node))
    if kind == "value_type":
        done |= {"base_type", "constraints"}
        said += _write_value_type(tree, context)
    if kind == "module" and (version := tree.get("version_iri")):
        done.add("version_iri")
        said.append(("version_iri", _VERSION, _set_term(version, kind, context)))
    for place, element in enumerate(tree.get("properties", ())):
        said.append(("properties", SHAPE, write_shape(element, place, context, words.language)))
    for element in tree.get("annotations", ()):
        pair = write_annotation(element)
        if pair is None or ("notes" in element and write_notes(subject, element, pair) is None):
            said += _own(tree, "annotations", [element], context)
        else:
            said.append(("annotations", *pair))
    for name in tree.keys() - done:
        said += [(name, p, o) for p, o in write_field(model, name, tree[name], context, kind)]
    return said


def read_record(
    identity: Plain, subject: Term, pairs: list[Pair], context: Context, *, paired: bool
) -> Plain:
    """Return the plain record that *pairs* suggest, without annotations of other words.

    Args:
        identity: Kind, id, IRI and module of the record.
        subject: The IRI term under which it stands.
        pairs: What is said of it.
        context: The other records.
        paired: Whether a link type and a shared property share the subject.
    """
    kind = identity["kind"]
    words = context.words_of(identity)
    tree: Plain = {**read_value(KINDS[kind], pairs, context, kind), **identity}
    if not identity.get("module"):
        tree.pop("module", None)
    if "api_name" not in tree:
        tree["api_name"] = local_name(identity.get("iri", ""))
    if "iri" not in identity:
        tree.pop("iri", None)
    read_texts(pairs, "display_name", "labels", words.label, words.language, tree)
    read_texts(pairs, "description", "descriptions", words.description, words.language, tree)
    read_aliases(pairs, ALT_LABEL, words.language, tree)
    for name, word in SET_FIELDS.get(kind, {}).items():
        _read_set(tree, name, word, pairs, context)
    shapes = []
    flags = {}
    for predicate, o in pairs:
        if predicate == DEPRECATED and o == _TRUE:
            tree["status"] = "deprecated"
        elif predicate == SHAPE and isinstance(o, Node):
            shape = read_shape(o, context, words.language)
            if shape is not None:
                shapes.append(shape)
        elif predicate == TYPE and o in _FLAGS:
            flags[_FLAGS[o]] = True
        elif predicate == SUB_CLASS and kind == "object_type" and isinstance(o, Node):
            restriction = read_restriction(o, context)
            if restriction is not None:
                tree.setdefault("restrictions", []).append(restriction)
        elif predicate == words.inverse and kind == "link_type" and isinstance(o, str):
            tree["inverse_of"] = context.ref(o, kind)
        elif predicate == _VERSION and kind == "module":
            tree["version_iri"] = _set_ref(o, kind, context)
        elif predicate == _BASE and kind == "value_type" and (base := name_of_datatype(o)):
            tree["base_type"] = {"name": base}
    if shapes:
        tree["properties"] = [element for _, element in sorted(shapes, key=lambda shape: shape[0])]
    if kind in ("shared_property", "link_type"):
        if flags:
            tree["flags"] = {**(tree.get("flags") or {}), **flags}
        read_ends(pairs, tree, context, words, paired=paired)
    if kind == "value_type":
        read_constraints(pairs, tree)
    return tree


def _kind_type(tree: Plain, subject: Term, words: Words, context: Context) -> Term | None:
    """Return the type that says the kind, unless a statement says it in its own way."""
    kind = tree["kind"]
    stem = f"{subject} {TYPE} "
    for statement in tree.get("statements", ()):
        if statement.startswith(stem) and statement[len(stem) : -2] in KIND_TYPES:
            return None
    match kind:
        case "object_type":
            return words.class_type
        case "shared_property" | "link_type":
            return words.property_type or TYPE_OF_KIND[kind]
        case "individual":
            told = tree.keys() - {"kind", "id", "iri", "module", "api_name"}
            return None if told else OWN_INDIVIDUAL
        case "module" if subject == DEFAULT_MODULE and not context.says_default_module:
            return None
        case _:
            return TYPE_OF_KIND[kind]


def _write_identity(tree: Plain, subject: Term) -> list[Said]:
    """Return id, IRI and api name as far as the subject does not say them."""
    said: list[Said] = []
    iri = tree.get("iri", "")
    if is_minted(tree, subject):
        said.append(("id", ID, literal(tree["id"])))
        if iri:
            said.append(("iri", IRI, literal(iri)))
    if tree.get("api_name", "") != local_name(iri):
        said.append(("api_name", own_word("api_name"), literal(tree.get("api_name", ""))))
    return said


def _write_flags(tree: Plain, context: Context) -> list[Said]:
    flags = tree.get("flags", {})
    said: list[Said] = [
        ("flags", TYPE, term) for name, term in FLAG_TYPES.items() if flags.get(name)
    ]
    left = {name: value for name, value in flags.items() if name not in FLAG_TYPES}
    return said + (_own(tree, "flags", left, context) if left else [])


def _write_value_type(tree: Plain, context: Context) -> list[Said]:
    said: list[Said] = []
    if (base := tree.get("base_type")) is not None:
        datatype = canonical_datatype(base)
        if datatype is not None:
            said.append(("base_type", _BASE, datatype))
        else:
            said += _own(tree, "base_type", base, context)
    if "constraints" in tree:
        said += [("constraints", p, o) for p, o in write_constraints(tree["constraints"], context)]
    return said


def _own(tree: Plain, name: str, value: Any, context: Context) -> list[Said]:
    pairs = write_field(KINDS[tree["kind"]], name, value, context, tree["kind"])
    return [(name, p, o) for p, o in pairs]


def _read_set(tree: Plain, name: str, word: Term, pairs: list[Pair], context: Context) -> None:
    """Fill a set of references; an individual's types are those from which no other kind follows."""
    found = [_set_ref(o, tree["kind"], context) for p, o in pairs if p == word]
    members = [ref for ref in found if ref is not None and f"<{ref}>" != OWN_INDIVIDUAL]
    if members:
        tree[name] = members


def _set_term(text: str, kind: str, context: Context) -> Term:
    """Return the term of a member of a set; what a module imports is an address, not a reference."""
    if kind != "module":
        return context.term(text, kind)
    return iri_term(text) if is_iri(text) else literal(text, datatype=REFERENCE)


def _set_ref(o: Object, kind: str, context: Context) -> str | None:
    if kind == "module" and isinstance(o, str) and is_iri_term(o):
        return o[1:-1]
    return context.ref(o, kind)


_FLAGS = {term: name for name, term in FLAG_TYPES.items()}
assert f"<{RDFS}subClassOf>" == SUB_CLASS
