"""Modal questions: saving a version, branches, deleting, connecting, settings."""
