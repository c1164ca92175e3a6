"""Content-addressed history without storage: canonical bytes, tree, snapshot, diff, commits, packs."""
