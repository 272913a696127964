# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class CacheControlEphemeralParam(TypedDict, total=False):
    """Ends a cached part of the prompt: everything up to here is stored, and a later request that begins with
    exactly the same content reads it faster and at a fraction of the price.

    Writing costs more than plain input. At most four such marks a request; a prompt below the model's minimum
    length is not cached, which is not an error.
    """

    type: Required[Literal["ephemeral"]]
    """Always `ephemeral`, the only kind of cache there is."""

    ttl: Literal["1h", "5m"]
    """Lifetime of the entry after its last use: `5m`, the default, or `1h`, which costs more to write.

    Each read starts the time anew. Where a request mixes both, the `1h` marks come first.
    """


describe(CacheControlEphemeralParam)
