"""What is wrong with an ontology: rules over plain records, with a message that names record, field and way out."""

from oms_desktop.checks.api_names import name_scope, why_invalid
from oms_desktop.checks.checking import affected, check, check_records, recheck
from oms_desktop.checks.problem import Problem, Severity

__all__ = [
    "Problem",
    "Severity",
    "affected",
    "check",
    "check_records",
    "name_scope",
    "recheck",
    "why_invalid",
]
