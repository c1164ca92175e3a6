"""The actions of the main window, by area; each registers what it does and why it cannot be done now."""
