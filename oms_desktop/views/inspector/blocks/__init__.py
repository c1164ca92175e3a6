"""Parts of forms that are more than fields."""
