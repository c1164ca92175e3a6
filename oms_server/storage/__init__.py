"""What the server keeps: the database, its tables, objects and refs."""
