"""Python SDK for the Messages API.

    from anthropic_messages import Anthropic

    client = Anthropic()  # reads ANTHROPIC_API_KEY
    message = client.messages.create(
        model="claude-haiku-4-5",
        max_tokens=1024,
        messages=[{"role": "user", "content": "What is the capital of France?"}],
    )
    print(message.text)

    with client.messages.stream(...) as stream:
        for text in stream.text_stream:
            print(text, end="", flush=True)

The documentation is in the repository: `README.md`, and the pages in `docs/`. In Python, `help(Anthropic)` describes
the client and its settings, and `help(client.messages.create)` the arguments of a method.

Importing this package loads nothing else. Every name is loaded when it is first used, so that a command line tool that
makes no calls does not load the HTTP library and the models.
"""

# Type checkers know this name, and `typing`, which takes 8 ms, is not imported.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import NoneType

    from anthropic_messages_client.models._model import BaseModel
    from anthropic_messages_client.request import Omit, omit
    from anthropic_messages_client.request import Omit as NotGiven
    from anthropic_messages_client.request import omit as NOT_GIVEN
    from anthropic_messages_client.request import omit as not_given
    from httpx import Timeout

    from anthropic_messages._call.retry_policy import RetryPolicy

    from . import types
    from ._batches.outcome import BatchOutcome, BatchRun
    from ._call.binary_response import AsyncBinaryAPIResponse, BinaryAPIResponse
    from ._call.request_options import RequestOptions
    from ._call.response import APIResponse, AsyncAPIResponse
    from ._call.settings import DEFAULT_MAX_RETRIES
    from ._client import Anthropic, AsyncAnthropic
    from ._client import Anthropic as Client
    from ._client import AsyncAnthropic as AsyncClient
    from ._clouds import (
        AnthropicAWS,
        AnthropicBedrock,
        AnthropicBedrockMantle,
        AnthropicFoundry,
        AnthropicGoogleCloud,
        AnthropicVertex,
        AsyncAnthropicAWS,
        AsyncAnthropicBedrock,
        AsyncAnthropicBedrockMantle,
        AsyncAnthropicFoundry,
        AsyncAnthropicGoogleCloud,
        AsyncAnthropicVertex,
    )
    from ._code_errors import *  # noqa: F403
    from ._compat.install import install_as_anthropic, uninstall_as_anthropic
    from ._display import display_stream
    from ._errors import (
        AnthropicError,
        APIConnectionError,
        APIError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        BatchStateError,
        BatchTimeoutError,
        BrokenRowError,
        ClientClosedRequestError,
        ConflictError,
        ContentTooLargeError,
        CredentialsError,
        DeadlineExceededError,
        GatewayTimeoutError,
        HTTPNotImplementedError,
        IncompleteResultsError,
        IncompleteStreamError,
        InternalServerError,
        NotFoundError,
        OutputValidationError,
        OverloadedError,
        PaymentRequiredError,
        PermissionDeniedError,
        PreconditionFailedError,
        RateLimitError,
        RequestHeaderFieldsTooLargeError,
        RequestTimeoutError,
        RequestTooLargeError,
        ResponseTooLargeError,
        ServiceUnavailableError,
        UnprocessableEntityError,
    )
    from ._observe.hooks import Attempt, CallHook, CallInfo
    from ._observe.tool_hooks import ToolCallInfo, ToolHook
    from ._output.output_format import transform_schema
    from ._streaming.events import ContentBlockStopEvent, InputJsonEvent, MessageStopEvent, TextEvent
    from ._streaming.message_stream import (
        AsyncMessageStream,
        AsyncMessageStreamManager,
        MessageStream,
        MessageStreamManager,
    )
    from ._streaming.stream import AsyncStream, Stream
    from ._streaming.usable_content import usable_content
    from ._tools.definition import (
        BetaAsyncBuiltinFunctionTool,
        BetaAsyncFunctionTool,
        BetaBuiltinFunctionTool,
        BetaFunctionTool,
        BetaFunctionToolResultType,
        FunctionTool,
        RunnableTool,
        beta_async_tool,
        beta_tool,
        tool,
    )
    from ._tools.options import Compaction
    from ._tools.outcomes import EndLoop, ToolDenied, ToolError
    from ._tools.runner import AsyncToolRunner, ToolRunner
    from ._tools.turn import ToolCall
    from ._transport.default_clients import (
        DEFAULT_CONNECTION_LIMITS,
        DEFAULT_TIMEOUT,
        DefaultAioHttpClient,
        DefaultAsyncHttpxClient,
        DefaultHttpxClient,
    )
    from ._version import __version__
    from .streaming import MessageStreamEvent

