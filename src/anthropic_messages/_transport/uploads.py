"""Streams of multipart bodies for the HTTP libraries. Asynchronous clients read files in worker threads."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from typing import Any

    from anthropic_messages_client.multipart import Multipart


def stream_of(library: Any, body: Multipart) -> Any:
    """Return the stream of a body for a request of an HTTP library, httpx or httpx2."""
    return _stream_class(library)(body)


@lru_cache(maxsize=2)
def _stream_class(library: Any) -> Any:
    def __init__(self: Any, body: Multipart) -> None:
        self._body = body

    def __iter__(self: Any) -> Iterator[bytes]:
        return iter(self._body)

    def __aiter__(self: Any) -> AsyncIterator[bytes]:
        chunks: AsyncIterator[bytes] = self._body.chunks_async(_in_thread)
        return chunks

    methods = {"__init__": __init__, "__iter__": __iter__, "__aiter__": __aiter__}
    return type("Upload", (library.SyncByteStream, library.AsyncByteStream), methods)


async def _in_thread(read: Callable[[], bytes]) -> bytes:
    import anyio.to_thread

    # A read from a pipe can take forever, so a cancelled call does not wait for it.
    return await anyio.to_thread.run_sync(read, abandon_on_cancel=True)
