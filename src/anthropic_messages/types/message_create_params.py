"""The types of a request for a message, where programs written for the official SDK look for them."""

from anthropic_messages_client.types import (
    MessageCreateParams,
    MessageCreateParamsNonStreaming,
    MessageCreateParamsStreaming,
)

__all__ = ["MessageCreateParams", "MessageCreateParamsNonStreaming", "MessageCreateParamsStreaming"]
