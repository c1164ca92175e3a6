"""The words of RDF, OWL and SHACL that the model has fields for, and our own where those have none.

Our own predicate of a field is ``oms:`` and the field's name in camel case, so each field has one by construction.
"""

from __future__ import annotations

import re

from oms_desktop.formats.terms import (
    OLD_SCHEMA,
    OMS,
    OWL,
    RDF,
    RDFS,
    SCHEMA,
    SHACL,
    SKOS,
    Term,
    is_iri,
)

LABEL = f"<{RDFS}label>"
COMMENT = f"<{RDFS}comment>"
ALT_LABEL = f"<{SKOS}altLabel>"
DEPRECATED = f"<{OWL}deprecated>"
SUB_CLASS = f"<{RDFS}subClassOf>"
SUB_PROPERTY = f"<{RDFS}subPropertyOf>"
DOMAIN = f"<{RDFS}domain>"
RANGE = f"<{RDFS}range>"
INVERSE = f"<{OWL}inverseOf>"
UNION = f"<{OWL}unionOf>"
ONTOLOGY = f"<{OWL}Ontology>"
CLASS = f"<{OWL}Class>"
RDFS_CLASS = f"<{RDFS}Class>"
DATATYPE = f"<{RDFS}Datatype>"
OBJECT_PROPERTY = f"<{OWL}ObjectProperty>"
DATATYPE_PROPERTY = f"<{OWL}DatatypeProperty>"
RDF_PROPERTY = f"<{RDF}Property>"

SET_FIELDS: dict[str, dict[str, Term]] = {
    "object_type": {
        "extends": SUB_CLASS,
        "equivalent_to": f"<{OWL}equivalentClass>",
        "disjoint_with": f"<{OWL}disjointWith>",
    },
    "interface": {"extends": SUB_CLASS},
    "shared_property": {
        "extends": SUB_PROPERTY,
        "equivalent_to": f"<{OWL}equivalentProperty>",
    },
    "link_type": {"extends": SUB_PROPERTY, "equivalent_to": f"<{OWL}equivalentProperty>"},
    "individual": {"types": f"<{RDF}type>"},
    "module": {"imports": f"<{OWL}imports>"},
}
"""Sets of references that one standard predicate each says."""

FLAG_TYPES: dict[str, Term] = {
    "functional": f"<{OWL}FunctionalProperty>",
    "inverse_functional": f"<{OWL}InverseFunctionalProperty>",
    "transitive": f"<{OWL}TransitiveProperty>",
    "symmetric": f"<{OWL}SymmetricProperty>",
    "asymmetric": f"<{OWL}AsymmetricProperty>",
    "reflexive": f"<{OWL}ReflexiveProperty>",
    "irreflexive": f"<{OWL}IrreflexiveProperty>",
}
OBJECT_FLAGS = frozenset(t for name, t in FLAG_TYPES.items() if name != "functional")

CLASS_TYPES = frozenset({CLASS, RDFS_CLASS, f"<{OWL}DeprecatedClass>"})
PROPERTY_TYPES = frozenset(
    {
        RDF_PROPERTY,
        OBJECT_PROPERTY,
        DATATYPE_PROPERTY,
        f"<{OWL}AnnotationProperty>",
        f"<{OWL}OntologyProperty>",
        f"<{OWL}DeprecatedProperty>",
        *FLAG_TYPES.values(),
    }
)
OWN_INDIVIDUAL = f"<{OMS}Individual>"
OMS_TYPES: dict[Term, str] = {
    f"<{OMS}Interface>": "interface",
    f"<{OMS}StructType>": "struct_type",
    f"<{OMS}ActionType>": "action_type",
    OWN_INDIVIDUAL: "individual",
    f"<{OMS}Group>": "group",
    f"<{OMS}Diagram>": "diagram",
    f"<{OMS}Placement>": "placement",
}
TYPE_OF_KIND: dict[str, Term] = {
    "object_type": CLASS,
    "shared_property": DATATYPE_PROPERTY,
    "link_type": OBJECT_PROPERTY,
    "value_type": DATATYPE,
    "module": ONTOLOGY,
    **{kind: term for term, kind in OMS_TYPES.items() if kind != "individual"},
}
"""The type an exported record of a kind has; an individual has only those it names."""

