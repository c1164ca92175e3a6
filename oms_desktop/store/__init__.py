"""The project file: one SQLite database; must not know the network, merge rules or Qt."""
