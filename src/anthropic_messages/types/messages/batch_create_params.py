"""The type of a request of a batch, under the name that the official SDK has for it."""

from anthropic_messages_client.types import BatchCreateParams
from anthropic_messages_client.types import MessageBatchRequestParam as Request

__all__ = ["BatchCreateParams", "Request"]
