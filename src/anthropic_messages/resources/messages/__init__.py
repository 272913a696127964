# Rendered by `make generate`. Do not edit.
"""Resource classes of `client.messages`, for annotations and subclasses."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages.resources.messages.batches import AsyncBatches, Batches
    from anthropic_messages.resources.messages.messages import AsyncMessages, Messages

_MODULES = {
    "AsyncBatches": "anthropic_messages.resources.messages.batches",
    "AsyncMessages": "anthropic_messages.resources.messages.messages",
    "Batches": "anthropic_messages.resources.messages.batches",
    "Messages": "anthropic_messages.resources.messages.messages",
}

__all__ = ["AsyncBatches", "AsyncMessages", "Batches", "Messages"]


if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.

    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value: object = getattr(import_module(module), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]
