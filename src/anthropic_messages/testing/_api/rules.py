"""What the API refuses although the schemas allow it: rules between fields, and between messages."""

from __future__ import annotations

from collections.abc import Iterator

from anthropic_messages.testing._model import citations as _citing
from anthropic_messages.testing._model import prompt_cache as _cache
from anthropic_messages.testing._model.conversation import Json, blocks_of, turns
from anthropic_messages.testing._schema.metaschema import schema_problems
from anthropic_messages.testing._schema.problems import Problem
from anthropic_messages.testing._schema.strict_schemas import exactness_problems
from anthropic_messages.testing._text import shown

Path = tuple[str | int, ...]

_NO_TEXT = "a text block needs text, and more than white space"
_SEALED = {"thinking": "signature", "redacted_thinking": "data"}
_THINKING = tuple(_SEALED)


def broken(body: Json) -> list[Problem]:
    """The rules that a request breaks. Its schema has been checked already."""
    checks = (
        _messages,
        _texts,
        _attachments,
        _tool_results,
        _tools,
        _thinking,
        _signatures,
        _beginning,
        _cache.broken,
        _citing.broken,
    )
    return [problem for check in checks for problem in check(body)]


def _messages(body: Json) -> Iterator[Problem]:
    messages = body["messages"]
    if not messages:
        yield Problem(("messages",), "at least one message is required")
        return
    if messages[0]["role"] != "user":
        wrong = shown(messages[0]["role"])
        yield Problem(("messages", 0, "role"), f"the first message should be of the role 'user', not {wrong}")
    for number, message in enumerate(messages):
        path = ("messages", number, "content")
        blocks = blocks_of(message["content"])
        text = blocks[-1]["text"] if blocks and blocks[-1]["type"] == "text" else ""
        if number == len(messages) - 1 and message["role"] == "assistant":
            # The beginning of the answer, put into the model's mouth: the one message that may be empty.
            if text != text.rstrip():
                yield Problem(path, "a final assistant message should not end with white space")
            continue
        if not blocks or message["content"] == "":
            yield Problem(path, "a message needs content; only a final assistant message may have none")
            continue
        for index, block in enumerate(blocks):
            if block["type"] == "text" and not block["text"].strip():
                yield Problem((*path, index, "text"), _NO_TEXT)


def _texts(body: Json) -> Iterator[Problem]:
    for index, block in enumerate(body["system"] if isinstance(body.get("system"), list) else ()):
        if not block["text"].strip():
            yield Problem(("system", index, "text"), _NO_TEXT)
    for index, sequence in enumerate(body.get("stop_sequences", [])):
        if not sequence.strip():
            yield Problem(("stop_sequences", index), "a stop sequence needs something other than white space")


def _attachments(body: Json) -> Iterator[Problem]:
    for number, message in enumerate(body["messages"]):
        for path, block in _nested(message["content"], ("messages", number, "content")):
            source = block.get("source")
            if isinstance(source, dict) and source.get("type") == "base64" and not source["data"]:
                yield Problem((*path, "source", "data"), "input should not be empty")


def _tool_results(body: Json) -> Iterator[Problem]:
    """Each tool use is answered in the user's next turn, once, and nothing else is."""
    pending: list[str] = []
    seen: set[str] = set()
    asked_in = 0
    for turn in turns(body["messages"]):
        if turn.role == "system":
            continue
        here = ("messages", turn.start)
        results = [block["tool_use_id"] for block in turn.blocks if block["type"] == "tool_result"]
        expected = set(pending) if turn.role == "user" else set()
        yield from _unanswered([use for use in pending if use not in set(results)], asked_in)
        answered: set[str] = set()
        for result in results:
            if result not in expected:
                yield Problem(here, f"the tool_result for {shown(result)} answers no tool_use of the turn before")
            elif result in answered:
                yield Problem(here, f"the tool_use {shown(result)} has several results, and should have one")
            answered.add(result)
        are_results = [block["type"] == "tool_result" for block in turn.blocks]
        if expected and are_results != sorted(are_results, reverse=True):
            yield Problem(here, "tool_result blocks should come before everything else in their message")
        pending = [block["id"] for block in turn.blocks if block["type"] == "tool_use"]
        asked_in = turn.start
        for use in pending:
            if use in seen:
                yield Problem(here, f"the tool_use id {shown(use)} occurs twice, and ids should be unique")
            seen.add(use)
    yield from _unanswered(pending, asked_in)


