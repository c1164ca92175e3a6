"""How each kind of field merges: functions of a site, a field and three values; none knows another record."""
