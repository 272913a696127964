"""Requests of the floor."""

from __future__ import annotations

import json
from typing import Any

HEADERS = {"x-api-key": "anything", "anthropic-version": "2023-06-01", "content-type": "application/json"}


def written(body: dict[str, Any]) -> bytes:
    """Return a request body as compact JSON in UTF-8."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
