"""A response body of bytes, such as the content of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class BinaryBody:
    """The bytes of a response. They are read when they are sent; `bytes(body)` reads all of them."""

    status: int
    headers: Mapping[str, str]
    size: int
    read: Callable[[], Iterator[bytes]]

    def __iter__(self) -> Iterator[bytes]:
        return self.read()

    def __bytes__(self) -> bytes:
        return b"".join(self)
