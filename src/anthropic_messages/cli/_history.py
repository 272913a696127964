"""The history of a chat: messages as JSON, and files of them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anthropic_messages import usable_content

from ._exits import UsageProblem

if TYPE_CHECKING:
    from anthropic_messages.types import Message


class History:
    """The messages of a chat, as the API takes them, and the settings that a saved chat has.

    Args:
        messages: The messages so far.
        model: The model of a saved chat; None if there is none.
        system: The system prompt of a saved chat; None if there is none.
    """

    def __init__(
        self, messages: list[dict[str, Any]] | None = None, *, model: str | None = None, system: str | None = None
    ) -> None:
        self.messages = messages or []
        self.model = model
        self.system = system

    def add_user(self, content: list[dict[str, Any]]) -> None:
        """Add content of the user. It joins the last message if that is the user's, too, such as results of tools."""
        if self.messages and self.messages[-1]["role"] == "user":
            before = self.messages[-1]["content"]
            blocks = [{"type": "text", "text": before}] if isinstance(before, str) else before
            self.messages[-1] = {"role": "user", "content": [*blocks, *content]}
        else:
            self.messages.append({"role": "user", "content": content})

    def add_assistant(self, content: list[dict[str, Any]]) -> None:
        """Add content of the model."""
        self.messages.append({"role": "assistant", "content": content})

    def save(self, path: Path) -> None:
        """Write the history to a file, at once, so that the file is never half written.

        Raises:
            UsageProblem: The file can't be written.
        """
        data = {"model": self.model, "system": self.system, "messages": self.messages}
        unfinished = path.with_name(f"{path.name}.unfinished")
        try:
            unfinished.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
            os.replace(unfinished, path)
        except OSError as error:
            raise UsageProblem(f"Cannot write {path}: {error.strerror}. Save it to another path.") from error


def load_history(path: Path) -> History:
    """Return the history of a file: an object with `messages`, or a list of messages.

    Raises:
        UsageProblem: The file can't be read or has no messages.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UsageProblem(f"{path} does not exist. Start a chat, and use /save {path} in it.") from error
    except OSError as error:
        raise UsageProblem(f"Cannot read {path}: {error.strerror}. Check the path.") from error
    except ValueError as error:
        raise UsageProblem(f"{path} is not JSON: {error}") from error
    data = {"messages": data} if isinstance(data, list) else data
    messages = data.get("messages") if isinstance(data, dict) else None
    if not isinstance(messages, list) or not all(map(_is_message, messages)):
        raise UsageProblem(f"{path} is not a saved chat. It must have a list `messages` with `role` and `content`.")
    texts = {name: value for name in ("model", "system") if isinstance(value := data.get(name), str)}
    return History(messages, **texts)


def _is_message(value: Any) -> bool:
    return isinstance(value, dict) and value.get("role") in ("user", "assistant", "system") and "content" in value


def returnable_content(message: Message | None, *, is_complete: bool) -> list[dict[str, Any]]:
    """Return the content of a message in a form that the API accepts back.

    Args:
        message: A message, or what arrived of it; None if nothing arrived.
        is_complete: True if the message ended by itself. Otherwise, calls of tools are left out, because they have no
            result, and so is thinking that is not followed by text.
    """
    if is_complete and message is not None:
        return [data for block in message.content if (data := _returnable(block)) is not None]
    blocks = [block.to_dict() for block in usable_content(message) if block.type != "tool_use"]
    while blocks and blocks[-1]["type"] != "text":
        blocks.pop()
    return blocks


def _returnable(block: Any) -> dict[str, Any] | None:
    """Return a block of a complete message; None for empty text, which the API rejects."""
    data: dict[str, Any] = block.to_dict()
    if data.get("type") == "text" and not data["text"].strip():
        return None
    if data.get("type") == "tool_use" and not isinstance(block.input, dict):
        # The model wrote invalid JSON. The API accepts an object only, and the model sees its mistake.
        data["input"] = {"INVALID_JSON": block.input.partial_json}
    return data
