# Rendered by `make generate`. Do not edit.
"""Resource classes of `client.beta`, for annotations and subclasses."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages.resources.beta.beta import AsyncBeta, Beta
    from anthropic_messages.resources.beta.files import AsyncFiles, Files
    from anthropic_messages.resources.beta.messages.messages import AsyncMessages, Messages
    from anthropic_messages.resources.beta.models import AsyncModels, Models

_MODULES = {
    "AsyncBeta": "anthropic_messages.resources.beta.beta",
    "AsyncFiles": "anthropic_messages.resources.beta.files",
    "AsyncMessages": "anthropic_messages.resources.beta.messages.messages",
    "AsyncModels": "anthropic_messages.resources.beta.models",
    "Beta": "anthropic_messages.resources.beta.beta",
    "Files": "anthropic_messages.resources.beta.files",
    "Messages": "anthropic_messages.resources.beta.messages.messages",
    "Models": "anthropic_messages.resources.beta.models",
}

__all__ = ["AsyncBeta", "AsyncFiles", "AsyncMessages", "AsyncModels", "Beta", "Files", "Messages", "Models"]


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
