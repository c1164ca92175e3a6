"""What is wrong with an ontology: rules over plain records, with a message that names record, field and way out."""

from oms_desktop.checks.api_names import name_scope, why_invalid
from oms_desktop.checks.checking import affected, check, check_records, recheck
from oms_desktop.checks.diamonds import Diamond, diamonds
from oms_desktop.checks.problem import Problem, Severity
from oms_desktop.checks.reader import Reader

__all__ = [
    "Diamond",
    "Problem",
    "Reader",
    "Severity",
    "affected",
    "check",
    "check_records",
    "diamonds",
    "name_scope",
    "recheck",
    "why_invalid",
]
