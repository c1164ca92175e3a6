"""The syntaxes that are read and written, and the file endings that choose one."""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath

from pyoxigraph import RdfFormat

from oms_desktop.formats.errors import FormatError
from oms_desktop.models.messages import message


class Syntax(StrEnum):
    """How statements or records are spelled; the value is the usual file ending."""

    TURTLE = ".ttl"
    N_TRIPLES = ".nt"
    N_QUADS = ".nq"
    TRIG = ".trig"
    RDF_XML = ".rdf"
    JSON_LD = ".jsonld"
    N3 = ".n3"
    OMS_JSON = ".oms.json"

    @property
    def rdf(self) -> RdfFormat | None:
        """The parser's name of this syntax; None for our own JSON."""
        return _RDF.get(self)

    @property
    def label(self) -> str:
        """The name people know it by."""
        return _TITLES[self]

    @property
    def has_prefixes(self) -> bool:
        """Whether a file in this syntax declares prefixes."""
        return self not in (Syntax.N_TRIPLES, Syntax.N_QUADS)


_RDF = {
    Syntax.TURTLE: RdfFormat.TURTLE,
    Syntax.N_TRIPLES: RdfFormat.N_TRIPLES,
    Syntax.N_QUADS: RdfFormat.N_QUADS,
    Syntax.TRIG: RdfFormat.TRIG,
    Syntax.RDF_XML: RdfFormat.RDF_XML,
    Syntax.JSON_LD: RdfFormat.JSON_LD,
    Syntax.N3: RdfFormat.N3,
}
_TITLES = {
    Syntax.TURTLE: "Turtle",
    Syntax.N_TRIPLES: "N-Triples",
    Syntax.N_QUADS: "N-Quads",
    Syntax.TRIG: "TriG",
    Syntax.RDF_XML: "RDF/XML",
    Syntax.JSON_LD: "JSON-LD",
    Syntax.N3: "N3",
    Syntax.OMS_JSON: "OMS JSON",
}
ENDINGS: dict[str, Syntax] = {
    **{syntax.value: syntax for syntax in Syntax},
    ".turtle": Syntax.TURTLE,
    ".shacl": Syntax.TURTLE,
    ".owl": Syntax.RDF_XML,
    ".xml": Syntax.RDF_XML,
    ".json-ld": Syntax.JSON_LD,
}
"""Every file ending that is known, in lower case."""


def syntax_of(name: str) -> Syntax:
    """Return the syntax of a file called *name*.

    Raises:
        FormatError: If its ending is not known.
    """
    low = name.lower()
    for ending in sorted(ENDINGS, key=len, reverse=True):
        if low.endswith(ending):
            return ENDINGS[ending]
    raise FormatError(
        message(
            "formats.unknown_ending",
            file=PurePath(name).name,
            endings=", ".join(ENDINGS),
        )
    )
