"""The inspector: what is selected, as forms that edit it; it edits nothing by itself."""
