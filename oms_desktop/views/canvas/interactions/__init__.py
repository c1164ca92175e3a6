"""Mouse gestures, one object each: pressed, moved, released or cancelled, and painted over the canvas."""