KIND_TYPES = CLASS_TYPES | PROPERTY_TYPES | OMS_TYPES.keys() | {DATATYPE, ONTOLOGY}
"""Types from which a kind follows."""

LABEL_WORDS = (LABEL, f"<{SKOS}prefLabel>")
DESCRIPTION_WORDS = (
    COMMENT,
    f"<{SKOS}definition>",
    "<http://purl.obolibrary.org/obo/IAO_0000115>",
    "<http://purl.org/dc/terms/description>",
)
INVERSE_WORDS = (INVERSE, f"<{SCHEMA}inverseOf>", f"<{OLD_SCHEMA}inverseOf>")
DOMAIN_WORDS = tuple(
    f"<{base}domainIncludes>" for base in (SCHEMA, OLD_SCHEMA, "http://purl.org/dc/dcam/")
)
RANGE_WORDS = tuple(
    f"<{base}rangeIncludes>" for base in (SCHEMA, OLD_SCHEMA, "http://purl.org/dc/dcam/")
)
DATA_TYPE_CLASSES = frozenset({f"<{SCHEMA}DataType>", f"<{OLD_SCHEMA}DataType>", DATATYPE})

ID = f"<{OMS}id>"
IRI = f"<{OMS}iri>"
KIND = f"<{OMS}kind>"
MODULE = f"<{OMS}module>"
KEY = f"<{OMS}key>"
VALUE = f"<{OMS}value>"
REFERENCE = f"{OMS}reference"
"""The datatype of a reference that no IRI can say."""

STRUCTURE = frozenset(
    {
        SUB_CLASS,
        SUB_PROPERTY,
        DOMAIN,
        RANGE,
        INVERSE,
        UNION,
        *(
            f"<{OWL}{name}>"
            for name in (
                "complementOf equivalentClass equivalentProperty disjointWith disjointUnionOf hasKey intersectionOf"
                " oneOf onDatatype propertyChainAxiom propertyDisjointWith withRestrictions"
            ).split()
        ),
        *(f"<{SHACL}{name}>" for name in "and in node not or path property xone".split()),
    }
)
"""Words that define a thing and do not describe it: what of them no field has is a statement, whether it names a thing
or closes over a blank node, so that one can take the place of the other when people merge."""

SHAPE = f"<{SHACL}property>"
PATH = f"<{SHACL}path>"
ORDER = f"<{SHACL}order>"
SHAPE_NAME = f"<{SHACL}name>"
SHAPE_TEXT = f"<{SHACL}description>"
SHAPE_TYPE = f"<{SHACL}datatype>"
MIN_COUNT = f"<{SHACL}minCount>"
MAX_COUNT = f"<{SHACL}maxCount>"
CONSTRAINT_WORDS: dict[str, Term] = {
    "minimum": f"<{SHACL}minInclusive>",
    "maximum": f"<{SHACL}maxInclusive>",
    "min_length": f"<{SHACL}minLength>",
    "max_length": f"<{SHACL}maxLength>",
    "pattern": f"<{SHACL}pattern>",
}

PREFIXES: dict[str, str] = {
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "sh": SHACL,
    "skos": SKOS,
    "schema": SCHEMA,
    "oms": OMS,
}
"""Prefixes that the writer declares where they are used; a module need not keep them."""

_NAME = re.compile(r"([A-Za-z]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?)?")


def is_declared(name: str, iri: str) -> bool:
    """Tell whether a file's prefix declaration carries this prefix of a module: legal, and not one of `PREFIXES`."""
    return PREFIXES.get(name) != iri and _NAME.fullmatch(name) is not None and is_iri(iri)


def own_word(field: str) -> Term:
    """Return our own predicate of *field*."""
    head, *rest = field.split("_")
    return f"<{OMS}{head}{''.join(part.capitalize() for part in rest)}>"
