"""Search everywhere: the field in the top bar with its list of commands and records, and the Search panel."""
