"""Put the shipped files into the wheel, with the translations compiled; an editable install uses the checkout's."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.builders.wheel import WheelBuilderConfig


class ResourcesHook(BuildHookInterface[WheelBuilderConfig]):
    """Adds `resources/` as `oms_desktop/resources/`; never to an editable install, where it would go stale."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Refuse to build a wheel that would speak English only.

        Raises:
            FileNotFoundError: If a translation has not been compiled; `make translations` does that.
        """
        if version != "standard":
            return
        resources = Path(self.root, "resources")
        for source in sorted(resources.glob("translations/*.ts")):
            if not source.with_suffix(".qm").exists():
                raise FileNotFoundError(
                    f"{source.name} has not been compiled. Run `make translations` first."
                )
        build_data["force_include"][str(resources)] = "oms_desktop/resources"
