"""The panels at the bottom: problems, changes, usages, history and sync."""
