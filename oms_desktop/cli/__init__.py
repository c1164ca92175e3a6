"""The command line: convert, check, merge and import, without a window and without Qt."""
