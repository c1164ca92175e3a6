"""Every golden scenario, whatever module of this package it stands in."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import tests.merge.golden as package
from tests.merge.golden.scenario import Scenario

SCENARIOS: tuple[Scenario, ...] = tuple(
    scenario
    for found in sorted(iter_modules(package.__path__), key=lambda module: module.name)
    if found.name != "every"
    for scenario in getattr(import_module(f"{package.__name__}.{found.name}"), "SCENARIOS", ())
)
