"""Generated replies are valid, deterministic, and refer to the request."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from anthropic_messages.testing._model import replies as _replies
from anthropic_messages.testing._model.errors import SetupError
from anthropic_messages.testing._sample_files import pdf, png

from .conftest import body
from .reference import assert_valid

WEATHER = {
    "name": "get_weather",
    "description": "The weather in a city",
    "input_schema": {
        "type": "object",
        "properties": {"city": {"type": "string"}, "unit": {"enum": ["celsius", "fahrenheit"]}},
        "required": ["city", "unit"],
    },
}
TIME = {"name": "get_time", "input_schema": {"type": "object", "properties": {"zone": {"type": "string"}}}}


def reply(text: str = "What is the capital of France?", **fields: Any) -> dict[str, Any]:
    message = _replies.generate_message(body(text, **fields))
    assert_valid(message, "Message")
    return message


def said(message: dict[str, Any]) -> str:
    return " ".join(block["text"] for block in message["content"] if block["type"] == "text")


def conversation(*texts: str) -> list[dict[str, Any]]:
    return [{"role": ("user", "assistant")[n % 2], "content": text} for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is the capital of France?", "The capital of France is Paris."),
        ("Hello, Claude", "Hello! How can I help you today?"),
        ("What is 6 times 7?", "6 * 7 = 42."),
        ("Count to 5", "1, 2, 3, 4, 5."),
        ("Why is the sky blue?", 'You asked: "Why is the sky blue?"'),
        ("x" * 500, f'You said: "{"x" * 80}..."'),
    ],
)
def test_answers_reflect_the_question(question: str, answer: str) -> None:
    message = reply(question)
    assert said(message).startswith(answer)
    assert message["stop_reason"] == "end_turn"
    assert message["model"] == "claude-sonnet-5-5"


def test_several_turns_are_remembered() -> None:
    messages = conversation("Hello! My name is Ada.", "Hi.", "What is my name?")
    assert said(reply(messages=messages)) == "Your name is Ada."


def test_the_system_prompt_is_seen() -> None:
    blocks = [{"type": "text", "text": "Be a pirate."}]
    assert '"Be a pirate."' in said(reply(system="Be a pirate."))
    assert said(reply(system=blocks)) == said(reply(system="Be a pirate."))


def test_attachments_are_described() -> None:
    image = {"type": "base64", "media_type": "image/png", "data": png(96, 64)}
    linked = {"type": "url", "url": "https://example.com/a.jpg"}
    paper = {"type": "base64", "media_type": "application/pdf", "data": pdf("Noon.")}
    content = [
        {"type": "image", "source": image},
        {"type": "image", "source": linked},
        {"type": "document", "source": paper, "title": "Memo"},
        {"type": "text", "text": "What is this?"},
    ]
    message = reply(messages=[{"role": "user", "content": content}])
    size = len(base64.b64decode(png(96, 64)))
    assert f"2 images (image/png, 96 x 64 pixels, {size} bytes; at https://example.com/a.jpg)" in said(message)
    assert '1 document ("Memo", application/pdf, 1 page, ' in said(message)
    assert message["usage"]["input_tokens"] > 2 * 1200 + 1500


@pytest.mark.parametrize(
    ("source", "said", "place"),
    [
        (
            {"type": "text", "media_type": "text/plain", "data": " Noon is at twelve. More of it."},
            "Noon is at twelve.",
            {"type": "char_location", "start_char_index": 1, "end_char_index": 19},
        ),
        (
            {"type": "content", "content": [{"type": "text", "text": "Noon."}, {"type": "text", "text": "Night."}]},
            "Noon.",
            {"type": "content_block_location", "start_block_index": 0, "end_block_index": 1},
        ),
        (
            {"type": "base64", "media_type": "application/pdf", "data": pdf("Noon.")},
            "Memo",
            {"type": "page_location", "start_page_number": 1, "end_page_number": 2},
        ),
    ],
)
def test_documents_are_cited_where_they_ask_for_it(source: dict[str, Any], said: str, place: dict[str, Any]) -> None:
    document = {"type": "document", "source": source, "title": "Memo", "citations": {"enabled": True}}
    question = {"type": "text", "text": "When?"}
    messages = conversation("", "Fine.", "")
    for message in messages[::2]:
        message["content"] = [document, question]
    *_, quote = reply(messages=messages)["content"]
    (citation,) = quote["citations"]
    assert (citation["cited_text"], citation["document_index"], citation["document_title"]) == (said, 1, "Memo")
    assert place.items() <= citation.items()
    assert said in quote["text"]
    del document["citations"]
    assert [block["citations"] for block in reply(messages=messages)["content"]] == [None]


def test_tools_left_to_the_model() -> None:
    message = reply("What is the weather in San Francisco, in fahrenheit?", tools=[TIME, WEATHER])
    text, use = message["content"]
    assert text["type"] == "text"
    assert (use["name"], use["input"]) == ("get_weather", {"city": "San Francisco", "unit": "fahrenheit"})
    assert message["stop_reason"] == "tool_use"
    assert reply("Good morning", tools=[WEATHER])["stop_reason"] == "end_turn"
    assert reply("What is the weather?", tools=[WEATHER], tool_choice={"type": "none"})["stop_reason"] == "end_turn"


def test_tools_that_are_forced() -> None:
    for choice in ({"type": "tool", "name": "get_weather"}, {"type": "any"}):
        message = reply("Good morning", tools=[WEATHER], tool_choice=choice)
        (use,) = message["content"]
        assert use["name"] == "get_weather"
        assert message["stop_reason"] == "tool_use"


def test_tools_of_the_api_that_the_caller_runs() -> None:
    bash = {"type": "bash_20250124", "name": "bash"}
    message = reply("List my files", tools=[bash], tool_choice={"type": "any"})
    assert message["content"][0]["input"] == {"command": "echo hello"}
    search = {"type": "web_search_20250305", "name": "web_search"}
    assert reply("Who won?", tools=[search])["stop_reason"] == "end_turn"


@pytest.mark.parametrize("content", ["18 degrees", [{"type": "text", "text": "18 degrees"}]])
def test_a_tool_result_is_used(content: Any) -> None:
    messages = conversation("What is the weather in Paris?")
    first = reply(messages=messages, tools=[WEATHER])
    messages.append({"role": "assistant", "content": first["content"]})
    result = {"type": "tool_result", "tool_use_id": first["content"][-1]["id"], "content": content}
    messages.append({"role": "user", "content": [result]})
    answer = reply(messages=messages, tools=[WEATHER])
    assert said(answer) == "get_weather says: 18 degrees."
    assert answer["stop_reason"] == "end_turn"
    result["is_error"] = True
    assert said(reply(messages=messages, tools=[WEATHER])) == "get_weather failed: 18 degrees."


def test_thinking() -> None:
    message = reply(max_tokens=4000, thinking={"type": "enabled", "budget_tokens": 2000})
    thinking, text = message["content"]
    assert thinking["type"] == "thinking"
    assert base64.b64decode(thinking["signature"])
    assert text["text"] == "The capital of France is Paris."
    assert message["usage"]["output_tokens_details"]["thinking_tokens"] > 0
    hidden = reply(thinking={"type": "adaptive", "display": "omitted"})["content"][0]
    assert hidden["thinking"] == ""
    assert hidden["signature"]
    assert reply(thinking={"type": "disabled"})["content"] == [text]


def test_structured_output() -> None:
    schema = {
        "type": "object",
        "properties": {"city": {"type": "string"}},
        "required": ["city"],
        "additionalProperties": False,
    }
    message = reply("Where is Paris?", output_config={"format": {"type": "json_schema", "schema": schema}})
    assert json.loads(said(message)) == {"city": "Paris"}


def made(properties: dict[str, Any], **definitions: Any) -> Any:
    schema = {"type": "object", "properties": properties, "required": list(properties), "$defs": definitions}
    return reply(max_tokens=4000, tools=[{"name": "f", "input_schema": schema}])["content"][-1]["input"]


NODE = {"$ref": "#/$defs/Node"}
NULL = {"type": "null"}


@pytest.mark.parametrize(
    ("following", "end"),
    [
        ({"anyOf": [NODE, NULL]}, None),
        ({"oneOf": [NULL, NODE]}, None),
        ({"anyOf": [NODE, {"const": "end"}]}, "end"),
        ({"type": ["object", "null"], "allOf": [NODE]}, None),
        ({"type": "array", "items": NODE}, []),
    ],
)
def test_what_contains_itself_ends_soon(following: Any, end: Any) -> None:
    node = {"type": "object", "properties": {"next": following}, "required": ["next"]}
    value = made({"p": NODE}, Node=node)
    depth = 0
    while isinstance(value, dict) or (isinstance(value, list) and value):
        value = value[0] if isinstance(value, list) else next(iter(value.values()))
        depth += 1
    assert value == end
    assert 2 <= depth <= 6


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "pattern": "^[A-Z]{3}-[0-9]{4}$"},
        {"type": "string", "pattern": r"^\p{Lu}+$"},
        {"type": "string", "minLength": 5, "maxLength": 2},
        {"type": "string", "format": "uuid", "maxLength": 2},
        {"type": "string", "minLength": 1_000_000},
        {"type": "integer", "minimum": 5, "maximum": 2},
        {"type": "integer", "minimum": 0.2, "maximum": 0.8},
        {"type": "number", "minimum": 1, "exclusiveMinimum": 1, "maximum": 1},
        {"type": "array", "items": {"type": "string"}, "minItems": 3, "maxItems": 2},
        {"type": "array", "items": {"enum": ["a", "b"]}, "minItems": 3, "uniqueItems": True},
        {"type": "array", "items": {"type": "integer", "maximum": 1}, "minItems": 3, "uniqueItems": True},
        {"type": "array", "items": {"$ref": "#/$defs/Endless"}},
        False,
    ],
)  # fmt: skip
def test_an_unsupported_schema(schema: Any) -> None:
    endless = {"type": "object", "properties": {"p": {"$ref": "#/$defs/Endless"}}, "required": ["p"]}
    with pytest.raises(SetupError, match=r"cannot generate a value for `p` .*: queue a reply with `tool_use`"):
        made({"p": schema}, Endless=endless)


@pytest.mark.parametrize("limit", range(1, 12))
def test_max_tokens(limit: int) -> None:
    whole = reply("Count to 10")
    short = reply("Count to 10", max_tokens=limit)
    needed = whole["usage"]["output_tokens"]
    assert short["usage"]["output_tokens"] == min(limit, needed)
    assert short["stop_reason"] == ("max_tokens" if limit < needed else "end_turn")
    assert said(whole).startswith(said(short))


def test_an_integer_may_be_written_with_a_point() -> None:
    assert reply("Count to 10", max_tokens=2.0)["content"] == reply("Count to 10", max_tokens=2)["content"]


def test_max_tokens_within_a_character_a_thought_or_an_input() -> None:
    assert said(reply("ä" * 50, max_tokens=4)) == 'You said: "ää'
    thought = reply(thinking={"type": "adaptive"}, max_tokens=3)
    assert [block["type"] for block in thought["content"]] == ["thinking"]
    assert thought["stop_reason"] == "max_tokens"
    tool = reply("Weather?", tools=[WEATHER], tool_choice={"type": "any"}, max_tokens=5)
    assert tool["content"][0]["input"] == {}
    assert tool["stop_reason"] == "max_tokens"


def test_stop_sequences() -> None:
    message = reply("Count to 10", stop_sequences=["nothing", "8", "5"])
    assert said(message) == "1, 2, 3, 4, "
    assert (message["stop_reason"], message["stop_sequence"]) == ("stop_sequence", "5")
    message = reply("Count to 10", stop_sequences=["1"])
    assert message["content"] == []
    message = reply("Count to 10", stop_sequences=["9"], max_tokens=2)
    assert (message["stop_reason"], message["stop_sequence"]) == ("max_tokens", None)


@pytest.mark.parametrize(
    ("begun", "rest"),
    [
        ("The capital of", " France is Paris."),
        ("I think:", " The capital of France is Paris."),
        ('{"capital":', ' "The capital of France is Paris."}'),
        ('[{"capital": "', 'The capital of France is Paris."}]'),
        ('{"capi', '": "The capital of France is Paris."}'),
        ('{"capital"', ': "The capital of France is Paris."}'),
        ("{", '"answer": "The capital of France is Paris."}'),
        ('{"a": "}", "b": 2', ', "answer": "The capital of France is Paris."}'),
        ('{"a": tru', " The capital of France is Paris."),
        ("", "The capital of France is Paris."),
    ],
)
def test_prefill_is_continued(begun: str, rest: str) -> None:
    message = reply(messages=conversation("What is the capital of France?", begun))
    assert said(message) == rest
    assert message["stop_reason"] == "end_turn"


def cached(text: str, **mark: str) -> dict[str, Any]:
    return {"type": "text", "text": text, "cache_control": {"type": "ephemeral", **mark}}


def test_what_is_marked_is_written_to_the_cache_and_read_in_the_next_turn() -> None:
    system = [cached("s" * 400, ttl="1h")]
    first = conversation("q" * 40)
    total = _replies.count_tokens(body(messages=first, system=system))["input_tokens"]
    written = reply(messages=first, system=system)["usage"]
    assert (written["cache_creation_input_tokens"], written["cache_read_input_tokens"]) == (100, 0)
    assert written["cache_creation"] == {"ephemeral_5m_input_tokens": 0, "ephemeral_1h_input_tokens": 100}
    assert written["input_tokens"] == total - 100 == 13

    second = conversation("q" * 40, "answer", "more")
    second[2]["content"] = [cached("m" * 80)]
    read = reply(messages=second, system=system)["usage"]
    assert (read["cache_read_input_tokens"], read["input_tokens"]) == (113, 0)
    assert read["cache_creation"] == {"ephemeral_5m_input_tokens": 5 + 23, "ephemeral_1h_input_tokens": 0}
    assert reply(messages=second, system=system)["usage"] == read, "it is in the request, not in a memory"


def test_a_mark_on_the_request_is_one_on_its_end() -> None:
    mark = {"type": "ephemeral"}
    assert reply("q" * 40, cache_control=mark)["usage"]["cache_creation_input_tokens"] == 13
    messages = conversation("q" * 40, "answer", "m" * 40)
    usage = reply(messages=messages, cache_control=mark)["usage"]
    assert (usage["cache_read_input_tokens"], usage["cache_creation_input_tokens"]) == (13, 5 + 13)
    unmarked = reply(messages=messages)["usage"]
    assert (unmarked["cache_read_input_tokens"], unmarked["input_tokens"]) == (0, 31)


def test_the_same_request_gets_the_same_answer() -> None:
    assert reply(tools=[WEATHER]) == reply(tools=[WEATHER])
    assert reply() == _replies.generate_message(dict(reversed(body().items())))
    assert reply()["id"] != reply("Something else")["id"]
    assert reply()["id"].startswith("msg_01")


def test_counts_are_those_of_the_message() -> None:
    request = body("A question of 30 bytes, about?", system="1234", tools=[TIME])
    count = _replies.count_tokens(request)
    assert_valid(count, "MessageTokensCount")
    assert count["input_tokens"] == _replies.generate_message(request)["usage"]["input_tokens"]
    assert _replies.count_tokens(body("12345678"))["input_tokens"] == 2 + 3
