"""Tokens, fonts, icons and the style of the whole program. The only place that names a colour."""
