# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class DocumentBlockParam(TypedDict, total=False):
    """A document for the model to read: a PDF, plain text, or a list of blocks.

    Goes into user messages and tool results, and can be cited. From API version 2026-10-21 on, a document in
    an assistant message is refused.
    """

    type: Required[Literal["document"]]
    """Always `document`. It identifies this type of block."""

    source: Required[_types.DocumentSourceParam | _types.DocumentSource]
    """The document itself.

    Its kind also decides how citations point into it: a PDF by page, plain text by character, a `content`
    document by block.
    """

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """

    citations: _types.CitationsConfigParam | _types.CitationsConfig | None
    """Switches citations of this document on.

    Off when null or absent; switch them on for all documents of a request or for none.
    """

    context: str | None
    """Background on the document, such as its origin or date. The model reads it but never cites it."""

    title: str | None
    """Title shown to the model and repeated as `document_title` in citations; never cited itself."""


describe(DocumentBlockParam)
