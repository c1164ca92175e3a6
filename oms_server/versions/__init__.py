"""Ontologies and their versions: what comes in, and how refs move."""
