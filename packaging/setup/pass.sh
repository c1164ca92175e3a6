#!/bin/sh
# Run one pytest pass that may have no tests to run, which pytest reports by exit status 5.
# Usage: pass.sh PYTEST-COMMAND...
status=0
"$@" || status=$?
[ "$status" = 5 ] && status=0
exit "$status"
