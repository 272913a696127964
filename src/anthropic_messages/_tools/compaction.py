"""The option `compact` of `run_tools()`: a history that has become long is replaced by a summary.

The summary is one request, sent between two turns, when every call has its result. It has the history with the system
prompt and the tools, and asks for a summary instead of a next step. The summary then replaces the history as one user
message, so no call is left without its result.

With the method `compact` or `clear_tool_uses`, no such request is sent. The API manages the context of each request.
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from anthropic_messages_client.suggestions import argument_names

from .options import Compaction

if TYPE_CHECKING:
    from collections.abc import Callable

    from anthropic_messages_client.models.message import Message

_DEFAULT_TOKENS = 100_000
_PROMPT = """\
Stop here. Your conversation has become long, and a summary that you write now will replace all of it. After that, you \
go on with the task, and know only the system prompt, your tools and the summary. Do not use a tool now.

Write the summary so that nothing is lost that you need:

- The task: what the user asked for, with all conditions and wishes, in the words of the user where they matter.
- The state: what is done, with the results that count, such as names, numbers, ids, paths and decisions.
- The findings: what you learned, including what did not work, and why.
- The next steps: what is left to do, in order, and open questions.

Leave out what is of no use for the next steps. Answer with the summary alone."""
_BEGINNING = "The conversation so far was replaced by this summary, which you wrote:\n\n"
_END = "\n\nGo on with the task."
_REPLY_ONLY = ("context_management", "output_format", "stop_sequences", "stream", "tool_choice")
"""Arguments that shape a reply of the conversation, and not the summary."""
_EDITS = {
    "compact": ("compact_20260112", "compact-2026-01-12"),
    "clear_tool_uses": ("clear_tool_uses_20250919", "context-management-2025-06-27"),
}
"""Methods of the API: the type of the edit, and the beta feature that accepts it."""


class Compactor:
    """Decides when the history is summarized, and how."""

    __slots__ = ("_model", "_prompt", "_tokens", "create")

    def __init__(self, create: Callable[..., Any], tokens: int, model: str | None, prompt: str | None) -> None:
        self.create: Callable[..., Any] = create
        """Sends a request and returns a message."""
        self._tokens = tokens
        self._model = model
        self._prompt = prompt or _PROMPT

    def is_due(self, tokens: int, history: list[Any]) -> bool:
        """Return whether the history is summarized before the next request.

        Args:
            tokens: The tokens of the last reply: input, cached or not, and output.
            history: The messages. If the last one is not from the user, the model has not finished its turn.
        """
        return tokens >= self._tokens and ends_with_user(history)

    def arguments(self, params: dict[str, Any], history: list[Any]) -> dict[str, Any]:
        """Return the arguments of the request for the summary."""
        arguments = _without_reply(params)
        if arguments.get("tools"):
            arguments["tool_choice"] = {"type": "none"}
        if self._model is not None:
            arguments["model"] = self._model
        *before, last = history
        prompt = {"type": "text", "text": self._prompt}
        return {**arguments, "messages": [*before, {"role": "user", "content": [*_blocks(last), prompt]}]}

    def history(self, message: Message) -> list[Any] | None:
        """Return the history with the summary; None if the message has none, or an incomplete one."""
        if message.stop_reason not in ("end_turn", "stop_sequence"):
            return None
        text = "".join(block.text for block in message.content if block.type == "text").strip()
        content = [{"type": "text", "text": f"{_BEGINNING}<summary>\n{text}\n</summary>{_END}"}]
        return [{"role": "user", "content": content}] if text else None


def _without_reply(params: dict[str, Any]) -> dict[str, Any]:
    arguments = {name: value for name, value in params.items() if name not in _REPLY_ONLY}
    config = arguments.get("output_config")
    if isinstance(config, dict):
        arguments["output_config"] = {name: value for name, value in config.items() if name != "format"}
    return arguments


def compaction_arguments(params: dict[str, Any], compaction: Any) -> dict[str, Any]:
    """Return the arguments of a request for a summary that the API writes, which may not shape a reply."""
    return {**_without_reply(params), "compaction": compaction}


def check_can_compact(create: Any, params: dict[str, Any]) -> None:
    """Check that the API can be asked for a summary.

    Raises:
        ValueError: The client is not that of the beta side, or `context_management` has an edit that summarizes, too.
    """
    if not _accepts(create, "compaction"):
        raise ValueError(
            "`compact_before_next_turn()` is a beta feature of the API. Use `client.beta.messages.run_tools()`, or "
            "`compact` of `run_tools()`."
        )
    management = params.get("context_management") or {}
    if any(str(edit.get("type")).startswith("compact_") for edit in management.get("edits") or ()):
        raise ValueError(
            "`compact_before_next_turn()` cannot be combined with an edit in `context_management` that summarizes. "
            "Remove the edit."
        )


def _accepts(method: Any, name: str) -> bool:
    """Return whether a method has an argument. A function that replaced the method may pass on every argument."""
    code = getattr(inspect.unwrap(method), "__code__", None)
    return (
        code is None or bool(code.co_flags & inspect.CO_VARKEYWORDS) or name in argument_names(inspect.unwrap(method))
    )


def ends_with_user(history: list[Any]) -> bool:
    """Return whether the last message of a history is from the user."""
    last = history[-1] if history else {}
    return (last.get("role") if isinstance(last, dict) else getattr(last, "role", None)) == "user"


def _blocks(message: Any) -> list[Any]:
    content = message["content"] if isinstance(message, dict) else message.content
    return [{"type": "text", "text": content}] if isinstance(content, str) else list(content)


def make_compactor(resource: Any, compact: Any, params: dict[str, Any]) -> Compactor | None:
    """Return the compactor for the argument `compact`; None if the history is not summarized by a request.

    Args:
        resource: The resource that sends the requests.
        compact: The argument.
        params: The arguments of each request. A method of the API adds to them.

    Raises:
        TypeError: The argument or an option has the wrong type or is unknown.
        ValueError: An option has an invalid value, or the method needs the beta side.
    """
    if compact is None or compact is False:
        return None
    options: dict[str, Any] = {} if compact is True else {"tokens": compact} if isinstance(compact, int) else compact
    if not isinstance(options, dict):
        raise TypeError(
            f"`compact` must be a number of tokens, a dict of options or None, not {type(compact).__name__}."
        )
    if unknown := sorted(options.keys() - Compaction.__annotations__.keys()):
        names = ", ".join(Compaction.__annotations__)
        raise TypeError(f"`compact` has no option {unknown[0]!r}. Its options are: {names}.")
    tokens, method = options.get("tokens", _DEFAULT_TOKENS), options.get("method", "summary")
    if isinstance(tokens, bool) or not isinstance(tokens, int):
        raise TypeError(f"`tokens` of `compact` must be a whole number, not {type(tokens).__name__}.")
    if tokens < 1:
        raise ValueError("`tokens` of `compact` must be at least 1.")
    for name in ("model", "prompt"):
        if not isinstance(options.get(name), str | None):
            raise TypeError(f"`{name}` of `compact` must be a string, not {type(options[name]).__name__}.")
    if method == "summary":
        return Compactor(resource.create, tokens, options.get("model"), options.get("prompt"))
    if method not in _EDITS:
        names = " or ".join(map(repr, ("summary", *_EDITS)))
        raise ValueError(f"`method` of `compact` must be {names}, not {method!r}.")
    _add_edit(resource, method, tokens, options, params)
    return None


def _add_edit(resource: Any, method: str, tokens: int, options: dict[str, Any], params: dict[str, Any]) -> None:
    """Let the API manage the context of each request."""
    kind, feature = _EDITS[method]
    if not _accepts(resource.create, "context_management"):
        raise ValueError(
            f"The method {method!r} of `compact` is a beta feature of the API. Use `client.beta.messages.run_tools()`, "
            "or the method 'summary'."
        )
    if options.get("model") is not None or (method != "compact" and options.get("prompt") is not None):
        name = "model" if options.get("model") is not None else "prompt"
        raise ValueError(
            f"The method {method!r} of `compact` has no `{name}`. Leave it out, or use the method 'summary'."
        )
    edit: dict[str, Any] = {"type": kind, "trigger": {"type": "input_tokens", "value": tokens}}
    if options.get("prompt") is not None:
        edit["instructions"] = options["prompt"]
    management = params.get("context_management") or {}
    params["context_management"] = {**management, "edits": [*(management.get("edits") or ()), edit]}
    betas = list(params.get("betas") or ())
    params["betas"] = betas if feature in betas else [*betas, feature]


_CONTROLS = {"context_token_threshold": "tokens", "model": "model", "summary_prompt": "prompt"}
"""Keys of `compaction_control` of the official SDK -> options of `compact`."""


def from_compaction_control(control: Mapping[str, Any] | None) -> Compaction | None:
    """Return `compact` for the argument `compaction_control` of the official SDK.

    Raises:
        TypeError: The argument is no dict, `enabled` is missing, or another key is unknown.
    """
    if control is None:
        return None
    if not isinstance(control, Mapping) or not isinstance(control.get("enabled"), bool):
        raise TypeError("`compaction_control` must be a dict with `enabled`, which is true or false.")
    if unknown := sorted(control.keys() - {"enabled", *_CONTROLS}):
        names = ", ".join(("enabled", *_CONTROLS))
        raise TypeError(f"`compaction_control` has no key {unknown[0]!r}. Its keys are: {names}.")
    options = {_CONTROLS[name]: value for name, value in control.items() if name != "enabled"}
    return cast("Compaction", options) if control["enabled"] else None
