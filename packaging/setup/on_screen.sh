#!/bin/sh
# Run a command where Qt can show windows nobody looks at, and say where that is: Xvfb where it is
# installed with its libraries, else Qt's offscreen platform.
# Usage: on_screen.sh COMMAND...
set -eu
if [ -e .venv/.libraries ] && command -v xvfb-run >/dev/null; then
    echo "Showing the windows on a virtual screen (Xvfb)."
    exec env QT_QPA_PLATFORM=xcb xvfb-run -a -s '-screen 0 1920x1200x24 -nolisten tcp' "$@"
fi
echo "Xvfb is not installed: showing the windows on Qt's offscreen platform."
exec env QT_QPA_PLATFORM=offscreen "$@"