__all__ = [
    "DEFAULT_CONNECTION_LIMITS",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_TIMEOUT",
    "NOT_GIVEN",
    "APIConnectionError",
    "APIError",
    "APIResponse",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "Anthropic",
    "AnthropicAWS",
    "AnthropicBedrock",
    "AnthropicBedrockMantle",
    "AnthropicError",
    "AnthropicFoundry",
    "AnthropicGoogleCloud",
    "AnthropicVertex",
    "AsyncAPIResponse",
    "AsyncAnthropic",
    "AsyncAnthropicAWS",
    "AsyncAnthropicBedrock",
    "AsyncAnthropicBedrockMantle",
    "AsyncAnthropicFoundry",
    "AsyncAnthropicGoogleCloud",
    "AsyncAnthropicVertex",
    "AsyncBinaryAPIResponse",
    "AsyncClient",
    "AsyncMessageStream",
    "AsyncMessageStreamManager",
    "AsyncStream",
    "AsyncToolRunner",
    "Attempt",
    "AuthenticationError",
    "BadRequestError",
    "BaseModel",
    "BatchOutcome",
    "BatchRun",
    "BatchStateError",
    "BatchTimeoutError",
    "BetaAsyncBuiltinFunctionTool",
    "BetaAsyncFunctionTool",
    "BetaBuiltinFunctionTool",
    "BetaFunctionTool",
    "BetaFunctionToolResultType",
    "BinaryAPIResponse",
    "BrokenRowError",
    "CallHook",
    "CallInfo",
    "Client",
    "ClientClosedRequestError",
    "Compaction",
    "ConflictError",
    "ContentBlockStopEvent",
    "ContentTooLargeError",
    "CredentialsError",
    "DeadlineExceededError",
    "DefaultAioHttpClient",
    "DefaultAsyncHttpxClient",
    "DefaultHttpxClient",
    "EndLoop",
    "FunctionTool",
    "GatewayTimeoutError",
    "HTTPNotImplementedError",
    "IncompleteResultsError",
    "IncompleteStreamError",
    "InputJsonEvent",
    "InternalServerError",
    "MessageStopEvent",
    "MessageStream",
    "MessageStreamEvent",
    "MessageStreamManager",
    "NoneType",
    "NotFoundError",
    "NotGiven",
    "Omit",
    "OutputValidationError",
    "OverloadedError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "RateLimitError",
    "RequestHeaderFieldsTooLargeError",
    "RequestOptions",
    "RequestTimeoutError",
    "RequestTooLargeError",
    "ResponseTooLargeError",
    "RetryPolicy",
    "RunnableTool",
    "ServiceUnavailableError",
    "Stream",
    "TextEvent",
    "Timeout",
    "ToolCall",
    "ToolCallInfo",
    "ToolDenied",
    "ToolError",
    "ToolHook",
    "ToolRunner",
    "UnprocessableEntityError",
    "__version__",
    "beta_async_tool",
    "beta_tool",
    "display_stream",
    "install_as_anthropic",
    "not_given",
    "omit",
    "tool",
    "transform_schema",
    "types",
    "uninstall_as_anthropic",
    "usable_content",
]

if TYPE_CHECKING:
    from . import _code_errors

    __all__ += _code_errors.__all__  # A program that imports all names does not need them.

