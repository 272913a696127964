"""Decisions about one reply of the model: which calls it contains, which of them can run, and how to send it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.models._unfinished_input import UnfinishedInput
from anthropic_messages_client.values import request_form

from anthropic_messages._streaming.usable_content import usable_content

from .content import result_block

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from anthropic_messages_client.types import Message

_CUT_OFF = ("max_tokens", "model_context_window_exceeded")
"""Stop reasons after which the last block of a reply may be incomplete."""
_RESUMED = ("pause_turn", "compaction")
"""Stop reasons after which the model continues as soon as the reply is sent back."""


class ToolCall:
    """One call that the model asks for.

    `before_tool` receives it.

    Attributes:
        id: Id of the `tool_use` block.
        name: Name of the tool.
        input: Input of the tool as the model wrote it, before validation.
        turn: Number of the turn, counted from 1.
        toolset_name: Name of the toolset that the tool belongs to; None for a tool of its own.
        is_cut_off: True if the input is incomplete. Such a call never runs.
    """

    __slots__ = ("id", "input", "is_cut_off", "name", "toolset_name", "turn")

    id: str
    name: str
    input: dict[str, Any]
    turn: int
    toolset_name: str | None
    is_cut_off: bool

    def __init__(self, block: Any, turn: int, *, is_last: bool = False) -> None:
        self.id = block.id
        self.name = block.name
        self.input = _copy(block.input)  # A tool may change its input, but not the history.
        self.turn = turn
        self.toolset_name = getattr(block, "toolset_name", None)
        self.is_cut_off = is_last or not isinstance(block.input, dict)

    def __repr__(self) -> str:
        return f"ToolCall(name={self.name!r}, input={self.input!r}, id={self.id!r})"


def _copy(value: Any) -> Any:
    """Return a copy of JSON data."""
    if isinstance(value, dict):
        return {name: _copy(item) for name, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def calls_of(message: Message, turn: int) -> list[ToolCall]:
    """Return the calls of a reply, in order."""
    blocks = message.content
    was_cut_off = message.stop_reason in _CUT_OFF
    return [
        ToolCall(block, turn, is_last=was_cut_off and place == len(blocks) - 1)
        for place, block in enumerate(blocks)
        if block.type == "tool_use"
    ]


def can_run(message: Message, call: ToolCall) -> bool:
    """Return whether a call of a reply may run. Calls of a reply that was refused, or stopped otherwise, may not."""
    return not call.is_cut_off and message.stop_reason in ("tool_use", *_CUT_OFF, *_RESUMED)


def goes_on(message: Message, calls: list[ToolCall]) -> bool:
    """Return whether another request follows a reply."""
    if message.stop_reason in _RESUMED:
        return True
    return bool(calls) and message.stop_reason in ("tool_use", *_CUT_OFF)


def cut_off_text(message: Message, call: ToolCall) -> str:
    """Return the result of a call that can't run, as text for the model."""
    if not call.is_cut_off:
        return f"The tool did not run, because the reply ended with stop_reason {message.stop_reason!r}."
    if isinstance(call.input, UnfinishedInput) and call.input.reason == "invalid":
        return "The tool did not run: its input is not valid JSON. Call it again with a valid input."
    return (
        "The tool did not run: its input was cut off, because the reply was too long. "
        "Call it again with a shorter input, or split the work into several calls."
    )


def reply_param(message: Message, calls: list[ToolCall]) -> dict[str, Any] | None:
    """Return a reply as the API accepts it in `messages`; None if nothing of it can be sent back.

    An input that is not complete is replaced by an object with its text, because the block must have a result.
    """
    is_whole = message.stop_reason not in (*_CUT_OFF, "refusal", None)
    kept = list(message.content) if is_whole else usable_content(message)
    calls_by_id = {call.id: call for call in calls if call.is_cut_off}
    content: list[Any]
    if calls_by_id:  # `usable_content` leaves out unfinished inputs.
        kept_ids = {getattr(block, "id", None) for block in kept}
        kept += [block for block in message.content if block.type == "tool_use" and block.id not in kept_ids]
        content = [_without_input(block) if getattr(block, "id", None) in calls_by_id else block for block in kept]
    else:
        content = kept
    content = [block for block in content if not _is_empty_text(block)]
    return {"role": "assistant", "content": content} if content else None


def _is_empty_text(block: Any) -> bool:
    return getattr(block, "type", None) == "text" and not block.text.strip()


def _without_input(block: Any) -> dict[str, Any]:
    """Return a `tool_use` block whose unfinished input is an object that the API accepts."""
    value = block.input
    form: dict[str, Any] = {name: item for name, item in block._as_input().items() if name != "input"}
    if isinstance(value, UnfinishedInput):
        return {**request_form_of(form), "input": {"INVALID_JSON": value.partial_json}}
    return {**request_form_of(form), "input": value if isinstance(value, dict) else {}}


def request_form_of(value: Any) -> Any:
    """Return content with models as plain JSON data, as a request sends them."""
    if isinstance(value, dict):
        return {name: request_form_of(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [request_form_of(item) for item in value]
    return request_form(value)


def taken_results(
    messages: Iterable[Any], message: Message | None, calls: list[ToolCall]
) -> tuple[dict[str, dict[str, Any]], list[Any]]:
    """Separate messages of the user into results of the calls of a reply and all others.

    Args:
        messages: The messages that the user appends.
        message: The reply that the user handles, or None.
        calls: Its calls.

    Returns:
        The results by id of the call, and the other messages. The reply itself, which the runner adds, is left out.
    """
    ids = {call.id for call in calls}
    results: dict[str, dict[str, Any]] = {}
    others: list[Any] = []
    for each in messages:
        if message is not None and _is_reply(each, message):
            continue
        content = each.get("content") if isinstance(each, dict) and each.get("role") == "user" else None
        if not isinstance(content, list | tuple):
            others.append(each)
            continue
        found = [block for block in content if _result_id(block) in ids]
        results.update((block["tool_use_id"], block) for block in found)
        rest = [block for block in content if _result_id(block) not in ids]
        if rest or not content:
            others.append({**each, "content": rest} if found else each)
    return results, others


def _is_reply(each: Any, message: Message) -> bool:
    if each is message:
        return True
    if isinstance(each, dict):
        return each.get("role") == "assistant" and request_form_of(each.get("content")) == request_form_of(
            list(message.content)
        )
    return bool(getattr(each, "id", None) == message.id and message.id)


def _result_id(block: Any) -> str | None:
    if isinstance(block, dict) and block.get("type") == "tool_result":
        found = block.get("tool_use_id")
        return found if isinstance(found, str) else None
    return None


def answer_param(
    calls: list[ToolCall], results: Mapping[str, dict[str, Any]], *, missing: str
) -> dict[str, Any] | None:
    """Return the user message with the results of all calls, in order; None if there are no calls.

    Args:
        calls: The calls of a reply.
        results: Their results by id.
        missing: The text of the error for a call without a result.
    """
    if not calls:
        return None
    content = [results.get(call.id) or result_block(call, missing, is_error=True) for call in calls]
    return {"role": "user", "content": content}
