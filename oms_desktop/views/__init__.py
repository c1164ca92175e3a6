"""The Qt windows, panels and dialogs; must not know SQL, HTTP or merge algorithms."""