# Module and name of each public name. Some have several public names, as in the official SDK. Errors are in `_errors`,
# and errors with a code in `_code_errors`.
_SOURCES = {
    "__version__": ("anthropic_messages._version", "__version__"),
    "DEFAULT_MAX_RETRIES": ("anthropic_messages._call.settings", "DEFAULT_MAX_RETRIES"),
    "DEFAULT_TIMEOUT": ("anthropic_messages._transport.default_clients", "DEFAULT_TIMEOUT"),
    "DEFAULT_CONNECTION_LIMITS": ("anthropic_messages._transport.default_clients", "DEFAULT_CONNECTION_LIMITS"),
    "MessageStreamEvent": ("anthropic_messages.streaming", "MessageStreamEvent"),
    "TextEvent": ("anthropic_messages._streaming.events", "TextEvent"),
    "MessageStopEvent": ("anthropic_messages._streaming.events", "MessageStopEvent"),
    "InputJsonEvent": ("anthropic_messages._streaming.events", "InputJsonEvent"),
    "ContentBlockStopEvent": ("anthropic_messages._streaming.events", "ContentBlockStopEvent"),
    "MessageStreamManager": ("anthropic_messages._streaming.message_stream", "MessageStreamManager"),
    "MessageStream": ("anthropic_messages._streaming.message_stream", "MessageStream"),
    "AsyncMessageStreamManager": ("anthropic_messages._streaming.message_stream", "AsyncMessageStreamManager"),
    "AsyncMessageStream": ("anthropic_messages._streaming.message_stream", "AsyncMessageStream"),
    "APIResponse": ("anthropic_messages._call.response", "APIResponse"),
    "Anthropic": ("anthropic_messages._client", "Anthropic"),
    "AsyncAPIResponse": ("anthropic_messages._call.response", "AsyncAPIResponse"),
    "AsyncBinaryAPIResponse": ("anthropic_messages._call.binary_response", "AsyncBinaryAPIResponse"),
    "BinaryAPIResponse": ("anthropic_messages._call.binary_response", "BinaryAPIResponse"),
    "AsyncAnthropic": ("anthropic_messages._client", "AsyncAnthropic"),
    "AsyncClient": ("anthropic_messages._client", "AsyncAnthropic"),
    "AsyncStream": ("anthropic_messages._streaming.stream", "AsyncStream"),
    "Attempt": ("anthropic_messages._observe.hooks", "Attempt"),
    "BatchOutcome": ("anthropic_messages._batches.outcome", "BatchOutcome"),
    "BatchRun": ("anthropic_messages._batches.outcome", "BatchRun"),
    "BaseModel": ("anthropic_messages_client.models._model", "BaseModel"),
    "CallHook": ("anthropic_messages._observe.hooks", "CallHook"),
    "CallInfo": ("anthropic_messages._observe.hooks", "CallInfo"),
    "Client": ("anthropic_messages._client", "Anthropic"),
    "DefaultAioHttpClient": ("anthropic_messages._transport.default_clients", "DefaultAioHttpClient"),
    "DefaultAsyncHttpxClient": ("anthropic_messages._transport.default_clients", "DefaultAsyncHttpxClient"),
    "DefaultHttpxClient": ("anthropic_messages._transport.default_clients", "DefaultHttpxClient"),
    "NoneType": ("types", "NoneType"),
    "RequestOptions": ("anthropic_messages._call.request_options", "RequestOptions"),
    "NOT_GIVEN": ("anthropic_messages_client.request", "omit"),
    "NotGiven": ("anthropic_messages_client.request", "Omit"),
    "Omit": ("anthropic_messages_client.request", "Omit"),
    "RetryPolicy": ("anthropic_messages._call.retry_policy", "RetryPolicy"),
    "Stream": ("anthropic_messages._streaming.stream", "Stream"),
    "Timeout": ("httpx", "Timeout"),
    "display_stream": ("anthropic_messages._display", "display_stream"),
    "install_as_anthropic": ("anthropic_messages._compat.install", "install_as_anthropic"),
    "not_given": ("anthropic_messages_client.request", "omit"),
    "omit": ("anthropic_messages_client.request", "omit"),
    "transform_schema": ("anthropic_messages._output.output_format", "transform_schema"),
    "BetaAsyncBuiltinFunctionTool": ("anthropic_messages._tools.definition", "BetaAsyncBuiltinFunctionTool"),
    "BetaAsyncFunctionTool": ("anthropic_messages._tools.definition", "BetaAsyncFunctionTool"),
    "BetaFunctionTool": ("anthropic_messages._tools.definition", "BetaFunctionTool"),
    "BetaFunctionToolResultType": ("anthropic_messages._tools.definition", "BetaFunctionToolResultType"),
    "BetaBuiltinFunctionTool": ("anthropic_messages._tools.definition", "BetaBuiltinFunctionTool"),
    "FunctionTool": ("anthropic_messages._tools.definition", "FunctionTool"),
    "RunnableTool": ("anthropic_messages._tools.definition", "RunnableTool"),
    "beta_async_tool": ("anthropic_messages._tools.definition", "beta_async_tool"),
    "beta_tool": ("anthropic_messages._tools.definition", "beta_tool"),
    "tool": ("anthropic_messages._tools.definition", "tool"),
    "Compaction": ("anthropic_messages._tools.options", "Compaction"),
    "EndLoop": ("anthropic_messages._tools.outcomes", "EndLoop"),
    "ToolDenied": ("anthropic_messages._tools.outcomes", "ToolDenied"),
    "ToolError": ("anthropic_messages._tools.outcomes", "ToolError"),
    "ToolHook": ("anthropic_messages._observe.tool_hooks", "ToolHook"),
    "AsyncToolRunner": ("anthropic_messages._tools.runner", "AsyncToolRunner"),
    "ToolRunner": ("anthropic_messages._tools.runner", "ToolRunner"),
    "ToolCall": ("anthropic_messages._tools.turn", "ToolCall"),
    "ToolCallInfo": ("anthropic_messages._observe.tool_hooks", "ToolCallInfo"),
    "uninstall_as_anthropic": ("anthropic_messages._compat.install", "uninstall_as_anthropic"),
    "usable_content": ("anthropic_messages._streaming.usable_content", "usable_content"),
    "AnthropicAWS": ("anthropic_messages._clouds", "AnthropicAWS"),
    "AnthropicBedrock": ("anthropic_messages._clouds", "AnthropicBedrock"),
    "AnthropicBedrockMantle": ("anthropic_messages._clouds", "AnthropicBedrockMantle"),
    "AnthropicFoundry": ("anthropic_messages._clouds", "AnthropicFoundry"),
    "AnthropicGoogleCloud": ("anthropic_messages._clouds", "AnthropicGoogleCloud"),
    "AnthropicVertex": ("anthropic_messages._clouds", "AnthropicVertex"),
    "AsyncAnthropicAWS": ("anthropic_messages._clouds", "AsyncAnthropicAWS"),
    "AsyncAnthropicBedrock": ("anthropic_messages._clouds", "AsyncAnthropicBedrock"),
    "AsyncAnthropicBedrockMantle": ("anthropic_messages._clouds", "AsyncAnthropicBedrockMantle"),
    "AsyncAnthropicFoundry": ("anthropic_messages._clouds", "AsyncAnthropicFoundry"),
    "AsyncAnthropicGoogleCloud": ("anthropic_messages._clouds", "AsyncAnthropicGoogleCloud"),
    "AsyncAnthropicVertex": ("anthropic_messages._clouds", "AsyncAnthropicVertex"),
}


if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.

    def __getattr__(name: str) -> object:
        if name not in __all__:
            if name.startswith("_"):  # Python asks for a module before it imports it: nothing must be loaded.
                raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
            from anthropic_messages_client.errors import CODE_CLASSES

            if name not in CODE_CLASSES:
                from anthropic_messages._official_names import missing_name

                raise missing_name(__name__, name, [*__all__, *CODE_CLASSES], f"anthropic.{name}")
        import sys

        # `__import__` avoids loading `importlib`.
        if name == "types":
            __import__("anthropic_messages.types")
            return sys.modules["anthropic_messages.types"]
        errors = "anthropic_messages._errors" if name in __all__ else "anthropic_messages._code_errors"
        module, attribute = _SOURCES.get(name, (errors, name))
        __import__(module)
        value: object = getattr(sys.modules[module], attribute)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    from anthropic_messages_client.errors import CODE_CLASSES

    return sorted({*__all__, *CODE_CLASSES, *globals()})
