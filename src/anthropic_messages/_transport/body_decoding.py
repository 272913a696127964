"""Decoding of response bodies in small chunks, within `max_response_bytes`, and with a valid charset.

httpx decompresses each received chunk at once, so a body of 680 bytes can fill 300 MB. Here a decoder returns at most
`CHUNK_SIZE` bytes at a time, and the collector of the chunks stops at the limit.
"""

from __future__ import annotations

import sys
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from .compatibility import has_names

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from typing import Any

    import httpx

CHUNK_SIZE = 1 << 16
"""The most bytes that a decoder returns at a time."""
SHOWN = 1 << 16
"""Bytes that are kept of a body that is too long, for its error."""
_MAX_ENCODINGS = 5
_SLICE = 64  # bytes per call of a decoder that has no limit for its output
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


class Decoder:
    """A decoder for the content encodings of one body."""

    def __init__(self, response: httpx.Response) -> None:
        self._error = _library(response).DecodingError
        names = response.headers.get_list("content-encoding", split_commas=True)
        names = [name for text in names if (name := text.strip().lower()) in _STAGES]
        if len(names) > _MAX_ENCODINGS:
            raise self._error(f"{len(names)} content encodings are more than the {_MAX_ENCODINGS} that are supported")
        try:
            stages = [_STAGES[name]() for name in reversed(names)]
        except ImportError:  # without the library for an encoding, the body stays encoded
            stages = []
        self._stages: list[Any] = stages

    def decode(self, data: bytes) -> Iterator[bytes]:
        """Yield the decoded bytes of the next chunk, in chunks of limited size."""
        return self._checked(self._through(data, 0))

    def flush(self) -> Iterator[bytes]:
        """Yield the rest of the body at its end."""
        return self._checked(self._ends())

    def _through(self, data: bytes, start: int) -> Iterator[bytes]:
        if start == len(self._stages):
            yield data
            return
        for chunk in self._stages[start].decode(data):
            yield from self._through(chunk, start + 1)

    def _ends(self) -> Iterator[bytes]:
        for index, stage in enumerate(self._stages):
            if rest := stage.flush():
                yield from self._through(rest, index + 1)

    def _checked(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        try:
            yield from chunks
        except (GeneratorExit, MemoryError):
            raise
        except Exception as error:  # each library has error classes of its own
            raise self._error(str(error)) from error


class _Zlib:
    """The stage of `gzip`, and of `deflate`, which some servers send without the header of zlib."""

    def __init__(self, *window_bits: int) -> None:
        import zlib

        self._zlib = zlib
        self._others = list(window_bits[1:])
        self._inflate = zlib.decompressobj(window_bits[0])

    def decode(self, data: bytes) -> Iterator[bytes]:
        while not self._inflate.eof:  # zlib would keep bytes after the end, and copy them with each chunk
            try:
                chunk = self._inflate.decompress(data, CHUNK_SIZE)
            except self._zlib.error:
                if not self._others:
                    raise
                self._inflate = self._zlib.decompressobj(self._others.pop())
                continue
            self._others.clear()
            if not chunk:
                return
            yield chunk
            data = self._inflate.unconsumed_tail

    def flush(self) -> bytes:
        return b"" if self._inflate.eof else self._inflate.flush()


class _Brotli:
    """The stage of `br`. Since version 1.2, the libraries have a limit for their output."""

    def __init__(self) -> None:
        import importlib

        try:
            library: Any = importlib.import_module("brotli")
        except ImportError:
            library = importlib.import_module("brotlicffi")
        self._inflate = library.Decompressor()
        self._process: Callable[..., bytes] = getattr(self._inflate, "process", None) or self._inflate.decompress
        self._limited = hasattr(self._inflate, "can_accept_more_data")

    def decode(self, data: bytes) -> Iterator[bytes]:
        if not self._limited:
            for start in range(0, len(data), _SLICE):
                yield self._process(data[start : start + _SLICE])
            return
        yield self._process(data, output_buffer_limit=CHUNK_SIZE)
        while not self._inflate.can_accept_more_data():
            yield self._process(b"", output_buffer_limit=CHUNK_SIZE)

    def flush(self) -> bytes:
        return b""


def _zstandard_decoder() -> Any:
    import importlib

    return importlib.import_module("zstandard").ZstdDecompressor().decompressobj()


class _Zstandard:
    """The stage of `zstd`: the standard library's from Python 3.14, else one of two packages."""

    def __init__(self) -> None:
        import importlib

        self._make: Callable[[], Any]
        for name in ("compression.zstd", "backports.zstd"):
            try:
                self._make = importlib.import_module(name).ZstdDecompressor
                self._limited = True
                break
            except ImportError:
                continue
        else:
            self._make = _zstandard_decoder
            self._limited = False
        self._inflate = self._make()

    def decode(self, data: bytes) -> Iterator[bytes]:
        if not self._limited:
            for start in range(0, len(data), _SLICE):
                yield self._some(data[start : start + _SLICE])
            return
        while True:
            chunk = self._some(data, CHUNK_SIZE)
            yield chunk
            if self._inflate.eof and self._inflate.unused_data:  # another frame
                data = self._inflate.unused_data
            elif not self._inflate.eof and not self._inflate.needs_input:
                data = b""
            else:
                return

    def _some(self, data: bytes, *limit: int) -> bytes:
        if self._inflate.eof:
            self._inflate = self._make()
        chunk: bytes = self._inflate.decompress(data, *limit)
        if not self._limited:
            while self._inflate.eof and self._inflate.unused_data:
                rest = self._inflate.unused_data
                self._inflate = self._make()
                chunk += self._inflate.decompress(rest)
        return chunk

    def flush(self) -> bytes:
        return b""


_GZIP, _ZLIB, _DEFLATE = 31, 15, -15  # window bits, which tell zlib the format
_STAGES: dict[str, Callable[[], Any]] = {
    "gzip": lambda: _Zlib(_GZIP),
    "deflate": lambda: _Zlib(_ZLIB, _DEFLATE),
    "br": _Brotli,
    "zstd": _Zstandard,
}


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
    library = _library(response)
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


def _library(response: httpx.Response) -> Any:
    """Return the module that the response's class comes from: httpx or httpx2."""
    roots = (cls.__module__.partition(".")[0] for cls in type(response).__mro__)
    return sys.modules[next(root for root in roots if root in ("httpx", "httpx2"))]
