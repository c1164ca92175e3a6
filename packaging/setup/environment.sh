#!/bin/sh
# Make or renew the virtual environment with the three programs and all tools in it.
# Usage: environment.sh VENV; the variable PYTHON may name the interpreter.
set -eu
venv=$1

is_recent() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

if [ ! -x "$venv/bin/python" ]; then
    if [ -z "${PYTHON:-}" ]; then
        for candidate in python3 python3.13 python3.12 python3.11; do
            if is_recent "$candidate"; then PYTHON=$candidate; break; fi
        done
    fi
    if [ -z "${PYTHON:-}" ] || ! is_recent "$PYTHON"; then
        echo "OMS Desktop needs Python 3.11 or newer. Install it, or name it: make setup PYTHON=/path/to/python3" >&2
        exit 1
    fi
    if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-venv
        else
            echo "This Python has no venv module. Run: sudo apt-get install -y python3-venv" >&2
            exit 1
        fi
    fi
    echo "Making $venv with $("$PYTHON" --version)"
    "$PYTHON" -m venv "$venv"
fi

export PIP_DISABLE_PIP_VERSION_CHECK=1
# The build back end is pinned like everything else, so nothing is fetched in isolation.
"$venv/bin/python" -m pip install -q -c constraints.txt hatchling editables
"$venv/bin/python" -m pip install -q -c constraints.txt --no-build-isolation -e '.[desktop,server,dev]'
