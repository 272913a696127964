"""This SDK, with its public names."""

from __future__ import annotations

from typing import Any

import httpx
import jiter

import anthropic_messages
from anthropic_messages.types import Message

from .sdk import Sdk


class Contestant(Sdk):
    """The contestants `ours` and `aiohttp`."""

    package = anthropic_messages
    http = httpx

    def decode(self, data: bytes) -> Any:
        """Return the message in the body of a response."""
        return Message.from_dict(jiter.from_json(data))

    def to_json(self, message: Any) -> Any:
        """Return a message as JSON text."""
        return message.to_json()
