"""What differs between two snapshots, in plain sentences; knows no storage and no kind by name."""
