"""The part of an interrupted message that can be sent back to the API."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.models._model import Unknown
from anthropic_messages_client.models._unfinished_input import UnfinishedInput

if TYPE_CHECKING:
    from anthropic_messages_client import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")

_REQUIRED_TEXT = {"thinking": "signature", "redacted_thinking": "data"}


def usable_content(message: _types.Message | None) -> list[_types.ContentBlock]:
    """Return the part of an interrupted message that the API accepts as the content of an assistant message.

    It leaves out what the API rejects: thinking without its signature, unfinished tool calls, calls of server tools
    without a result, empty text blocks, and white space at the end.

    A finished `tool_use` block is included. If there is one, run the tool, and send a `tool_result` in the next user
    message. Otherwise ask the model to continue. If the list is empty, send the original request again.

    Args:
        message: The message so far, such as `stream.current_message_snapshot` or the `snapshot` of an error. None if no
            message has begun.

    Returns:
        Copies of the blocks. A complete message keeps all blocks that are not empty.
    """
    content: Any = [] if message is None else message.content
    blocks: list[Any] = [copy(block) for block in content] if isinstance(content, list) else []
    if message is not None and message.stop_reason is None and blocks and isinstance(blocks[-1], Unknown):
        blocks.pop()  # It may be incomplete, and only its type would tell.
    is_paused = message is not None and message.stop_reason == "pause_turn"  # The API continues its server tools.
    results = {result for block in blocks if (result := getattr(block, "tool_use_id", None)) is not None}
    kept = [block for block in blocks if _is_complete(block, results, is_paused=is_paused)]
    calls = {block.id for block in kept if str(block.type).endswith("tool_use")}
    kept = [block for block in kept if getattr(block, "tool_use_id", None) in {None, *calls}]
    while kept and kept[-1].type == "text":
        text = kept[-1].text.rstrip()
        kept[-1].text = text
        if text:
            break
        kept.pop()
    return kept


def _is_complete(block: Any, results: set[Any], *, is_paused: bool) -> bool:
    """Return whether the API accepts a block in an assistant message."""
    kind = getattr(block, "type", None)
    if not isinstance(kind, str) or any(isinstance(value, UnfinishedInput) for _, value in block):
        return False
    if kind == "text":
        return bool(block.text.strip())
    if kind in _REQUIRED_TEXT:
        value = getattr(block, _REQUIRED_TEXT[kind])
        return isinstance(value, str) and bool(value.strip())
    is_server_call = kind.endswith("tool_use") and kind != "tool_use"
    return not is_server_call or is_paused or block.id in results
