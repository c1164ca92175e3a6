"""What is there before a project is open: recent files, samples, and the ways to begin."""
