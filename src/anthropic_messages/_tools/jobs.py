"""Methods of `client.messages` beyond the API's operations: `run_tools()` and `tool_runner()`.

The rendered classes declare them with the parameters of the operation.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.request import Omit, omit

if TYPE_CHECKING:
    from anthropic_messages_client import types as _types

    from . import definition as _definition
    from . import options as _options
    from . import turn as _turn
else:
    _types = LazyModule("anthropic_messages_client.types")
    _definition = LazyModule("anthropic_messages._tools.definition")
    _options = LazyModule("anthropic_messages._tools.options")
    _turn = LazyModule("anthropic_messages._tools.turn")


def run_tools(  # noqa: D417 - a method of the rendered classes
    self: Any,
    *,
    tools: Iterable[_definition.RunnableTool | _types.ToolUnionParam],
    messages: Iterable[_types.MessageParam | _types.Message] | Omit = omit,
    stream: bool | Omit = omit,
    run_tools_eagerly: bool = False,
    output_format: type[Any] | Omit | None = omit,
    max_turns: int | None = None,
    max_tokens_total: int | None = None,
    deadline: float | None = None,
    tool_timeout: float | None = None,
    max_parallel_tools: int | None = None,
    before_tool: Callable[[_turn.ToolCall], Any] | None = None,
    on_tool_error: Literal["tell", "raise"] = "tell",
    on_cut_off_input: Literal["tell", "retry"] = "tell",
    compact: int | _options.Compaction | None = None,
    state: Mapping[str, Any] | None = None,
    on_state: Callable[[dict[str, Any]], object | Awaitable[object]] | None = None,
    **params: Any,
) -> Any:
    """Send requests and run the tools that the model calls, until it has finished.

    The loop runs as you iterate over the runner, which yields the message of each turn, or as you call `result()`.

        runner = client.messages.run_tools(
            model="claude-haiku-4-5", max_tokens=1024, tools=[get_weather], messages=[...], max_turns=10
        )
        for message in runner:
            print(message.text)

    Args:
        tools: Tools made with `tool`, other objects with `name`, `to_dict()` and `call()`, and definitions of tools
            that the API runs.
        messages: The conversation so far. Required without `state`.
        stream: If true, iterating yields the stream of each turn.
        run_tools_eagerly: With `stream=True`, run calls while the reply is still being streamed, one after another:
            each when its block is complete and you ask for the next event. `runner.defer_tool_call()` postpones a call.
        output_format: Type of the parsed text of the last message, such as a pydantic model.
        max_turns: The largest number of requests.
        max_tokens_total: The number of tokens after which no further request is sent: input, cached or not, and
            output, of all turns.
        deadline: Seconds from now after which requests and tools end.
        tool_timeout: Seconds after which one call of a tool ends with an error for the model.
        max_parallel_tools: The largest number of calls that run at the same time. 1 runs them one after another.
        before_tool: Callback that receives each call before it runs. It returns None or True to run the call, a
            dict to run it with that input, and False or `ToolDenied(reason)` to deny it.
        on_tool_error: `tell` sends the exception of a tool to the model as an error. `raise` raises it.
        on_cut_off_input: `tell` sends an error to the model if the input of a call was cut off. `retry` first sends
            the request again, up to twice, each time with twice the `max_tokens`.
        compact: The number of tokens of a reply, input and output, from which on the history is replaced by a summary,
            or a dict with the options of `Compaction`. By default, the history grows up to the limit of the model.
        state: A state that `runner.state()` returned, to go on from there. `messages` is not used then.
        on_state: Callback that receives the state after each reply, each call and each turn.
        params: The other arguments of `create`.

    Returns:
        The runner.

    Raises:
        TypeError: An argument is missing, unknown or of the wrong type. Nothing was sent.
        ValueError: An argument has an invalid value. Nothing was sent.
        RuntimeError: The type hints of a tool require pydantic, which is not installed.
    """
    from . import start as _start

    return _start.start(
        self,
        is_async=self._is_async,
        tools=tools,
        messages=messages,
        stream=stream,
        run_tools_eagerly=run_tools_eagerly,
        output_format=output_format,
        max_turns=max_turns,
        max_tokens_total=max_tokens_total,
        deadline=deadline,
        tool_timeout=tool_timeout,
        max_parallel_tools=max_parallel_tools,
        before_tool=before_tool,
        on_tool_error=on_tool_error,
        on_cut_off_input=on_cut_off_input,
        compact=compact,
        state=state,
        on_state=on_state,
        params=params,
    )


def tool_runner(  # noqa: D417 - a method of the rendered classes
    self: Any,
    *,
    max_iterations: int | Omit | None = omit,
    compaction_control: Mapping[str, Any] | Omit | None = omit,
    **arguments: Any,
) -> Any:
    """Return the runner of `run_tools()`, under the name and with the arguments of the official SDK.

    Args:
        max_iterations: The largest number of requests: `max_turns` of `run_tools()`.
        compaction_control: `compact` of `run_tools()` as a dict with `enabled`, `context_token_threshold`, `model` and
            `summary_prompt`.
        arguments: The other arguments of `run_tools()`.
    """
    from . import start as _start
    from .compaction import from_compaction_control

    known = {"max_iterations", "compaction_control", "output_format", "run_tools_eagerly"}
    _start.check_names(self, "tool_runner", arguments, frozenset(known))
    return self.run_tools(
        **arguments,
        max_turns=None if isinstance(max_iterations, Omit) else max_iterations,
        compact=None if isinstance(compaction_control, Omit) else from_compaction_control(compaction_control),
    )
