"""The base of every frozen value and the marks by which a field declares how it behaves.

A field says once, by ``Annotated`` metadata, whether it is a set, a map, a keyed list and so on. Canonical
bytes, diff, merge, the reference walk and the inspector read these marks; none of them knows a kind by name.
This module knows nothing of particular records.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal, Self, TypeVar

import orjson
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationInfo, model_validator

T = TypeVar("T")


class Rule(StrEnum):
    """How a field merges (design: "Merge behaviour is declared per field in the model")."""

    FIXED = "fixed"  # never changes after creation: kind, id
    SCALAR = "scalar"  # one value, a human decides (M003)
    NAME = "name"  # an api name (R502)
    TEXT = "text"  # long text, merged by sentences (M004, M005)
    COSMETIC = "cosmetic"  # the greater canonical bytes win, INFO (M006, decision 22)
    SLOT = "slot"  # one reference (S308)
    DATA_TYPE = "data_type"  # the type lattice (T codes)
    CARDINALITY = "cardinality"  # ONE < MANY (L601, L602)
    CONSTRAINTS = "constraints"  # per bound (K codes, decision 24)
    PART = "part"  # a nested value, merged field by field
    SET = "set"  # set law L18
    MAP = "map"  # key -> value, merged per key
    TEXT_MAP = "text_map"  # key -> long text, merged per key by sentences
    KEYED = "keyed"  # ordered elements with an id, merged per element, list law L19
    ORDERED = "ordered"  # order has meaning: a key's columns (S306)
    STATEMENTS = "statements"  # a set of RDF statements with single-valued slots (decision 27)
    VERSION = "version"  # a SemVer version: raised by both, the greater wins (M007)
    TIGHTER = "tighter"  # choices from loose to tight: never loosened without a person (B903)


class Topic(StrEnum):
    """What a field is about, where two changes of it are a finding of their own and not just the rule's."""

    PATTERN = "pattern"  # two patterns (K204)
    OPAQUE = "opaque"  # text this program cannot read (M008)
    MEANING = "meaning"  # a unit or value type: what values mean (T111)
    DEFAULT = "default"  # a default value (K206)
    ARITY = "arity"  # one value or a list, a coordinate of the data type (T103, T106)
    ENUMERATION = "enumeration"  # allowed values (T108, T110)
    LINK_END = "link_end"  # the types at one end of a link (L603)
    SUPERTYPES = "supertypes"  # what a type builds on (I701)
    MEMBER = "member"  # what stands for a member of an interface (I707)
    KEY = "key"  # the columns of a primary key (T107)
    PLACE = "place"  # where a record belongs (R508)
    HOME = "home"  # the shared property that a property was made (R507, R510)
    SLOTS = "slots"  # values of RDF, of which some stand in each other's place (M003, decision 27)
    SUCCESSOR = "successor"  # what replaces a deprecated record (E412)


@dataclass(frozen=True, slots=True)
class Merge:
    """The mark on a field that names its rule, and its topic; a field without a mark is ``SCALAR``."""

    rule: Rule
    topic: Topic | None = None


@dataclass(frozen=True, slots=True)
class ReferenceMark:
    """The mark on a string that refers to a record (by id or external IRI) or to a property (by id)."""

    to: Literal["record", "property"]


KEEP_UNKNOWN = {"unknown fields": "keep"}
"""The validation context under which unknown fields are kept."""


def sort_key(element: Any) -> bytes:
    """Order set elements by their canonical bytes, so that every machine sorts alike."""
    if isinstance(element, str):
        return element.encode()
    if isinstance(element, BaseModel):
        element = element.model_dump(mode="json", exclude_defaults=True)
    return orjson.dumps(element, option=orjson.OPT_SORT_KEYS)


def as_set(elements: tuple[T, ...]) -> tuple[T, ...]:
    """Return *elements* without duplicates, sorted."""
    if len(elements) < 2:
        return elements
    return tuple(unique for _, unique in sorted({sort_key(e): e for e in elements}.items()))


def as_map(pairs: tuple[tuple[str, Any], ...]) -> tuple[tuple[str, Any], ...]:
    """Return *pairs* sorted by key.

    Raises:
        ValueError: If a key stands twice.
    """
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("a key stands twice")
    return tuple(sorted(pairs, key=lambda pair: pair[0].encode()))


def has_unique_ids(elements: tuple[T, ...]) -> tuple[T, ...]:
    """Return *elements* unchanged.

    Raises:
        ValueError: If two elements have one id.
    """
    ids: Iterable[Any] = [getattr(element, "id") for element in elements]  # noqa: B009
    if len(set(ids)) != len(elements):
        raise ValueError("two elements have one id")
    return elements


class Value(BaseModel):
    """A frozen value without identity of its own; unknown fields are refused.

    Only when stored bytes are decoded (`KEEP_UNKNOWN` as context) do unknown fields go to `extra`, as name and
    canonical JSON: a newer program's fields pass through here unharmed (decision 3).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", revalidate_instances="never")

    extra: Annotated[tuple[tuple[str, str], ...], AfterValidator(as_map), Merge(Rule.MAP)] = ()

    @model_validator(mode="before")
    @classmethod
    def _keep_unknown_fields(cls, data: Any, info: ValidationInfo) -> Any:
        if info.context is not KEEP_UNKNOWN or not isinstance(data, dict):
            return data
        unknown = data.keys() - cls.model_fields.keys()
        if not unknown:
            return data
        kept = tuple(
            (name, orjson.dumps(data[name], option=orjson.OPT_SORT_KEYS).decode())
            for name in unknown
        )
        known = {name: value for name, value in data.items() if name not in unknown}
        return {**known, "extra": kept}

    def evolve(self, **changes: Any) -> Self:
        """Return this value with *changes* applied, validated as a whole.

        Raises:
            pydantic.ValidationError: If the result is not legal.
        """
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**{**fields, **changes})


Text = Annotated[str, Merge(Rule.TEXT)]
ApiName = Annotated[str, Merge(Rule.NAME)]
Ref = Annotated[str, ReferenceMark("record")]
PropertyRef = Annotated[str, ReferenceMark("property")]
SetOf = AfterValidator(as_set)
KeyedBy = AfterValidator(has_unique_ids)
TextMap = Annotated[tuple[tuple[str, str], ...], AfterValidator(as_map), Merge(Rule.MAP)]
LongTextMap = Annotated[tuple[tuple[str, str], ...], AfterValidator(as_map), Merge(Rule.TEXT_MAP)]
StringSet = Annotated[tuple[str, ...], SetOf, Merge(Rule.SET)]
RefSet = Annotated[tuple[Ref, ...], SetOf, Merge(Rule.SET)]
Supertypes = Annotated[tuple[Ref, ...], SetOf, Merge(Rule.SET, Topic.SUPERTYPES)]
