"""This SDK, with its public names."""

from __future__ import annotations

from typing import Any

import httpx
import jiter

import anthropic_messages
from anthropic_messages.types import Message

from .sdk import Sdk


class Contestant(Sdk):
    package = anthropic_messages
    http = httpx

    def decode(self, data: bytes) -> Any:
        return Message.from_dict(jiter.from_json(data))

    def to_json(self, message: Any) -> Any:
        return message.to_json()
