"""One step a file; a step that was released never changes."""
