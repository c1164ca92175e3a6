"""Automatic layouts: sizes and links in, positions out. numpy and plain Python; no Qt, so that they run in a thread."""
