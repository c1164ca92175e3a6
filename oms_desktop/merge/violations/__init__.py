"""What is wrong with the merged whole although each side was right: functions of a view; none changes anything.

Only what neither side already had is reported (decision 29): a violation needs something of ours and something of
theirs, so that looking at touched records is enough.
"""
