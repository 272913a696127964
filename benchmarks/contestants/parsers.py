"""JSON libraries that this project could use."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

import jiter


class Json:
    def loads(self, data: bytes) -> Any:
        return json.loads(data)

    def dumps(self, value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class Jiter:
    def loads(self, data: bytes) -> Any:
        return jiter.from_json(data)


class Orjson:
    def __init__(self) -> None:
        orjson = import_module("orjson")
        self.loads = orjson.loads
        self.dumps = orjson.dumps
