"""The types of message batches from `types.beta`, at the path that the official SDK has."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages_client.beta_types import (
        BatchCreateParams,
        BetaDeletedMessageBatch,
        BetaMessageBatch,
        BetaMessageBatchCanceledResult,
        BetaMessageBatchErroredResult,
        BetaMessageBatchExpiredResult,
        BetaMessageBatchIndividualResponse,
        BetaMessageBatchRequestCounts,
        BetaMessageBatchResult,
        BetaMessageBatchSucceededResult,
    )

__all__ = [
    "BatchCreateParams",
    "BetaDeletedMessageBatch",
    "BetaMessageBatch",
    "BetaMessageBatchCanceledResult",
    "BetaMessageBatchErroredResult",
    "BetaMessageBatchExpiredResult",
    "BetaMessageBatchIndividualResponse",
    "BetaMessageBatchRequestCounts",
    "BetaMessageBatchResult",
    "BetaMessageBatchSucceededResult",
]


if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from anthropic_messages_client import types
        from anthropic_messages_client.beta_types import current_name

        value: object = getattr(types, current_name(name, frozenset(types.__all__)) or name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
