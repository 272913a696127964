"""Types of the official SDK's private modules that libraries use in annotations and that have no other name here."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence
from os import PathLike
from typing import IO, Any, TypeAlias, TypeVar

import httpx
from anthropic_messages_client.request import Omit

ValueT = TypeVar("ValueT")
ModelT = TypeVar("ModelT")
ResponseT = TypeVar("ResponseT")

AnyMapping: TypeAlias = Mapping[str, object]
Body: TypeAlias = object
Headers: TypeAlias = Mapping[str, str | Omit]
HeadersLike: TypeAlias = Headers
NotGivenOr: TypeAlias = ValueT | Omit
PostParser: TypeAlias = Callable[[Any], Any]
Query: TypeAlias = Mapping[str, object]
SequenceNotStr: TypeAlias = Sequence[ValueT]

BinaryTypes: TypeAlias = bytes | bytearray | IO[bytes] | Iterable[bytes]
AsyncBinaryTypes: TypeAlias = bytes | bytearray | IO[bytes] | AsyncIterable[bytes]
FileContent: TypeAlias = IO[bytes] | bytes | PathLike[str]
FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles: TypeAlias = Mapping[str, FileTypes] | Sequence[tuple[str, FileTypes]]

AsyncTransport: TypeAlias = httpx.AsyncBaseTransport
ProxiesTypes: TypeAlias = str | httpx.Proxy | dict[str, str | httpx.Proxy | None]
Transport: TypeAlias = httpx.BaseTransport
