"""The controls of single fields; they know a value and its words, never a record."""
