# Rendered by `make generate`. Do not edit.
"""The HTML of models for notebooks. Loaded when a notebook shows a model for the first time.

Text of a model is escaped. It can't add tags, scripts, or images that load from the network, and it links only to web
and mail addresses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from typing import Any

from ._model import BaseModel, json_text
from ._shown import short_text
from ._unfinished_input import UnfinishedInput

_LONGEST_TEXT = 200_000
"""Characters of a text that are shown."""
_LONGEST_HTML = 10_000_000
"""Characters of HTML after which no further block is shown."""
_MOST_BLOCKS = 200
_MOST_LEVELS = 6
_LARGEST_IMAGE = 8_000_000
"""Characters of base64 data of an image that is shown."""
_IMAGE_TYPES = frozenset({"image/gif", "image/jpeg", "image/png", "image/webp"})
"""SVG is left out, because it can contain scripts."""
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)

# The classes keep MathJax from reading formulas in the text, whose `\href` can run scripts.
_OPENING = (
    '<div class="anthropic-message tex2jax_ignore mathjax_ignore" style="text-align: left; overflow-wrap: anywhere">'
)


def html_of(model: BaseModel) -> str:
    """Return the HTML of a model: a message with its content, or a table of the fields of any other model."""
    html = f"{_OPENING}{_message(model) if _is_message(model) else _table(model, 0)}</div>"
    return html.encode("utf-8", "replace").decode()  # A lone surrogate can't be sent to the browser.


def _is_message(value: Any) -> bool:
    return isinstance(value, BaseModel) and {"role", "content"} <= {name for name, _ in value._fields}


def _message(message: BaseModel) -> str:
    content, usage = _get(message, "content"), _get(message, "usage")
    fields = [
        (name, value) for name, value in message._shown_fields() if name not in ("content", "usage", "type", "role")
    ]
    counts = usage._shown_fields() if isinstance(usage, BaseModel) else []
    summary = [str(value) for name in ("model", "stop_reason") if (value := _get(message, name)) is not None]
    tokens = [
        f"{value} {unit} tokens"
        for unit in ("input", "output")
        if isinstance(value := _get(usage, f"{unit}_tokens"), int)
    ]
    rows = [*fields, *((f"usage.{name}", value) for name, value in counts)]
    blocks = content if isinstance(content, list) else []
    rows += [(f"content[{index}]", block) for index, block in enumerate(blocks[:_MOST_BLOCKS])]
    title = escape(", ".join([*summary, *tokens]) or "Details")
    return _blocks(content, 0) + _folded(title, _rows((name, escape(_summary(value))) for name, value in rows))


def _summary(value: Any) -> str:
    """Return the short form of a value, on one line."""
    return value if isinstance(value, str) and len(value) <= 100 else short_text(value)


def _table(model: BaseModel, level: int) -> str:
    return _rows((name, _cell(value, level + 1)) for name, value in model._shown_fields())


def _rows(rows: Iterator[tuple[str, str]]) -> str:
    """Return a table of names, which are escaped here, and HTML."""
    style = ' style="text-align: left; vertical-align: top"'
    body = "".join(f"<tr><th{style}>{escape(name)}</th><td{style}>{value}</td></tr>" for name, value in rows)
    return f"<table>{body}</table>"


def _cell(value: Any, level: int) -> str:
    """Return the HTML of a field."""
    if level > _MOST_LEVELS:
        return escape(short_text(value))
    if _is_message(value):
        return _message(value)
    if isinstance(value, BaseModel):
        return _image(value) or _folded(escape(type(value).__name__), _table(value, level))
    if isinstance(value, list) and any(isinstance(item, BaseModel | dict) for item in value[:_MOST_BLOCKS]):
        return _blocks(value, level)
    if isinstance(value, dict) and (image := _image(value)):
        return image
    return escape(_summary(value))


def _blocks(content: Any, level: int) -> str:
    if isinstance(content, str):
        return _markdown(content)
    if not isinstance(content, list | tuple):
        return "" if content is None else escape(short_text(content))
    shown: list[str] = []
    room = _LONGEST_HTML
    for block in content[:_MOST_BLOCKS]:
        if room <= 0:
            break
        shown.append(_block(block, level))
        room -= len(shown[-1])
    more = len(content) - len(shown)
    return "".join(shown) + (f"<p>... and {more} more blocks</p>" if more else "")


def _block(block: Any, level: int) -> str:
    """Return the HTML of a content block, which is a model or a dict."""
    kind = str(_get(block, "type") or type(block).__name__)
    text = _get(block, "text")
    if kind == "text" and isinstance(text, str):
        return _markdown(text)
    thinking = _get(block, "thinking")
    if kind == "thinking" and isinstance(thinking, str):
        return _folded("Thinking", _markdown(thinking))
    name, arguments = _get(block, "name"), _get(block, "input")
    if isinstance(name, str) and isinstance(arguments, dict | UnfinishedInput):
        return _code(f"{name}({_input(arguments)})")
    if image := _image(block):
        return image
    if level > _MOST_LEVELS or not isinstance(block, BaseModel | dict):
        return f"<p>{escape(short_text(block))}</p>"
    content = _get(block, "content")
    if isinstance(content, str | list | tuple):
        return _folded(escape(kind), _blocks(content, level + 1))
    fields = block._shown_fields() if isinstance(block, BaseModel) else [(str(key), block[key]) for key in block]
    return _folded(escape(kind), _rows((name, _cell(value, level + 1)) for name, value in fields if name != "type"))


def _input(value: Any) -> str:
    """Return the input of a tool as JSON text."""
    if isinstance(value, UnfinishedInput):
        return f"{value.partial_json}..."
    try:
        return json_text(value, 2) if value else ""
    except (TypeError, ValueError):
        return short_text(value)


def _image(block: Any) -> str:
    """Return the image of a block whose source is base64 data; an empty string for any other block."""
    source = _get(block, "source")
    media_type, data = _get(source, "media_type"), _get(source, "data")
    if _get(source, "type") != "base64" or not isinstance(data, str):
        return ""
    if not isinstance(media_type, str) or media_type not in _IMAGE_TYPES:
        return ""
    if len(data) > _LARGEST_IMAGE or not _BASE64.fullmatch(data):
        return f"<p>{escape(media_type)}, {len(data)} characters of base64 data, not shown</p>"
    return f'<img src="data:{media_type};base64,{data}" alt="{escape(media_type)}" style="max-width: 100%">'


def _get(value: Any, name: str) -> Any:
    """Return a field of a model or of a dict; None if there is none."""
    return value.get(name) if isinstance(value, dict) else getattr(value, name, None)


def _folded(title: str, body: str) -> str:
    return f"<details><summary>{title}</summary>{body}</details>"


def _code(text: str) -> str:
    return f'<pre style="white-space: pre-wrap"><code>{escape(_cut(text))}</code></pre>'


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}... ({len(text)} characters)"


def _markdown(text: str) -> str:
    """Return the HTML of Markdown text, or the plain text if `markdown-it-py` is not installed."""
    text = _cut(text)
    try:
        return _renderer()(text)
    except (ModuleNotFoundError, RecursionError):
        return f'<div style="white-space: pre-wrap">{escape(text)}</div>'


@cache
def _renderer() -> Callable[[str], str]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.validateLink = lambda url: _SAFE_LINK.match(url) is not None  # type: ignore[method-assign]  # pyright: ignore
    parser.add_render_rule("link_open", _open_link)
    return parser.render


def _open_link(renderer: Any, tokens: Any, index: int, options: Any, env: Any) -> str:
    """Open a link in another tab, which does not learn the address of the notebook."""
    address = escape(tokens[index].attrs["href"])
    return f'<a href="{address}" target="_blank" rel="noopener noreferrer">'
