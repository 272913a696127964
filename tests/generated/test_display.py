"""Display of models: `repr()`, rich, and the HTML of notebooks."""

from __future__ import annotations

import base64
import builtins
import io
import subprocess
import sys
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from anthropic_messages import types
from anthropic_messages.types import Message

PIXEL = base64.b64encode(b"\x89PNG\r\n\x1a\n and so on").decode()
USAGE = {"input_tokens": 12, "output_tokens": 34}
HUGE = 10_000_000


def message(*content: Any, **fields: Any) -> Message:
    return Message.from_dict(
        {
            "id": "msg_1",
            "type": "message",
            "role": "assistant",
            "model": "claude-haiku-4-5",
            "content": list(content),
            "stop_reason": "end_turn",
            "stop_sequence": None,
            "usage": USAGE,
            **fields,
        }
    )


def text(value: str) -> dict[str, Any]:
    return {"type": "text", "text": value, "citations": None}


class Elements(HTMLParser):
    """The elements of an HTML text with their attributes, and the text in them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str | None]] = []
        self.text = ""
        self.others: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def elements(model: Any) -> Elements:
    return Elements(model._repr_html_())


class TestRepr:
    def test_a_short_model_is_shown_exactly(self) -> None:
        assert repr(message(text("Paris."), {"type": "tune", "notes": [1, {"a": None}]}, mood="sunny")) == (
            "Message(id='msg_1', type='message', role='assistant', model='claude-haiku-4-5', "
            "content=[TextBlock(type='text', text='Paris.'), "
            "UnknownContentBlock(type='tune', notes=[1, {'a': None}])], "
            "stop_reason='end_turn', usage=Usage(input_tokens=12, output_tokens=34), mood='sunny')"
        )

    def test_long_values_are_shown_with_their_length(self) -> None:
        long = types.TextBlock.from_dict(text("word " * 100))
        assert repr(long) == f"TextBlock(type='text', text='{'word ' * 32}'... (500 characters))"
        signed = types.ThinkingBlock(thinking="Hm.", signature=PIXEL * 9)
        assert f"signature='{(PIXEL * 9)[:32]}'... ({len(PIXEL) * 9} characters), thinking='Hm.'" in repr(signed)
        unknown = types.UnknownContentBlock.from_dict({"type": "tune", "notes": list(range(1000))})
        assert (
            repr(unknown)
            == f"UnknownContentBlock(type='tune', notes=[{', '.join(map(str, range(20)))}, ... (1000 items)])"
        )

    def test_fields_after_long_content_are_shown(self) -> None:
        shown = repr(message(*(text(f"{n} " + "word " * 100) for n in range(500))))
        assert len(shown) < 1500
        assert "... (500 items)]" in shown
        assert "usage=Usage(input_tokens=12, output_tokens=34)" in shown

    def test_ten_megabytes_are_not_read(self) -> None:
        class Watched(str):
            def __repr__(self) -> str:
                raise AssertionError("the whole text was read")

        large = message(
            {**text(""), "text": Watched("word " * (HUGE // 5))},
            {"type": "thinking", "thinking": "", "signature": Watched("A" * HUGE)},
            {"type": "tool_use", "id": "toolu_1", "name": "f", "input": {str(n): "A" * 200 for n in range(1000)}},
        )
        assert len(repr(large)) < 1500
        assert f"({HUGE} characters)" in repr(large)

    def test_very_large_integers(self) -> None:
        assert repr(types.UnknownContentBlock.from_dict({"type": "n", "n": 1 << 100_000})) == (
            "UnknownContentBlock(type='n', n=<integer of 100001 bits>)"
        )

    @given(
        st.recursive(
            st.none() | st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
        )
    )
    def test_every_input_has_a_short_repr(self, value: Any) -> None:
        shown = repr(message({"type": "tool_use", "id": "toolu_1", "name": "f", "input": {"value": value}}))
        assert len(shown) < 3000
        if len(exact := repr(value)) < 90:
            assert exact in shown


class TestRich:
    def show(self, value: Any) -> str:
        console = Console(file=io.StringIO(), width=100, highlight=False)
        console.print(value)
        shown: str = console.file.getvalue()  # type: ignore[attr-defined]
        return shown

    def test_fields_are_shown_on_lines(self) -> None:
        shown = self.show(message(text("Paris."), {"type": "tune", "notes": list(range(30))}, mood="sunny"))
        assert "    id='msg_1',\n" in shown
        assert "TextBlock(type='text', text='Paris.')" in shown
        assert "... (30 items)" in shown
        assert "mood='sunny'" in shown

    def test_long_values_are_shortened(self) -> None:
        shown = self.show(message(text("A" * HUGE), {"type": "tune", "map": {str(n): n for n in range(1000)}}))
        assert len(shown) < 3000
        assert f"({HUGE} characters)" in shown
        assert "(1000 items)" in shown


class TestHTML:
    def test_a_message_is_markdown_with_a_foldable_table(self) -> None:
        shown = elements(message(text("It is **Paris**.\n\n- one\n\n```python\nx < 1\n```")))
        assert {"strong", "li", "pre", "code", "details", "summary", "table"} <= set(shown.tags)
        assert "x < 1" in shown.text
        assert "claude-haiku-4-5, end_turn, 12 input tokens, 34 output tokens" in shown.text
        assert "usage.input_tokens12" in shown.text
        assert "content[0]TextBlock(" in shown.text

    def test_tool_calls_are_code(self) -> None:
        call = {"type": "tool_use", "id": "toolu_1", "name": "get_weather", "input": {"city": "</code><b>Paris"}}
        shown = elements(message(call))
        assert shown.tags[:3] == ["div", "pre", "code"]
        assert 'get_weather({\n  "city": "</code><b>Paris"\n})' in shown.text
        unfinished = message({**call, "input": {"$unfinished_input": {"partial_json": '{"ci', "reason": "unfinished"}}})
        assert 'get_weather({"ci...)' in elements(unfinished).text

    def test_thinking_is_folded(self) -> None:
        shown = elements(message({"type": "thinking", "thinking": "Hm *so*", "signature": "abc"}))
        assert shown.tags[:5] == ["div", "details", "summary", "p", "em"]

    @pytest.mark.parametrize("media_type", ["image/png", "image/jpeg", "image/gif", "image/webp"])
    def test_images_are_inline(self, media_type: str) -> None:
        image = {"type": "image", "source": {"type": "base64", "media_type": media_type, "data": PIXEL}}
        for block in (image, {"type": "tool_result", "tool_use_id": "toolu_1", "content": [text("Here."), image]}):
            shown = elements(message(block))
            assert ("img", "src", f"data:{media_type};base64,{PIXEL}") in shown.attributes

    @pytest.mark.parametrize(
        "source",
        [
            {"type": "base64", "media_type": "image/svg+xml", "data": PIXEL},
            {"type": "base64", "media_type": "image/png", "data": 'x" onerror="alert(1)'},
            {"type": "base64", "media_type": ["image/png"], "data": PIXEL},
            {"type": "url", "url": "https://example.com/x.png", "media_type": "image/png", "data": PIXEL},
        ],
    )
    def test_other_sources_are_not_images(self, source: Any) -> None:
        assert "img" not in elements(message({"type": "image", "source": source})).tags

    def test_other_models_are_tables(self) -> None:
        shown = elements(
            types.Usage.from_dict(
                {
                    **USAGE,
                    "service_tier": "<b>",
                    "cache_creation": {"ephemeral_1h_input_tokens": 1, "ephemeral_5m_input_tokens": 2},
                }
            )
        )
        assert shown.tags[:5] == ["div", "table", "tr", "th", "td"]
        assert "service_tier<b>" in shown.text
        assert "CacheCreation" in shown.text

    def test_rows_of_batches_have_their_message(self) -> None:
        row = {
            "custom_id": "row-1",
            "result": {"type": "succeeded", "message": message(text("It is **so**.")).to_dict()},
        }
        shown = elements(types.MessageBatchIndividualResponse.from_dict(row))
        assert "strong" in shown.tags
        assert "custom_idrow-1" in shown.text

    def test_large_content_is_cut(self) -> None:
        shown = message(*[text("word " * 100_000)] * 300)._repr_html_()
        assert len(shown) < 30_000_000
        assert "(500000 characters)" in shown
        assert "more blocks" in shown

    def test_without_a_markdown_parser(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from anthropic_messages_client.models import _display

        load = builtins.__import__

        def without(name: str, *more: Any) -> Any:
            if name == "markdown_it":
                raise ModuleNotFoundError(name)
            return load(name, *more)

        _display._renderer.cache_clear()
        monkeypatch.setattr(builtins, "__import__", without)
        html = message(text("It is **Paris** <b>.\nSo."))._repr_html_()
        assert "It is **Paris** &lt;b&gt;.\nSo." in html
        assert "pre-wrap" in html


NASTY = st.lists(
    st.sampled_from(
        [
            *"<>&\"'`*_[]()!#|\\\n ~-+=:/$",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "![x](https://evil.example/x.png)",
            "[x](javascript:alert(1))",
            "[x](JaVaScRiPt&colon;alert(1))",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "[x](/api/kernels)",
            '[x](https://example.com/?a="onclick=alert(1))',
            "<javascript:alert(1)>",
            "[x]: javascript:alert(1) 'title'",
            "```\n",
            "~~~html\n",
            "    <b>",
            "</details>",
            "</div>",
            "<!--",
            "&lt;script&gt;",
            "&#60;b&#62;",
            "\ud83d",
            "\x00",
            "a",
        ]
    ),
    max_size=12,
).map("".join)

TAGS = {
    *("div", "p", "strong", "em", "code", "pre", "ul", "ol", "li", "blockquote", "hr", "br", "a"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "details", "summary"),
}
ATTRIBUTES = {"style", "class", "href", "target", "rel", "start"}


@given(NASTY)
def test_text_of_a_model_adds_no_active_content(value: str) -> None:
    shown = elements(
        message(
            text(value),
            {"type": "thinking", "thinking": value, "signature": value},
            {"type": "tool_use", "id": value, "name": value, "input": {value: value}},
            {"type": value, value: {"type": value, value: value}},
            {"type": "tool_result", "content": value},
            model=value,
            **{value or "x": value},
        )
    )
    assert set(shown.tags) <= TAGS
    assert not shown.others
    for _, name, found in shown.attributes:
        assert name in ATTRIBUTES
        if name == "href":
            assert found is not None
            assert found.lower().startswith(("https://", "http://", "mailto:"))
        elif name == "style":
            assert found is not None
            assert "url" not in found
    html = message(text(value))._repr_html_()
    html.encode()
    for tag in ("div", "details"):
        assert html.count(f"<{tag}") == html.count(f"</{tag}>")


def test_nothing_is_loaded_before_a_model_is_shown() -> None:
    program = """
import sys
from anthropic_messages.types import Message
message = Message.from_dict({"id": "m", "type": "message", "role": "assistant", "model": "m", "content": [],
    "stop_reason": None, "stop_sequence": None, "usage": {"input_tokens": 1, "output_tokens": 1}})
message.text, message.to_dict()
own = {"anthropic_messages_client.models._shown", "anthropic_messages_client.models._display", "markdown_it", "html"}
print(*own & set(sys.modules))
repr(message)
print(*own & set(sys.modules))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "\nanthropic_messages_client.models._shown\n"
