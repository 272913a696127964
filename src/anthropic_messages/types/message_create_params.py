"""The parameter types of `messages.create`, at the path that the official SDK has."""

from anthropic_messages_client.types import (
    MessageCreateParams,
    MessageCreateParamsBase,
    MessageCreateParamsNonStreaming,
    MessageCreateParamsStreaming,
)

__all__ = [
    "MessageCreateParams",
    "MessageCreateParamsBase",
    "MessageCreateParamsNonStreaming",
    "MessageCreateParamsStreaming",
]

TYPE_CHECKING = False
if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.

    def __getattr__(name: str) -> object:
        import sys

        from anthropic_messages._type_modules import module_attribute

        return module_attribute(sys.modules[__name__.rpartition(".")[0]], "MessageCreateParamsBase", name)
