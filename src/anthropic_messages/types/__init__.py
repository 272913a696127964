"""Every type of the API by name: models of what it answers (`Message`) and TypedDicts of what it takes
(`MessageParam`). Each is loaded when it is first used. Those of batches are in `types.messages`, too.

Some had other names in the official SDK once, which it still knows, and so does this module."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages_client.types import *  # noqa: F403

    from anthropic_messages._output.parsed import ParsedContentBlock as ParsedContentBlock
    from anthropic_messages._output.parsed import ParsedMessage as ParsedMessage
    from anthropic_messages._output.parsed import ParsedTextBlock as ParsedTextBlock

    from . import messages as messages
else:
    _PARSED = ("ParsedContentBlock", "ParsedMessage", "ParsedTextBlock")

    def __getattr__(name):
        from anthropic_messages_client import types as generated

        if name == "__all__":
            return [*generated.__all__, *_PARSED]
        if name in _PARSED:
            from anthropic_messages._output import parsed

            return getattr(parsed, name)
        if name == "messages":
            from importlib import import_module

            return import_module(f"{__name__}.messages")
        try:
            value = getattr(generated, name)
        except AttributeError:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
        if hasattr(value, "from_dict"):
            from anthropic_messages._streaming import model_parsers as _model_parsers  # noqa: F401 - for what the models can't do alone
        globals()[name] = value
        return value

    def __dir__():
        from anthropic_messages_client import types as generated

        return [*generated.__all__, *_PARSED]
