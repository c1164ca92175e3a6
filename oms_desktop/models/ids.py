"""Identity: how record ids are made from IRIs, and how new ones are shaped.

Ids are lower-case UUID strings. Time and randomness are passed in, so that everything here is pure.
"""

from __future__ import annotations

import uuid

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:oms:record")
"""The constant namespace of decision 16; changing it would change every imported id."""

DEFAULT_MODULE_IRI = "urn:oms:module:default"


def record_id_for_iri(kind: str, iri: str) -> str:
    """Return the id of the record of *kind* that was imported under *iri* (decision 16)."""
    return str(uuid.uuid5(NAMESPACE, f"{kind}\n{iri}"))


def module_id(iri: str = DEFAULT_MODULE_IRI) -> str:
    """Return the id of the module with ontology *iri*, or of the default module (decision 19)."""
    return record_id_for_iri("module", iri)


def placement_id(diagram: str, record: str) -> str:
    """Return the id of the placement of *record* on *diagram* (decision 22)."""
    return str(uuid.uuid5(uuid.UUID(diagram), record))


def uuid7(time_ms: int, random: int) -> str:
    """Return a UUIDv7 (RFC 9562) for *time_ms* since 1970 and a *random* number of at least 74 bits."""
    value = (time_ms & (1 << 48) - 1) << 80
    value |= 0x7 << 76 | (random >> 62 & 0xFFF) << 64
    value |= 0b10 << 62 | random & (1 << 62) - 1
    return str(uuid.UUID(int=value))


def is_id(ref: str) -> bool:
    """Tell whether *ref* names a record by id; an IRI always holds a colon."""
    return len(ref) == 36 and ":" not in ref
