"""Decoders of content encodings (gzip, deflate, br, zstd) that return at most `CHUNK_SIZE` bytes at a time."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    import httpx

CHUNK_SIZE = 1 << 16
"""The most bytes that a decoder returns at a time."""
_MAX_ENCODINGS = 5
_SLICE = 64  # bytes per call of a decoder that has no limit for its output


class Decoder:
    """A decoder for the content encodings of one body."""

    def __init__(self, response: httpx.Response) -> None:
        self._error = library_of(response).DecodingError
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


def library_of(response: httpx.Response) -> Any:
    """Return the module that the response's class comes from: httpx or httpx2."""
    roots = (cls.__module__.partition(".")[0] for cls in type(response).__mro__)
    return sys.modules[next(root for root in roots if root in ("httpx", "httpx2"))]
