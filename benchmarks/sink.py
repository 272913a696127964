"""A transport without a network: it takes a request and answers at once, so that the writing of requests shows."""

from __future__ import annotations

from typing import Any

from . import samples


class Sink:
    """`transport` is for a client of `library`, httpx or what has the same classes; `take()` gives what it sent."""

    def __init__(self, library: Any) -> None:
        answer = samples.wire(samples.short_answer())
        headers = {"content-type": "application/json", "request-id": "req_1"}
        self._bodies: list[bytes] = []

        def handle(request: Any) -> Any:
            self._bodies.append(request.content)
            return library.Response(200, headers=headers, content=answer)

        self.transport = library.MockTransport(handle)

    def take(self) -> bytes:
        (body,) = self._bodies
        self._bodies.clear()
        return body
