"""An answer that goes on where the caller has begun it: the last message of the request is the assistant's."""

from __future__ import annotations

import json
import re

from .conversation import Json, text_of

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)
_CLOSING = {"{": "}", "[": "]"}


def beginning(messages: list[Json]) -> str:
    """The text that the caller has put into the model's mouth; empty if there is none."""
    last = messages[-1]
    return text_of(last["content"]) if last["role"] == "assistant" else ""


def continued(begun: str, answer: str) -> str:
    """The rest of an answer, or, where something else was begun, what leads from there to the answer.

    JSON that was begun is brought to its end, with the answer in it.
    """
    if answer.startswith(begun):
        return answer[len(begun) :]
    return _rest_of_json(begun, answer) or f" {answer}"


def _rest_of_json(begun: str, answer: str) -> str | None:
    if not begun.lstrip().startswith(("{", "[")):
        return None
    open_brackets: list[str] = []
    for token in _TOKEN.findall(begun):
        if token in _CLOSING:
            open_brackets.append(_CLOSING[token])
        elif token in open_brackets[-1:]:
            open_brackets.pop()
    end = "".join(reversed(open_brackets))
    text = json.dumps(answer, ensure_ascii=False)
    # A value, the rest of a string, of a key, a value after a key, a key with its value, or nothing but the end.
    for middle in (f" {text}", text[1:], f'": {text}', f": {text}", f'"answer": {text}', f', "answer": {text}', ""):
        try:
            json.loads(begun + middle + end)
        except ValueError:
            continue
        return middle + end
    return None
