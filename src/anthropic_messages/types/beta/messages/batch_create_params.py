"""The parameter types of `beta.messages.batches.create`, at the path that the official SDK has."""

from anthropic_messages_client.types import BetaBatchCreateParams as BatchCreateParams
from anthropic_messages_client.types import BetaMessageBatchRequestParam as Request

__all__ = ["BatchCreateParams", "Request"]
