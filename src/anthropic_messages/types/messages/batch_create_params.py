"""The parameter types of `messages.batches.create`, at the path that the official SDK has."""

from anthropic_messages_client.types import BatchCreateParams
from anthropic_messages_client.types import MessageBatchRequestParam as Request

__all__ = ["BatchCreateParams", "Request"]
