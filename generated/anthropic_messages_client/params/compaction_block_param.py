# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .. import types as _types
from . import describe


class CompactionBlockParam(TypedDict, total=False):
    """A summary that stands for the earlier part of the conversation.

    Send the block that you received, unchanged, and leave out the messages before it.
    """

    type: Required[Literal["compaction"]]
    """Always `compaction`. It identifies this type of block."""

    cache_control: _types.CacheControlEphemeralParam | None
    """Places a cache breakpoint on this block: the prompt up to and including it is cached.

    Null or absent means none.
    """

    content: str | None
    """The summary. If it is null, the API ignores the block."""

    encrypted_content: str | None
    """Opaque data of the block that you received. Send it back unchanged."""

    signature: str | None
    """Signature of the summary. Send it back unchanged."""


describe(CompactionBlockParam)
