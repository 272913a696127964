"""The metadata of the distribution `anthropic`, for libraries that ask for its version."""

from __future__ import annotations

import os
from importlib.metadata import Distribution
from typing import NoReturn


class OfficialDistribution(Distribution):
    """A distribution with a name, a version, and no files."""

    def __init__(self, name: str, version: str) -> None:
        """Create the metadata of a distribution."""
        self._text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"

    def read_text(self, filename: str) -> str | None:
        """Return the text of the file `METADATA`; None for any other file."""
        return self._text if filename == "METADATA" else None

    def locate_file(self, path: str | os.PathLike[str]) -> NoReturn:
        """Raise an error, because there are no files."""
        raise FileNotFoundError(f"The distribution is served by anthropic_messages and has no file {path}.")
