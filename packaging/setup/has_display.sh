#!/bin/sh
# Succeed if a window can be shown to a person here.
case "$(uname -s)" in
    Linux) [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ;;
    *) true ;;
esac
