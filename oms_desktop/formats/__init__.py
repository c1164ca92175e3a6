"""Bytes to records and back: the RDF syntaxes and our own JSON, with a report of what could not be carried.

`read` and `write` are the doors, `read_together` the one for three versions of one file; the file's ending decides the
syntax (`syntax_of`).
"""

from oms_desktop.formats.errors import FormatError
from oms_desktop.formats.reading import Import, read
from oms_desktop.formats.syntaxes import ENDINGS, Syntax, syntax_of
from oms_desktop.formats.together import Together, read_together
from oms_desktop.formats.writing import Written, write

__all__ = [
    "ENDINGS",
    "FormatError",
    "Import",
    "Syntax",
    "Together",
    "Written",
    "read",
    "read_together",
    "syntax_of",
    "write",
]
