# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageBatchResult: TypeAlias = (
        _types.MessageBatchSucceededResult
        | _types.MessageBatchErroredResult
        | _types.MessageBatchCanceledResult
        | _types.MessageBatchExpiredResult
    )
    """Result of a request. `type` identifies the variant. Only requests that succeeded are billed."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "MessageBatchResult",
        lambda: Annotated[
            _types.MessageBatchSucceededResult
            | _types.MessageBatchErroredResult
            | _types.MessageBatchCanceledResult
            | _types.MessageBatchExpiredResult
            | UnknownMessageBatchResult,
            Tagged("MessageBatchResult", "type"),
        ],
    )


class UnknownMessageBatchResult(Unknown):
    """A `MessageBatchResult` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "succeeded": "message_batch_succeeded_result",
        "errored": "message_batch_errored_result",
        "canceled": "message_batch_canceled_result",
        "expired": "message_batch_expired_result",
    },
    UnknownMessageBatchResult,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownMessageBatchResult._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownMessageBatchResult._decode(data)
