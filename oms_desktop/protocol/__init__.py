"""The records of the wire, shared by desktop and server."""
