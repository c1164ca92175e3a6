#!/bin/sh
# See that the system libraries Qt loads are there: as root on Debian install them, else print the one
# command that does. Without those of the first list nothing with Qt starts; the second is for Xvfb.
# Usage: libraries.sh VENV; writes VENV/.libraries once nothing is missing.
set -eu
venv=$1

needed="libegl1 libgl1 libglib2.0-0 libfontconfig1 libfreetype6 libdbus-1-3 libxkbcommon0 libx11-6 libxcb1
    libzstd1 libbrotli1 fonts-dejavu-core"
for_xvfb="xvfb xauth libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-randr0
    libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1
    libxcb-util1"

if [ "$(uname -s)" != Linux ]; then
    touch "$venv/.libraries"
    exit 0
fi

qt_starts() {
    QT_QPA_PLATFORM=offscreen "$venv/bin/python" - 2>/dev/null <<'PROBE'
from PySide6.QtGui import QGuiApplication
from PySide6 import QtSvg, QtWidgets
QGuiApplication([])
PROBE
}

xvfb_works() {
    command -v Xvfb >/dev/null && command -v xvfb-run >/dev/null && command -v xauth >/dev/null || return 1
    plugins=$("$venv/bin/python" -c 'from PySide6.QtCore import QLibraryInfo as L; print(L.path(L.LibraryPath.PluginsPath))')
    ! ldd "$plugins/platforms/libqxcb.so" | grep -q 'not found'
}

if ! { qt_starts && xvfb_works; }; then
    # shellcheck disable=SC2086  # the lists are split on purpose
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing the system libraries that Qt and Xvfb need"
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends $needed $for_xvfb >/dev/null; } || true
    fi
fi

command_line="sudo apt-get install -y --no-install-recommends $(echo $needed $for_xvfb)"
if ! qt_starts; then
    echo "System libraries that Qt needs are missing. Install them with this one command, then try again:" >&2
    echo "  $command_line" >&2
    exit 1
fi
if ! xvfb_works; then
    echo "Without Xvfb and its libraries the program is driven offscreen only. To have them:" >&2
    echo "  $command_line" >&2
    exit 0
fi
touch "$venv/.libraries"
