"""What each kind of record shows in the inspector, as descriptions without widgets."""
