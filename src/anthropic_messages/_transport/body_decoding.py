"""Reading of response bodies in small chunks, within `max_response_bytes`, and with a valid charset.

httpx decompresses each received chunk at once, so a body of 680 bytes can fill 300 MB. Here `content_encodings` returns
small chunks, and the collector of the chunks stops at the limit.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from .compatibility import has_names
from .content_encodings import Decoder, library_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from typing import Any

    import httpx

SHOWN = 1 << 16
"""Bytes that are kept of a body that is too long, for its error."""
_LONGEST_TYPE = 200  # characters of a content-type that is parsed; the standard library takes quadratic time
# Python's codecs for escapes and host names, which are no charsets.
_NOT_CHARSETS = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "unicode-escape"})


class BodyTooLong(Exception):
    """A body is longer than the limit. `begin` has its first bytes."""

    def __init__(self, limit: int, begin: bytes) -> None:
        super().__init__(limit)
        self.limit = limit
        self.begin = begin


class Collector:
    """A collector of the chunks of one body, up to a limit."""

    __slots__ = ("chunks", "limit", "size")

    def __init__(self, limit: int | None) -> None:
        self.limit = limit
        self.chunks: list[bytes] = []
        self.size = 0

    def add(self, chunk: bytes) -> None:
        """Add a chunk. Raise BodyTooLong if the body exceeds the limit."""
        self.size += len(chunk)
        if self.limit is not None and self.size > self.limit:
            raise BodyTooLong(self.limit, self._begin(chunk))
        self.chunks.append(chunk)

    def _begin(self, last: bytes) -> bytes:
        """Return the first bytes of the body, without a copy of the rest."""
        begin = b""
        for chunk in (*self.chunks, last):
            begin += chunk[: SHOWN - len(begin)]
            if len(begin) == SHOWN:
                break
        return begin[: self.limit]


def is_encoded(response: httpx.Response) -> bool:
    """Check that the body has a content encoding, which must be decoded."""
    return bool(response.headers.get("content-encoding", "identity") != "identity")


def kept(response: httpx.Response) -> bool:
    """Check that the body has been read and kept."""
    return hasattr(response, "_content")


def keep(response: httpx.Response, content: bytes) -> None:
    """Keep a body that has been read, as `Response.read()` of httpx does. httpx has no public way to set it."""
    response._content = content


def can_keep(response: httpx.Response) -> bool:
    """Check that the response's class stores its body where `keep` puts it."""
    kind: Any = type(response)
    return _stores_content(kind)


@cache
def _stores_content(kind: Any) -> bool:
    try:
        return has_names(kind(200, content=b""), "_content")
    except TypeError:  # a subclass with a constructor of its own
        return True


def settle_charset(response: httpx.Response) -> None:
    """Set the encoding of a response to UTF-8 if its charset is invalid.

    httpx accepts every codec of Python, including those that do not decode bytes to text, such as `hex`.
    """
    kind = response.headers.get("content-type", "")
    if len(kind) <= _LONGEST_TYPE:
        if "charset" not in kind.lower():
            return
        try:
            charset = response.charset_encoding
            if charset is None or _is_charset(charset.lower()):
                return
        except Exception:
            pass
    response.encoding = "utf-8"


@lru_cache(maxsize=32)
def _is_charset(name: str) -> bool:
    import codecs

    try:
        found = codecs.lookup(name)
        decoder = codecs.getincrementaldecoder(name)("replace")
        # Some codecs fail only for bytes that are not ASCII.
        text: object = decoder.decode(bytes(range(256))) + decoder.decode(b"", True)
    except Exception:
        return False
    return isinstance(text, str) and found.name not in _NOT_CHARSETS


class Decoded:
    """An iterator over the decoded chunks of a body, for blocking and asynchronous code."""

    def __init__(self, response: httpx.Response) -> None:
        self._decoder = Decoder(response)
        self._encoded = response
        self._chunks: Iterator[bytes] = iter(())
        self._ended = False
        self.source: Any = None
        """The iterator over the received bytes, in asynchronous code."""

    def __iter__(self) -> Iterator[bytes]:
        for data in self._encoded.iter_raw():
            yield from self._decoder.decode(data)
        yield from self._decoder.flush()

    def __aiter__(self) -> AsyncIterator[bytes]:
        if self.source is None:
            self.source = self._encoded.aiter_raw()
        return self

    # Not a generator, because trio warns about asynchronous generators that are not closed.
    async def __anext__(self) -> bytes:
        while True:
            chunk = next(self._chunks, None)
            if chunk:
                return chunk
            if chunk is not None:
                continue
            if self._ended:
                raise StopAsyncIteration
            try:
                self._chunks = self._decoder.decode(await anext(self.source))
            except StopAsyncIteration:
                self._ended = True
                self._chunks = self._decoder.flush()


def view(response: httpx.Response) -> httpx.Response:
    """Return a response to read in chunks: the given one, or one that decodes the same body in small chunks."""
    if kept(response) or response.is_stream_consumed or not is_encoded(response):
        return response
    library = library_of(response)
    headers = [(name, value) for name, value in response.headers.multi_items() if name == "content-type"]
    other: httpx.Response = type(response)(
        response.status_code, headers=headers, stream=_stream_class(library)(response), request=response.request
    )
    other.encoding = response.encoding or "utf-8"
    return other


@lru_cache(maxsize=2)
def _stream_class(library: Any) -> Any:
    def __init__(self: Any, response: httpx.Response) -> None:
        Decoded.__init__(self, response)
        self._response = response

    def close(self: Any) -> None:
        self._response.close()

    async def aclose(self: Any) -> None:
        await self._response.aclose()

    bases = (Decoded, library.SyncByteStream, library.AsyncByteStream)
    return type("DecodedStream", bases, {"__init__": __init__, "close": close, "aclose": aclose})
