"""Three-way merge of snapshots with conflicts as values; must not know users, widgets or storage."""
