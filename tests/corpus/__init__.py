"""Merging what people really merged, and what is known by construction; `python -m tests.corpus` prints the tables."""
