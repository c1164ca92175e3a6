"""Whether one snapshot can take the place of another: rules over what differs, each with what follows from it.

[ADR 0012](../../../docs/adr/0012-compatibility-and-versions.md) says what the levels mean and why.
"""

from oms_desktop.checks.compatibility.comparing import compatibility
from oms_desktop.checks.compatibility.level import (
    Bump,
    Compatibility,
    CompatibilityChange,
    Level,
    worst,
)

__all__ = ["Bump", "Compatibility", "CompatibilityChange", "Level", "compatibility", "worst"]
