"""The commands `ask` and `count`."""

from __future__ import annotations

import json
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from ._exits import ResultProblem
from ._markdown import new_view
from ._output import note, write, write_json
from ._session import checked_arguments

if TYPE_CHECKING:
    from anthropic_messages import Anthropic
    from anthropic_messages.types import Message


def ask(client: Anthropic, params: dict[str, Any], *, as_json: bool) -> None:
    """Send one message, and show the response: streamed text, or the whole message as JSON.

    Raises:
        ResultProblem: A JSON schema was passed, and the text is not JSON.
    """
    has_schema = "output_config" in params
    with ExitStack() as stack:
        view = stack.enter_context(new_view(quiet=as_json or has_schema))
        with checked_arguments():
            stream = stack.enter_context(client.messages.stream(**params))
        for event in stream:
            if event.type == "text":
                view.text(event.text)
            elif event.type == "thinking":
                view.thinking(event.thinking)
        message = stream.get_final_message()
    if has_schema:
        _check_json(message)
    if as_json:
        write_json(message.to_dict())
    elif has_schema:
        write(message.text + "\n")
    if message.stop_reason == "max_tokens" and not as_json:
        note("The response reached --max-tokens and is cut off. Increase it to get more.")
    elif message.stop_reason == "refusal" and not as_json:
        note("The model refused to answer.")


def count(client: Anthropic, params: dict[str, Any], *, as_json: bool) -> None:
    """Show the number of input tokens of a message."""
    with checked_arguments():
        counted = client.messages.count_tokens(**params)
    if as_json:
        write_json(counted.to_dict())
    else:
        write(f"{counted.input_tokens}\n")


def _check_json(message: Message) -> None:
    try:
        json.loads(message.text)
    except ValueError as error:
        reasons = {
            "max_tokens": "It reached --max-tokens. Increase it.",
            "refusal": "The model refused to answer.",
        }
        reason = reasons.get(str(message.stop_reason), f"The stop reason is {message.stop_reason}.")
        raise ResultProblem(f"The response is not valid JSON. {reason}") from error
