"""How others hear of what happened."""
