"""Moves commits between the outbox and a remote; must not know merge, working copy, dialogs or Qt."""
