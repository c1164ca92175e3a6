"""Hypothesis strategies for ontologies in which every field of every kind may have a value.

They are made from the models themselves, so that a field that is new there is tried here without anybody's doing.
"""

from __future__ import annotations

from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from pydantic import ValidationError

from oms_desktop.models.data_types import DataType, TypeName
from oms_desktop.models.fields import fields_of
from oms_desktop.models.ids import module_id, record_id_for_iri
from oms_desktop.models.kinds import KINDS
from oms_desktop.models.module import Module
from oms_desktop.models.plain import Plain, from_plain, to_plain
from oms_desktop.models.record import Record
from oms_desktop.models.values import Value
from tests.builders import an_id

NAMESPACE = "https://example.org/airline#"
TEXTS = st.one_of(
    st.sampled_from(("Aircraft", "비행기", 'a "quoted"\nline\\', "x")),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8),
)
IRIS = st.sampled_from(("https://other.org/a", "urn:x:b", "https://example.org/é"))
LANGUAGES = st.sampled_from(("ko", "de", "zh-hant", "zh-Hant", "", "en", "not a tag"))
ODD_IRIS = st.sampled_from((*(f"{NAMESPACE}Thing{n}" for n in range(4)), "no iri <>", ""))
DATA_TYPES = st.one_of(
    st.sampled_from(sorted(set(TypeName) - {TypeName.VECTOR, TypeName.STRUCT})).map(
        lambda name: {"name": name.value}
    ),
    st.just({"name": "decimal", "precision": 10, "scale": 2}),
    st.just({"name": "vector", "dimension": 3, "similarity": "dot"}),
)
BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "colour": st.sampled_from(("a1b2c3", "7")),
    "minimum": st.sampled_from(("1", "-2.50", "2020-01-01", "2020-01-01T00:00:00Z")),
    "maximum": st.sampled_from(("1", "7.5")),
    "deadline": st.just("2030-01-31"),
    "datatype": st.sampled_from(("http://www.w3.org/2001/XMLSchema#date", "no iri")),
    "version_iri": IRIS,
    "namespace": st.sampled_from((NAMESPACE, "urn:x:")),
    "key": st.sampled_from(("https://example.org/note", "urn:k", "no iri")),
}
_ELSEWHERE = {"kind", "id", "iri", "extra", "statements", "module", "vocabulary"}


@st.composite
def whole_ontologies(draw: st.DrawFn) -> list[Record]:
    """Return a main module and some records of any kind."""
    main = draw(st.sampled_from((module_id(), record_id_for_iri("module", "https://example.org/"))))
    kinds = draw(st.lists(st.sampled_from(sorted(set(KINDS) - {"module"})), max_size=6))
    ids = {an_id(f"{kind} {n}"): kind for n, kind in enumerate(kinds)}
    refs = st.one_of(st.sampled_from([*ids, an_id("gone")]), IRIS)
    language = draw(st.sampled_from(("", "en", "ko")))
    header: Plain = {"kind": "module", "id": main, "default_language": language}
    if main != module_id():
        header["iri"] = "https://example.org/"
    records = [_fill(draw, Module, header, refs)]
    used: set[str] = set()
    for record, kind in ids.items():
        tree: Plain = {"kind": kind, "id": record}
        iri = draw(ODD_IRIS)
        if iri and iri not in used:
            tree["iri"] = iri
            used.add(iri)
            if draw(st.booleans()) and iri.startswith("http"):
                tree["id"] = record_id_for_iri(kind, iri)
        if kind not in ("group", "diagram", "placement") or draw(st.booleans()):
            tree["module"] = main
        records.append(_fill(draw, KINDS[kind], tree, refs))
    return records


def _fill(
    draw: st.DrawFn, model: type[Record], tree: Plain, refs: st.SearchStrategy[str]
) -> Record:
    hints = get_type_hints(model, include_extras=True)
    for name in model.model_fields:
        required = model.model_fields[name].is_required()
        if name not in tree and name not in _ELSEWHERE and (required or draw(st.booleans())):
            tree[name] = draw(_field(model, name, hints[name], refs))
    return _canonical(_legal(tree))


def _legal(tree: Plain) -> Record:
    """Return the record, without the fields that do not fit together."""
    while True:
        try:
            return from_plain(tree)
        except ValidationError as error:
            for problem in error.errors():
                tree.pop(str(problem["loc"][0]), None)


def _canonical(record: Record) -> Record:
    """Return the record in the one way of several to say the same (docs: formats)."""
    tree = to_plain(record)
    annotations = {(a["key"], a["value"]): a for a in tree.pop("annotations", ())}
    if annotations:
        tree["annotations"] = list(annotations.values())
    return from_plain(tree)


def _field(
    model: type[Value], name: str, hint: Any, refs: st.SearchStrategy[str]
) -> st.SearchStrategy[Any]:
    if name in BY_NAME:
        return BY_NAME[name]
    rule = fields_of(model).get(name)
    leaf = refs if rule is not None and rule.refers_to == "record" else TEXTS
    return _of(hint, leaf, refs)


def _of(
    hint: Any, leaf: st.SearchStrategy[Any], refs: st.SearchStrategy[str]
) -> st.SearchStrategy[Any]:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _of(inner[0], leaf, refs)
    if origin in (Union, UnionType):
        return _of(next(i for i in inner if i is not NoneType), leaf, refs)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin is tuple and inner[-1] is Ellipsis:
        element = _of(inner[0], leaf, refs)
        key = repr if get_origin(inner[0]) is not tuple else (lambda pair: repr(pair[0]))
        unique = (lambda e: e["id"]) if _has_id(inner[0]) else key
        return st.lists(element, max_size=3, unique_by=unique)
    if origin is tuple:
        return st.tuples(LANGUAGES, leaf).map(list)
    if hint is DataType:
        return DATA_TYPES
    if isinstance(hint, type) and issubclass(hint, Value):
        return _value(hint, refs)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from([member.value for member in hint])
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.integers(1, 1000)
    return leaf


def _has_id(hint: Any) -> bool:
    hint = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    return isinstance(hint, type) and issubclass(hint, Value) and "id" in hint.model_fields


def _value(model: type[Value], refs: st.SearchStrategy[str]) -> st.SearchStrategy[Plain]:
    hints = get_type_hints(model, include_extras=True)
    required, optional = {}, {}
    for name, info in model.model_fields.items():
        if name not in ("extra", "statements"):
            strategy = _field(model, name, hints[name], refs)
            (required if info.is_required() else optional)[name] = strategy
    return st.fixed_dictionaries(required, optional=optional)
