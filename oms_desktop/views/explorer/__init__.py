"""The explorer: the ontology as a tree, by kind and group or by hierarchy, with a filter and dragging to the canvas."""
