"""Builds the parsed facts into the wheel, with the loader itself: faulty facts fail the build."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FactsBuildHook(BuildHookInterface[Any]):
    """Adds the facts, as YAML and built, and the template to a wheel; not to an editable one."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Load the YAML, write the module outside the source tree, and have it included."""
        if version == "editable":
            return
        sys.path.insert(0, os.path.join(self.root, "src"))
        sys.dont_write_bytecode = True  # the source tree is left as it is
        try:
            from kzfacts.read import loader, shipped

            data = os.path.join(self.root, "data")
            facts = loader.load(os.path.join(data, "facts.yaml"))
        finally:
            sys.path.pop(0)
        self._directory = tempfile.TemporaryDirectory()
        built = os.path.join(self._directory.name, "built.py")
        with open(built, "w", encoding="utf-8", newline="\n") as file:
            file.write(shipped.to_python(facts))
        for name in ("facts.yaml", "template.yaml"):
            build_data["force_include"][os.path.join(data, name)] = f"kzfacts/data/{name}"
        build_data["force_include"][built] = "kzfacts/read/built.py"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what ``initialize`` wrote."""
        if version != "editable":
            self._directory.cleanup()
