"""Every type of the API by name: models of what it answers (`Message`) and TypedDicts of what it takes
(`MessageParam`). Each is loaded when it is first used. Those of batches are in `types.messages`, too."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages_client.types import *  # noqa: F403

    from . import messages as messages
else:

    def __getattr__(name):
        from anthropic_messages_client import types as generated

        if name == "__all__":
            return generated.__all__
        if name == "messages":
            from importlib import import_module

            return import_module(f"{__name__}.messages")
        try:
            value = getattr(generated, name)
        except AttributeError:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
        globals()[name] = value
        return value

    def __dir__():
        from anthropic_messages_client import types as generated

        return list(generated.__all__)
