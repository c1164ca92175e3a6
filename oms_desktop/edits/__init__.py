"""From a snapshot and an intent to a change set; pure, without undo stack, selection or storage."""
