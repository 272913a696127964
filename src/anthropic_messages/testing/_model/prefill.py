"""Prefill: the continuation of a reply whose beginning the request contains as its last message."""

from __future__ import annotations

import json
import re

from .conversation import Json, text_of

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[\]{}]', re.DOTALL)
_CLOSING = {"{": "}", "[": "]"}


def prefilled_text(messages: list[Json]) -> str:
    """Return the text of a final assistant message; an empty string if there is none."""
    last = messages[-1]
    return text_of(last["content"]) if last["role"] == "assistant" else ""


def continue_text(prefill: str, text: str) -> str:
    """Return a continuation of the prefill.

    If the text begins with the prefill, the continuation is the rest of the text. Otherwise it contains the whole text;
    incomplete JSON is completed with the text as a value.
    """
    if text.startswith(prefill):
        return text[len(prefill) :]
    return _rest_of_json(prefill, text) or f" {text}"


def _rest_of_json(prefill: str, text: str) -> str | None:
    if not prefill.lstrip().startswith(("{", "[")):
        return None
    open_brackets: list[str] = []
    for token in _TOKEN.findall(prefill):
        if token in _CLOSING:
            open_brackets.append(_CLOSING[token])
        elif token in open_brackets[-1:]:
            open_brackets.pop()
    end = "".join(reversed(open_brackets))
    value = json.dumps(text, ensure_ascii=False)
    # The prefill may end before a value, in a string, in a key, after a key, before a key, after a pair, or at the end.
    endings = (f" {value}", value[1:], f'": {value}', f": {value}", f'"answer": {value}', f', "answer": {value}', "")
    for middle in endings:
        try:
            json.loads(prefill + middle + end)
        except ValueError:
            continue
        return middle + end
    return None
