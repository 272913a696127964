# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ContainerUploadBlockParam(TypedDict, total=False):
    """Puts a file from the Files API into the container, where code that the model runs can open it.

    Use it in a user message, with a code execution tool in `tools`, for data to be computed on; for a text to
    be read and cited, a `document` block serves better.
    """

    type: Required[Literal["container_upload"]]
    """Always `container_upload`. It identifies this type of block."""

    file_id: Required[str]
    """Id of the file, as the Files API gave it on upload."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Places a cache breakpoint on this block: the prompt up to and including it is cached.

    Null or absent means none.
    """


describe(ContainerUploadBlockParam)
