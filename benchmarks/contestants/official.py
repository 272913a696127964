"""The official SDK. Imported by name, so that type checkers need neither have it nor read all of it."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

from .sdk import Sdk

anthropic: Any = import_module("anthropic")
construct_type: Any = import_module("anthropic._models").construct_type


class Contestant(Sdk):
    package = anthropic
    http = import_module("httpx2")  # what it sends with since its version 2

    def decode(self, data: bytes) -> Any:
        # What it does with the bytes of an answer; it has no public name for that.
        return construct_type(type_=anthropic.types.Message, value=json.loads(data))

    def to_json(self, message: Any) -> Any:
        return message.to_json(indent=None)
