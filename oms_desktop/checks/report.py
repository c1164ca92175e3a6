"""Short ways for rules to say what they found."""

from __future__ import annotations

from oms_desktop.checks.problem import Problem, Severity
from oms_desktop.models.messages import Argument, message
from oms_desktop.models.names import name_of
from oms_desktop.models.plain import Plain


def problem(
    severity: Severity,
    code: str,
    plain: Plain,
    path: tuple[str, ...],
    *,
    others: tuple[str, ...] = (),
    fixes: tuple[str, ...] = (),
    **args: Argument,
) -> Problem:
    """Return a problem of the plain record; its text is the template ``checks.<code>``, which gets `record` and *args*."""
    text = message(f"checks.{code}", record=name_of(plain), **args)
    return Problem(code, plain["id"], path, others, severity, text, fixes)


def error(
    code: str,
    plain: Plain,
    *path: str,
    fixes: tuple[str, ...] = (),
    others: tuple[str, ...] = (),
    **args: Argument,
) -> Problem:
    """Return a problem that makes the ontology wrong."""
    return problem(Severity.ERROR, code, plain, path, others=others, fixes=fixes, **args)


def warning(
    code: str,
    plain: Plain,
    *path: str,
    fixes: tuple[str, ...] = (),
    others: tuple[str, ...] = (),
    **args: Argument,
) -> Problem:
    """Return a problem that somebody should look at."""
    return problem(Severity.WARN, code, plain, path, others=others, fixes=fixes, **args)


def info(
    code: str,
    plain: Plain,
    *path: str,
    fixes: tuple[str, ...] = (),
    others: tuple[str, ...] = (),
    **args: Argument,
) -> Problem:
    """Return a remark."""
    return problem(Severity.INFO, code, plain, path, others=others, fixes=fixes, **args)
