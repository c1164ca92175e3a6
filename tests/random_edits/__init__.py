"""Edits of small ontologies with drawn values: what `tests.generators` makes two colliding versions from."""
