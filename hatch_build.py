"""Builds the parsed facts into the wheel, with the loader itself: faulty facts fail the build.

So are the words of the languages and the index of names: search has them ready made.
"""

from __future__ import annotations

import os
import sys
import tempfile
import zipfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FactsBuildHook(BuildHookInterface[Any]):
    """Adds the built facts and the template to a wheel; not to an editable one."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Load the YAML, write the module outside the source tree, and have it included."""
        if version == "editable":
            return
        sys.path.insert(0, os.path.join(self.root, "src"))
        sys.dont_write_bytecode = True  # the source tree is left as it is
        try:
            from kzfacts.ask import lexicon
            from kzfacts.language import vocabulary
            from kzfacts.read import loader, shipped

            data = os.path.join(self.root, "data")
            facts = loader.load(os.path.join(data, "facts.yaml"))
            modules = {
                "read": shipped.to_python(facts),
                "language": vocabulary.to_python(),
                "ask": lexicon.to_python(facts),
            }
        finally:
            sys.path.pop(0)
        self._directory = tempfile.TemporaryDirectory()
        for room, text in modules.items():
            built = os.path.join(self._directory.name, f"{room}.py")
            with open(built, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            build_data["force_include"][built] = f"kzfacts/{room}/built.py"
        template = os.path.join(data, "template.yaml")
        build_data["force_include"][template] = "kzfacts/data/template.yaml"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what ``initialize`` wrote, and pack the wheel as small as can be."""
        if version == "editable":
            return
        self._directory.cleanup()
        with zipfile.ZipFile(artifact_path) as wheel:
            held = [(each, wheel.read(each)) for each in wheel.infolist()]
        with zipfile.ZipFile(artifact_path, "w", compresslevel=9) as wheel:
            for each, content in held:
                wheel.writestr(each, content, compresslevel=9)
