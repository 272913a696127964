"""The start of a run: the check of its arguments."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from anthropic_messages_client.request import Omit
from anthropic_messages_client.suggestions import argument_names, beta_argument, unexpected_argument

from anthropic_messages._arguments import check_flag, check_seconds
from anthropic_messages._transport.clock import monotonic

from .compaction import make_compactor
from .loop import Limits
from .runner import AsyncToolRunner, ToolRunner


def start(
    resource: Any,
    *,
    is_async: bool,
    tools: Iterable[Any],
    messages: Any,
    stream: bool | Omit,
    run_tools_eagerly: bool,
    output_format: Any,
    max_turns: int | None,
    max_tokens_total: int | None,
    deadline: float | None,
    tool_timeout: float | None,
    max_parallel_tools: int | None,
    before_tool: Any,
    on_tool_error: str,
    on_cut_off_input: str,
    compact: Any,
    state: Mapping[str, Any] | None,
    on_state: Any,
    params: dict[str, Any],
) -> ToolRunner[Any, Any] | AsyncToolRunner[Any, Any]:
    """Check the arguments of `run_tools()`, and return the runner.

    Raises:
        TypeError: An argument is missing, unknown or of the wrong type.
        ValueError: An argument has an invalid value.
    """
    check_names(resource, "run_tools", params)
    params = {name: value for name, value in params.items() if not isinstance(value, Omit)}
    for name in ("model", "max_tokens"):
        if name not in params:
            raise TypeError(f"{type(resource).__name__}.run_tools() requires `{name}`.")
    if isinstance(messages, Omit) and state is None:
        raise TypeError(f"{type(resource).__name__}.run_tools() requires `messages`, or the `state` of an earlier run.")
    for name, callback in (("before_tool", before_tool), ("on_state", on_state)):
        if callback is not None and not callable(callback):
            raise TypeError(f"`{name}` must be a function, not {type(callback).__name__}.")
        if not is_async and inspect.iscoroutinefunction(callback):
            raise TypeError(f"`{name}` is a coroutine function, and this client is synchronous. Use a function.")
    if isinstance(messages, str | Mapping) or not isinstance(messages, Iterable | Omit):
        raise TypeError(f"`messages` must be a list of messages, not {type(messages).__name__}.")
    is_streamed = not isinstance(stream, Omit) and check_flag("stream", stream)
    is_eager = check_flag("run_tools_eagerly", run_tools_eagerly)
    if is_eager and not is_streamed:
        raise ValueError("`run_tools_eagerly` runs tools while a reply is streamed. Pass `stream=True` too.")
    is_parsed = output_format is not None and not isinstance(output_format, Omit)
    if is_parsed:
        params["output_format"] = output_format
    compactor = None if compact is None else make_compactor(resource, compact, params)
    seconds = check_seconds("deadline", deadline)
    runner_class = AsyncToolRunner if is_async else ToolRunner
    return runner_class(
        resource.stream if is_streamed else resource.parse if is_parsed else resource.create,
        params,
        messages=() if isinstance(messages, Omit) else messages,
        tools=tools,
        is_streamed=is_streamed,
        is_eager=is_eager,
        limits=Limits(
            max_turns=_check_count("max_turns", max_turns),
            max_tokens_total=_check_count("max_tokens_total", max_tokens_total),
            deadline=None if seconds is None else monotonic() + seconds,
            tool_timeout=check_seconds("tool_timeout", tool_timeout),
        ),
        max_parallel=_check_count("max_parallel_tools", max_parallel_tools),
        before_tool=before_tool,
        on_state=on_state,
        raises=_check_choice("on_tool_error", on_tool_error, "tell", "raise") == "raise",
        asks_again=_check_choice("on_cut_off_input", on_cut_off_input, "tell", "retry") == "retry",
        state=state,
        hooks=resource._engine.settings.hooks,
        compactor=compactor,
        create=resource.create,
        restore_message=partial(_parse, output_format if is_parsed else None) if is_parsed or is_streamed else None,
    )


_OWN = frozenset(inspect.signature(start).parameters) - {"resource", "is_async", "params"}


def _parse(output_format: Any, message: Any) -> Any:
    """Return a message from a state as a `ParsedMessage`."""
    from anthropic_messages._output.output_format import OutputFormat
    from anthropic_messages._output.parsed import parsed_message

    parsed = parsed_message(message)
    if output_format is not None:
        for block in parsed._texts():
            OutputFormat(output_format).parse_block(block)
    return parsed


def check_names(resource: Any, method: str, params: Iterable[str], more: frozenset[str] = _OWN) -> None:
    """Raise TypeError for an argument that neither `create` nor the method has.

    Args:
        resource: The resource with both.
        method: Name of the method, for the error.
        params: The names that are checked.
        more: The arguments of the method that `create` lacks.
    """
    create, replaced = (inspect.unwrap(method) for method in (resource._own_methods["create"], resource.create))
    known = argument_names(create) | more
    if hasattr(replaced, "__code__"):  # A subclass may have further arguments.
        known |= argument_names(replaced)
    known -= {"self"}
    unknown = set(params) - known
    if unknown:
        function = f"{type(resource).__name__}.{method}"
        raise beta_argument(function, create, unknown) or unexpected_argument(function, params, known)


def _check_count(name: str, value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"`{name}` must be a whole number or None, not {type(value).__name__}.")
    if value < 1:
        raise ValueError(f"`{name}` must be at least 1; None means no limit.")
    return value


def _check_choice(name: str, value: Any, *choices: str) -> str:
    if value not in choices:
        raise ValueError(f"`{name}` must be {' or '.join(map(repr, choices))}, not {value!r}.")
    return str(value)
