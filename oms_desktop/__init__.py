"""OMS Desktop: an ontology editor that works offline, keeps versions, merges by hand and syncs later."""
