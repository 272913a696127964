"""What programs import: the offline API, and `not_offered`. Only the standard library is used here."""

from __future__ import annotations

import json
import urllib.request
from typing import Any

# Python's own opener reads proxies of the environment and of the system.
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class OfflineAPI:
    """The offline API of one program. The environment has its address as `ANTHROPIC_BASE_URL`.

    Queue a reply for each request that the library will send. See docs/guides/testing.md.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.key = "offline"
        self.queued = 0

    def reply(self, content: str | list[dict[str, Any]], **fields: Any) -> None:
        """Queue a reply: text or content blocks, and fields of the message such as `stop_reason`."""
        self._send("POST", "/offline/replies", {"content": content, **fields})
        self.queued += 1

    def tool_use(self, name: str, input: dict[str, Any]) -> None:
        """Queue a reply that uses a tool. The request must offer that tool."""
        self.reply([{"type": "tool_use", "name": name, "input": input}])

    @property
    def requests(self) -> list[dict[str, Any]]:
        """The requests so far, each with `method`, `path`, `headers`, `body`, `status` and `response`."""
        return self._send("GET", "/offline/requests")

    def clear(self) -> None:
        """Remove all requests and replies."""
        self._send("DELETE", "/offline")
        self.queued = 0

    def check_queue(self) -> None:
        """Check that the library sent a request for each queued reply.

        Raises:
            AssertionError: Replies are left.
        """
        answered = sum(request["path"] == "/v1/messages" and request["status"] == 200 for request in self.requests)
        if answered < self.queued:
            raise AssertionError(f"queued replies: {self.queued}, requests that used one: {answered}")

    def _send(self, method: str, path: str, body: Any = None) -> Any:
        request = urllib.request.Request(
            self.url + path,
            None if body is None else json.dumps(body).encode(),
            {"content-type": "application/json"},
            method=method,
        )
        with _OPENER.open(request, timeout=30) as response:
            return json.loads(response.read() or b"null")


class _NotOffered:
    def __init__(self, reason: str) -> None:
        self.reason = reason


def not_offered(reason: str) -> Any:
    """Mark a check that the library cannot do: `stream = stream_async = not_offered("...")`."""
    return _NotOffered(reason)
