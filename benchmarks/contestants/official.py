"""The official SDK, imported by name so that type checkers do not need it."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

from .sdk import Sdk

anthropic: Any = import_module("anthropic")
construct_type: Any = import_module("anthropic._models").construct_type


class Contestant(Sdk):
    """The contestant `official`."""

    package = anthropic
    http = import_module("httpx2")  # Version 2 and later use this library.

    def decode(self, data: bytes) -> Any:
        """Return the message in the body of a response."""
        # The SDK has no public function that decodes a response.
        return construct_type(type_=anthropic.types.Message, value=json.loads(data))

    def to_json(self, message: Any) -> Any:
        """Return a message as JSON text without indentation."""
        return message.to_json(indent=None)
