"""The merge screen: what both sides changed, what the result holds, and what is left to decide."""
