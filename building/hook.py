"""Build hook: fonts and models are in place before files are collected for a wheel or an editable install."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parents[1]))  # the hook is loaded by its path alone

from building import fonts, models


class Hook(BuildHookInterface):
    """A source archive stays without them."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what is missing; into a wheel go the files themselves, with their licences."""
        if self.target_name != "wheel":
            return
        kadr = Path(self.root, "kadr")
        for said in (fonts.make(kadr / "page" / "fonts"), models.make(kadr / "models")):
            if said:
                self.app.display_info(said)
        if version == "editable":
            return
        for path in (*sorted((kadr / "page" / "fonts").glob("*")), *models.files(kadr / "models")):
            build_data["force_include"][str(path)] = path.relative_to(self.root).as_posix()
