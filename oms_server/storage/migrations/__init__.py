"""The numbered steps by which the tables came to be; see `migrating`."""
