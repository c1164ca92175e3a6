"""Frozen domain records and values; knows no Qt, SQL, HTTP, clock, randomness or path."""
