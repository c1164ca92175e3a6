"""Names of data types elsewhere: XML Schema, schema.org, Foundry and the OMS, to and from our own."""

from __future__ import annotations

from collections.abc import Iterable

from oms_desktop.formats.terms import OLD_SCHEMA, OWL, RDF, RDFS, SCHEMA, XSD
from oms_desktop.models.data_types import DataType, TypeName
from oms_desktop.models.lattice import join

_T = TypeName

CANONICAL: dict[TypeName, str] = {
    _T.STRING: f"{XSD}string",
    _T.BOOLEAN: f"{XSD}boolean",
    _T.BYTE: f"{XSD}byte",
    _T.SHORT: f"{XSD}short",
    _T.INTEGER: f"{XSD}int",
    _T.LONG: f"{XSD}long",
    _T.FLOAT: f"{XSD}float",
    _T.DOUBLE: f"{XSD}double",
    _T.DECIMAL: f"{XSD}decimal",
    _T.DATE: f"{XSD}date",
    _T.TIME: f"{XSD}time",
    _T.TIMESTAMP: f"{XSD}dateTime",
    _T.DURATION: f"{XSD}duration",
    _T.BINARY: f"{XSD}base64Binary",
    _T.JSON: f"{RDF}JSON",
    _T.LANGUAGE_TEXT: f"{RDF}langString",
    _T.IRI: f"{XSD}anyURI",
}
"""The datatype that stands for a data type in RDF; the others have none."""

CANONICAL_NAMES: dict[str, TypeName] = {iri: name for name, iri in CANONICAL.items()}

_WIDER: dict[str, TypeName] = {
    **dict.fromkeys(
        ("normalizedString", "token", "language", "Name", "NCName", "NMTOKEN", "ID", "IDREF"),
        _T.STRING,
    ),
    **dict.fromkeys(("gYear", "gYearMonth", "gMonth", "gDay", "gMonthDay", "QName"), _T.STRING),
    "unsignedByte": _T.SHORT,
    "unsignedShort": _T.INTEGER,
    "unsignedInt": _T.LONG,
    **dict.fromkeys(
        ("integer", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger"), _T.LONG
    ),
    **dict.fromkeys(("negativeInteger", "unsignedLong"), _T.LONG),
    "dateTimeStamp": _T.TIMESTAMP,
    "hexBinary": _T.BINARY,
    "dayTimeDuration": _T.DURATION,
    "yearMonthDuration": _T.DURATION,
}
_SCHEMA_NAMES: dict[str, TypeName] = {
    "Text": _T.STRING,
    "URL": _T.IRI,
    "CssSelectorType": _T.STRING,
    "XPathType": _T.STRING,
    "PronounceableText": _T.STRING,
    "Boolean": _T.BOOLEAN,
    "Number": _T.DOUBLE,
    "Integer": _T.INTEGER,
    "Float": _T.DOUBLE,
    "Date": _T.DATE,
    "DateTime": _T.TIMESTAMP,
    "Time": _T.TIME,
}
_GEO = "http://www.opengis.net/ont/geosparql#"

KNOWN: dict[str, TypeName] = {
    **CANONICAL_NAMES,
    **{f"{XSD}{name}": kind for name, kind in _WIDER.items()},
    **{f"{base}{n}": kind for base in (SCHEMA, OLD_SCHEMA) for n, kind in _SCHEMA_NAMES.items()},
    f"{RDFS}Literal": _T.STRING,
    f"{RDF}PlainLiteral": _T.LANGUAGE_TEXT,
    f"{RDF}HTML": _T.STRING,
    f"{RDF}XMLLiteral": _T.STRING,
    f"{OWL}real": _T.DOUBLE,
    f"{OWL}rational": _T.DOUBLE,
    f"{_GEO}wktLiteral": _T.GEOSHAPE,
    f"{_GEO}gmlLiteral": _T.GEOSHAPE,
    f"{_GEO}geoJSONLiteral": _T.GEOSHAPE,
}
"""Every datatype IRI that says which values it has."""

_NAMES: dict[str, TypeName] = {
    **{kind.value: kind for kind in TypeName},
    # Foundry
    "geohash": _T.GEOPOINT,
    "timeseries": _T.TIME_SERIES,
    "geotimeseries": _T.GEOTEMPORAL_SERIES,
    "mediareference": _T.MEDIA_REFERENCE,
    "ciphertext": _T.CIPHER_TEXT,
    # OMS
    "text": _T.STRING,
    "long_text": _T.STRING,
    "number": _T.DOUBLE,
    "int": _T.INTEGER,
    "bool": _T.BOOLEAN,
    "datetime": _T.TIMESTAMP,
    "reference": _T.IRI,
    "uri": _T.IRI,
    "url": _T.IRI,
    "object": _T.JSON,
    "file": _T.ATTACHMENT,
}


def is_datatype(iri: str) -> bool:
    """Tell whether *iri* names a datatype by itself, whatever a file says."""
    return iri in KNOWN or iri.startswith(XSD)


def data_type_of_name(name: str) -> DataType | None:
    """Return the data type that Foundry or the OMS call *name*, or None; parameters are not read."""
    kind = _NAMES.get(name.strip().lower())
    if kind is None or kind in (TypeName.VECTOR, TypeName.STRUCT):  # these need parameters
        return None
    return DataType(name=kind)


def common_type(iris: Iterable[str], parents: dict[str, str]) -> TypeName | None:
    """Return the one data type of all values of the datatypes *iris*, or None if they have none in common.

    Args:
        iris: Datatype IRIs.
        parents: From a datatype a file declares to the one it restricts.
    """
    common: DataType | None = None
    for iri in iris:
        seen = {iri}
        while iri not in KNOWN and iri in parents and parents[iri] not in seen:
            iri = parents[iri]
            seen.add(iri)
        kind = KNOWN.get(iri)
        if kind is None:
            return None
        this = DataType(name=kind)
        both = this if common is None else join(common, this)
        if both is None and common is not None and {common.name, kind} == {_T.STRING, _T.IRI}:
            both = DataType(name=_T.STRING)
        if both is None or (both.name is _T.DECIMAL and both.precision is not None):
            return None
        common = both
    return None if common is None else common.name
