"""Between bytes and snapshots, each way with a loss report; must not know merge, store or dialogs."""
