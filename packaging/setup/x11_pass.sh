#!/bin/sh
# Run the tests that need an X server, under Xvfb. Where it is missing they are left out with a word,
# except in continuous integration (CI=true), where that is a failure.
# Usage: x11_pass.sh PYTEST-COMMAND...
set -eu
here=$(dirname "$0")
if [ -e .venv/.libraries ] && command -v xvfb-run >/dev/null; then
    exec sh "$here/pass.sh" sh "$here/on_screen.sh" "$@"
fi
if [ "${CI:-}" = true ]; then
    echo "Xvfb or its libraries are missing, and CI=true: the x11 tests cannot run. Try: make setup" >&2
    exit 1
fi
echo "Xvfb is not installed: the tests that need an X server were left out."
