# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Required, TypedDict

from .._lazy import types as _types
from . import describe


class MessageBatchRequestParam(TypedDict, total=False):
    """One of the requests of a batch."""

    custom_id: Required[str]
    """Name of this request, which identifies its result.

    It must be unique in the batch. Up to 64 letters, digits, hyphens and underscores.
    """

    params: Required[_types.MessageCreateParamsNonStreaming]
    """The message to create, in the form that `messages.create` takes; it can't be a stream.

    Header parameters, such as `betas`, are arguments of the batch instead.
    """


describe(MessageBatchRequestParam)
