"""Python SDK for the Messages API.

    from anthropic_messages import Anthropic

    client = Anthropic()  # reads ANTHROPIC_API_KEY
    message = client.messages.create(
        model="claude-sonnet-4-20250514",
        max_tokens=1024,
        messages=[{"role": "user", "content": "What is the capital of France?"}],
    )
    print(message.content[0].text)

Importing this package costs next to nothing: every name is loaded when it is first used, so a command line
tool that never calls the API never pays for the HTTP library or the models.
"""

__version__ = "0.1.0"

# A plain assignment: type checkers know the name, and `typing` (8 ms) stays unloaded.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages_client.request import Omit, omit

    from . import types
    from ._client import Anthropic, AsyncAnthropic
    from ._errors import (
        AnthropicError,
        APIConnectionError,
        APIError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ClientClosedRequestError,
        ConflictError,
        ContentTooLargeError,
        CredentialsError,
        DeadlineExceededError,
        GatewayTimeoutError,
        InternalServerError,
        NotFoundError,
        OverloadedError,
        PaymentRequiredError,
        PermissionDeniedError,
        RateLimitError,
        RequestTimeoutError,
        RequestTooLargeError,
        ServiceUnavailableError,
        UnprocessableEntityError,
    )

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "Anthropic",
    "AnthropicError",
    "AsyncAnthropic",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedRequestError",
    "ConflictError",
    "ContentTooLargeError",
    "CredentialsError",
    "DeadlineExceededError",
    "GatewayTimeoutError",
    "InternalServerError",
    "NotFoundError",
    "Omit",
    "OverloadedError",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestTimeoutError",
    "RequestTooLargeError",
    "ServiceUnavailableError",
    "UnprocessableEntityError",
    "__version__",
    "omit",
    "types",
]

_HOMES = {
    "Anthropic": "anthropic_messages._client",
    "AsyncAnthropic": "anthropic_messages._client",
    "Omit": "anthropic_messages_client.request",
    "omit": "anthropic_messages_client.request",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import sys

    # `__import__` and not `importlib`: one module less to load.
    if name == "types":
        __import__("anthropic_messages.types")
        return sys.modules["anthropic_messages.types"]
    home = _HOMES.get(name, "anthropic_messages._errors")
    __import__(home)
    value: object = getattr(sys.modules[home], name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*__all__, *globals()})
