"""The types of the options of `run_tools()`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal, TypedDict

from . import turn as _turn


class Compaction(TypedDict, total=False):
    """The options of `compact`, the argument of `run_tools()`. All are optional."""

    tokens: int
    """The number of tokens of a reply (input, cached or not, and output) from which on the history is summarized.

    100,000 by default. The methods of the API count input tokens only, and `compact` needs at least 50,000.
    """
    method: Literal["summary", "compact", "clear_tool_uses"]
    """`summary` (the default) sends a request for a summary, which replaces the history.

    `compact` lets the API summarize, and `clear_tool_uses` lets it leave out old results of tools. Both are beta
    features of the API, for `client.beta.messages.run_tools()`.
    """
    model: str
    """Model that writes the summary. By default, it is the model of the run."""
    prompt: str
    """Request for the summary, instead of the one of this package."""


class RunOptions(TypedDict, total=False):
    """The options of `run_tools()` beyond the arguments of `create`."""

    run_tools_eagerly: bool
    """With `stream=True`, run each call when its block is complete and you ask for the next event."""
    max_turns: int | None
    """The largest number of requests."""
    max_tokens_total: int | None
    """The number of tokens after which no further request is sent."""
    deadline: float | None
    """Seconds from now after which requests and tools end."""
    tool_timeout: float | None
    """Seconds after which one call of a tool ends with an error for the model."""
    max_parallel_tools: int | None
    """The largest number of calls that run at the same time."""
    before_tool: Callable[[_turn.ToolCall], Any] | None
    """Callback that receives each call before it runs."""
    on_tool_error: Literal["tell", "raise"]
    """`tell` sends the exception of a tool to the model as an error. `raise` raises it."""
    on_cut_off_input: Literal["tell", "retry"]
    """`tell` sends an error if the input of a call was cut off. `retry` sends the request again."""
    compact: int | Compaction | None
    """The number of tokens from which on the history is replaced by a summary, or options."""
    state: Mapping[str, Any] | None
    """A state that `runner.state()` returned, to go on from there."""
    on_state: Callable[[dict[str, Any]], object | Awaitable[object]] | None
    """Callback that receives the state after each reply, each call and each turn."""
