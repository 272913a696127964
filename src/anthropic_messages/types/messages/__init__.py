"""The types of message batches from `types`, at the path that the official SDK has."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages_client.types import (
        BatchCreateParams,
        BatchListParams,
        DeletedMessageBatch,
        MessageBatch,
        MessageBatchCanceledResult,
        MessageBatchErroredResult,
        MessageBatchExpiredResult,
        MessageBatchIndividualResponse,
        MessageBatchRequestCounts,
        MessageBatchResult,
        MessageBatchSucceededResult,
    )

__all__ = [
    "BatchCreateParams",
    "BatchListParams",
    "DeletedMessageBatch",
    "MessageBatch",
    "MessageBatchCanceledResult",
    "MessageBatchErroredResult",
    "MessageBatchExpiredResult",
    "MessageBatchIndividualResponse",
    "MessageBatchRequestCounts",
    "MessageBatchResult",
    "MessageBatchSucceededResult",
]


if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from anthropic_messages_client import types

        value: object = getattr(types, name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
