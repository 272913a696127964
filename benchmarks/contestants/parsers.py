"""JSON libraries that this project could use."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

import jiter


class Json:
    """The `json` module of the standard library."""

    def loads(self, data: bytes) -> Any:
        """Parse JSON."""
        return json.loads(data)

    def dumps(self, value: Any) -> bytes:
        """Return compact JSON in UTF-8."""
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class Jiter:
    """The library jiter, which can only parse."""

    def loads(self, data: bytes) -> Any:
        """Parse JSON."""
        return jiter.from_json(data)


class Orjson:
    """The library orjson."""

    def __init__(self) -> None:
        orjson = import_module("orjson")
        self.loads = orjson.loads
        self.dumps = orjson.dumps
