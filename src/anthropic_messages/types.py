"""Every type of the API by name: models of what it answers (`Message`) and TypedDicts of what it takes
(`MessageParam`). Each is loaded when it is first used."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages_client.types import *  # noqa: F403
else:

    def __getattr__(name):
        from anthropic_messages_client import types as generated

        if name == "__all__":
            return generated.__all__
        try:
            value = getattr(generated, name)
        except AttributeError:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
        globals()[name] = value
        return value

    def __dir__():
        from anthropic_messages_client import types as generated

        return list(generated.__all__)
