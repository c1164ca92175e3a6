"""Diagrams: tabs over the canvas, what their cards and links show, and what gestures on them mean as edits."""
