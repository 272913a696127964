"""The interface of a source of recorded responses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from .exchange import Exchange
from .request_body import Body


class RecordedCalls(Protocol):
    """Recorded calls of the real API, which respond to requests instead of the offline model."""

    records: bool
    """True while requests go to the real API and are recorded."""

    def respond(
        self, exchange: Exchange, target: str, headers: Mapping[str, str], content: Body | None
    ) -> tuple[int, Any, dict[str, str]]:
        """Return status, body and headers of the response to a request."""
        ...

    def close(self) -> None:
        """Close the connections to the real API."""
        ...