def _unanswered(uses: list[str], message: int) -> Iterator[Problem]:
    if uses:
        ids = ", ".join(map(shown, uses))
        yield Problem(
            ("messages", message),
            f"each tool_use needs a tool_result in the next message, and {ids} has none",
        )


def _tools(body: Json) -> Iterator[Problem]:
    tools = body.get("tools", [])
    names: set[str] = set()
    for index, tool in enumerate(tools):
        name = tool.get("name")
        if name in names:
            yield Problem(("tools", index, "name"), f"there is another tool named {shown(name)}")
        names |= {name} if name else set()
        if "input_schema" in tool:
            place = ("tools", index, "input_schema")
            if tool["input_schema"].get("type") != "object":
                yield Problem((*place, "type"), "input should be 'object'")
            yield from _schema(tool["input_schema"], place, exact=tool.get("strict") is True)
    form = body.get("output_config", {}).get("format")
    if form:
        yield from _schema(form["schema"], ("output_config", "format", "schema"), exact=True)
    choice = body.get("tool_choice")
    if choice and not tools:
        yield Problem(("tool_choice",), "there are no tools to choose from: give `tools` too")
    elif choice and choice["type"] == "tool" and choice["name"] not in names:
        yield Problem(("tool_choice", "name"), f"there is no tool named {shown(choice['name'])}")


def _schema(schema: Json, place: Path, *, exact: bool) -> Iterator[Problem]:
    problems = list(schema_problems(schema)) or (exactness_problems(schema) if exact else ())
    for problem in problems:
        yield Problem((*place, *problem.path), problem.message)


def _thinking(body: Json) -> Iterator[Problem]:
    thinking = body.get("thinking", {})
    if thinking.get("type") != "enabled":
        return
    budget, limit = thinking["budget_tokens"], body.get("max_tokens")
    if limit is not None and budget >= limit:
        message = f"input should be less than max_tokens, which is {limit}, and is {budget}"
        yield Problem(("thinking", "budget_tokens"), message)
    if body.get("tool_choice", {}).get("type") in ("any", "tool"):
        yield Problem(("tool_choice",), "a tool can't be forced while thinking is enabled")
    if body.get("temperature", 1) != 1:
        yield Problem(("temperature",), "input should be 1, or left out, while thinking is enabled")
    if body.get("top_p", 1) < 0.95:
        yield Problem(("top_p",), "input should be at least 0.95, or left out, while thinking is enabled")
    if "top_k" in body:
        yield Problem(("top_k",), "input should be left out while thinking is enabled")


def _signatures(body: Json) -> Iterator[Problem]:
    """What the API has signed or encrypted comes back as it was."""
    for number, message in enumerate(body["messages"]):
        for index, block in enumerate(blocks_of(message["content"])):
            field = _SEALED.get(block["type"])
            if field and not block[field].strip():
                place = ("messages", number, "content", index)
                yield Problem(place, f"Invalid `{field}` in `{block['type']}` block: it is empty")


def _beginning(body: Json) -> Iterator[Problem]:
    """What an answer can't be that the caller has begun, in a final assistant message."""
    last = len(body["messages"]) - 1
    if last < 0 or body["messages"][last]["role"] != "assistant":
        return
    blocks = blocks_of(body["messages"][last]["content"])
    if body.get("thinking", {}).get("type") == "enabled" and not (blocks and blocks[0]["type"] in _THINKING):
        yield Problem(("messages", last), "a final assistant message should start with thinking while that is enabled")
    if body.get("output_config", {}).get("format"):
        yield Problem(("messages", last), "an answer of a given `output_config.format` can't be begun by the caller")


def _nested(content: object, path: Path) -> Iterator[tuple[Path, Json]]:
    """The blocks of a content with their places, those inside of tool results and documents included."""
    for index, block in enumerate(content if isinstance(content, list) else ()):
        place = (*path, index)
        yield place, block
        yield from _nested(block.get("content"), (*place, "content"))
        if block["type"] == "document":
            yield from _nested(block["source"].get("content"), (*place, "source", "content"))
