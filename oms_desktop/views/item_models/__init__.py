"""Qt item models over records and what lists share; they adapt and announce, and edit nothing."""
