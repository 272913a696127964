"""A request that gets an error instead of an answer."""

from __future__ import annotations

from collections.abc import Mapping


class Refusal(Exception):
    """A request that gets an error: its status, what to say, and headers of its own."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers or {}
