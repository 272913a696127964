"""Calls of `with_raw_response` and `with_streaming_response` that pass through a replaced method.

Instrumentation replaces methods such as `Messages.create`. So that it observes these calls as well, they go to the
replaced method with the caller's arguments. A header among them asks the original method for the whole response. It is
the header of the official SDK, which instrumentation knows, and it is not sent.
"""

from __future__ import annotations

from functools import partial, wraps
from typing import TYPE_CHECKING

from .response import AsyncResponseContextManager, ResponseContextManager

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Literal

    Envelope = Literal["raw", "stream"]

RAW_RESPONSE_HEADER = "X-Stainless-Raw-Response"


def enveloped(method: Callable[..., Any], envelope: Envelope | None, is_async: bool) -> Callable[..., Any]:
    """Return a function that calls a method and returns the whole response.

    Args:
        method: The method that was replaced.
        envelope: "raw" for responses; "stream" for context managers of responses whose body has not been read.
        is_async: Whether the method returns an awaitable.
    """

    def bind(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Callable[[], Any]:
        headers = {**(kwargs.get("extra_headers") or {}), RAW_RESPONSE_HEADER: envelope}
        return partial(method, *args, **{**kwargs, "extra_headers": headers})

    @wraps(method)
    def call(*args: Any, **kwargs: Any) -> Any:
        return bind(args, kwargs)()

    @wraps(method)
    async def acall(*args: Any, **kwargs: Any) -> Any:
        return await bind(args, kwargs)()

    @wraps(method)
    def manage(*args: Any, **kwargs: Any) -> Any:
        manager: Any = AsyncResponseContextManager if is_async else ResponseContextManager
        return manager(bind(args, kwargs))

    if envelope == "stream":
        return manage
    return acall if is_async else call


def pop_envelope(options: dict[str, Any]) -> Envelope | None:
    """Remove the header from the options of a call, and return its value."""
    headers = options["extra_headers"]
    if not hasattr(headers, "items"):  # The check of the arguments reports it.
        return None
    value = None
    rest = {}
    for name, content in headers.items():
        if isinstance(name, str) and name.lower() == RAW_RESPONSE_HEADER.lower():
            value = content
        else:
            rest[name] = content
    if not value:
        return None
    options["extra_headers"] = rest
    return "stream" if value == "stream" else "raw"
