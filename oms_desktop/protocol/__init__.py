"""The records of the wire, shared by desktop and server (decisions 33 and 34)."""
