"""Every type of the API by name: models of what it answers (`Message`) and TypedDicts of what it takes
(`MessageParam`). Each is loaded when it is first used. Those of batches are in `types.messages`, too.

Some had other names in the official SDK once, which it still knows, and so does this module."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages_client import types as _all
    from anthropic_messages_client.types import *  # noqa: F403

    from anthropic_messages._parsed import ParsedContentBlock as ParsedContentBlock
    from anthropic_messages._parsed import ParsedMessage as ParsedMessage
    from anthropic_messages._parsed import ParsedTextBlock as ParsedTextBlock

    from . import messages as messages

    AuthenticationError = _all.AuthenticationErrorObject
    BashCodeExecutionToolResultError = _all.BashCodeExecutionToolResultErrorObject
    BillingError = _all.BillingErrorObject
    CodeExecutionToolResultError = _all.CodeExecutionToolResultErrorObject
    ContentBlockDeltaEvent = _all.RawContentBlockDeltaEvent
    ContentBlockStartEvent = _all.RawContentBlockStartEvent
    ContentBlockStopEvent = _all.RawContentBlockStopEvent
    GatewayTimeoutError = _all.GatewayTimeoutErrorObject
    InvalidRequestError = _all.InvalidRequestErrorObject
    MessageDeltaEvent = _all.RawMessageDeltaEvent
    MessageStartEvent = _all.RawMessageStartEvent
    MessageStopEvent = _all.RawMessageStopEvent
    MessageStreamEvent = _all.RawMessageStreamEvent
    NotFoundError = _all.NotFoundErrorObject
    OverloadedError = _all.OverloadedErrorObject
    PermissionError = _all.PermissionErrorObject  # noqa: A001 - as the official SDK has it
    RateLimitError = _all.RateLimitErrorObject
    TextEditorCodeExecutionToolResultError = _all.TextEditorCodeExecutionToolResultErrorObject
    ToolSearchToolResultError = _all.ToolSearchToolResultErrorObject
    WebSearchToolRequestErrorParam = _all.WebSearchToolRequestErrorObjectParam
    WebSearchToolResultError = _all.WebSearchToolResultErrorObject
else:
    _EARLIER = {
        "AuthenticationError": "AuthenticationErrorObject",
        "BashCodeExecutionToolResultError": "BashCodeExecutionToolResultErrorObject",
        "BillingError": "BillingErrorObject",
        "CodeExecutionToolResultError": "CodeExecutionToolResultErrorObject",
        "ContentBlockDeltaEvent": "RawContentBlockDeltaEvent",
        "ContentBlockStartEvent": "RawContentBlockStartEvent",
        "ContentBlockStopEvent": "RawContentBlockStopEvent",
        "GatewayTimeoutError": "GatewayTimeoutErrorObject",
        "InvalidRequestError": "InvalidRequestErrorObject",
        "MessageDeltaEvent": "RawMessageDeltaEvent",
        "MessageStartEvent": "RawMessageStartEvent",
        "MessageStopEvent": "RawMessageStopEvent",
        "MessageStreamEvent": "RawMessageStreamEvent",
        "NotFoundError": "NotFoundErrorObject",
        "OverloadedError": "OverloadedErrorObject",
        "PermissionError": "PermissionErrorObject",
        "RateLimitError": "RateLimitErrorObject",
        "TextEditorCodeExecutionToolResultError": "TextEditorCodeExecutionToolResultErrorObject",
        "ToolSearchToolResultError": "ToolSearchToolResultErrorObject",
        "WebSearchToolRequestErrorParam": "WebSearchToolRequestErrorObjectParam",
        "WebSearchToolResultError": "WebSearchToolResultErrorObject",
    }

    _PARSED = ("ParsedContentBlock", "ParsedMessage", "ParsedTextBlock")

    def __getattr__(name):
        from anthropic_messages_client import types as generated

        if name == "__all__":
            return [*generated.__all__, *_PARSED]
        if name in _PARSED:
            from anthropic_messages import _parsed

            return getattr(_parsed, name)
        if name == "messages":
            from importlib import import_module

            return import_module(f"{__name__}.messages")
        try:
            value = getattr(generated, _EARLIER.get(name, name))
        except AttributeError:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
        globals()[name] = value
        return value

    def __dir__():
        from anthropic_messages_client import types as generated

        return [*generated.__all__, *_PARSED, *_EARLIER]
