"""A transport without a network, to measure the creation of requests."""

from __future__ import annotations

from typing import Any

from . import samples


class Sink:
    """A transport for clients of `library`, which is httpx or compatible. `take()` returns the sent body."""

    def __init__(self, library: Any) -> None:
        answer = samples.wire(samples.short_answer())
        headers = {"content-type": "application/json", "request-id": "req_1"}
        self._bodies: list[bytes] = []

        def handle(request: Any) -> Any:
            self._bodies.append(request.content)
            return library.Response(200, headers=headers, content=answer)

        self.transport = library.MockTransport(handle)

    def take(self) -> bytes:
        """Return the body of the only request since the last call."""
        (body,) = self._bodies
        self._bodies.clear()
        return body
