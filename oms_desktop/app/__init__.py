"""Wiring of the desktop program: start, settings, logging, crash handling; no ontology rules."""
