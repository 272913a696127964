"""The rules between fields and between messages, which the schemas cannot express."""

from __future__ import annotations

from collections.abc import Iterator

from anthropic_messages.testing._model import citations as _citations
from anthropic_messages.testing._model import prompt_cache as _prompt_cache
from anthropic_messages.testing._model.context_editing import edit_problems
from anthropic_messages.testing._model.conversation import Json, Path, blocks_of, nested_blocks, turns
from anthropic_messages.testing._schema.metaschema import schema_problems
from anthropic_messages.testing._schema.problems import Problem
from anthropic_messages.testing._schema.strict_schemas import strict_schema_problems
from anthropic_messages.testing._text import format_value

_NO_TEXT = "a text block needs text other than white space"
_OPAQUE_FIELDS = {"thinking": "signature", "redacted_thinking": "data"}
_THINKING = tuple(_OPAQUE_FIELDS)


def rule_problems(body: Json) -> list[Problem]:
    """Return the problems of a request that is valid by its schema."""
    checks = (
        _messages,
        _texts,
        _attachments,
        _tool_results,
        _tools,
        _thinking,
        _signatures,
        _prefill,
        _prompt_cache.cache_problems,
        _citations.citation_problems,
        edit_problems,
        _mcp_servers,
    )
    return [problem for check in checks for problem in check(body)]


def _messages(body: Json) -> Iterator[Problem]:
    messages = body["messages"]
    if not messages:
        yield Problem(("messages",), "at least one message is required")
        return
    if messages[0]["role"] != "user" and not _is_compaction(messages[0]):
        role = format_value(messages[0]["role"])
        yield Problem(("messages", 0, "role"), f"the first message should have the role 'user', not {role}")
    for number, message in enumerate(messages):
        path = ("messages", number, "content")
        blocks = blocks_of(message["content"])
        text = blocks[-1]["text"] if blocks and blocks[-1]["type"] == "text" else ""
        if number == len(messages) - 1 and message["role"] == "assistant":
            # A prefill, which is the only message that may be empty.
            if text != text.rstrip():
                yield Problem(path, "a final assistant message should not end with white space")
            continue
        if not blocks or message["content"] == "":
            yield Problem(path, "a message needs content; only a final assistant message may be empty")
            continue
        for index, block in enumerate(blocks):
            if block["type"] == "text" and not block["text"].strip():
                yield Problem((*path, index, "text"), _NO_TEXT)


def _is_compaction(message: Json) -> bool:
    """Return whether a message begins with a summary, which stands for the messages before it."""
    return [block["type"] for block in blocks_of(message["content"])[:1]] == ["compaction"]


def _mcp_servers(body: Json) -> Iterator[Problem]:
    names: set[str] = set()
    for index, server in enumerate(body.get("mcp_servers") or ()):
        if server["name"] in names:
            yield Problem(
                ("mcp_servers", index, "name"), f"there is another server named {format_value(server['name'])}"
            )
        names.add(server["name"])
    for index, tool in enumerate(body.get("tools", [])):
        if tool.get("type") == "mcp_toolset" and tool["mcp_server_name"] not in names:
            name = format_value(tool["mcp_server_name"])
            yield Problem(("tools", index, "mcp_server_name"), f"`mcp_servers` has no server named {name}")


def _texts(body: Json) -> Iterator[Problem]:
    for index, block in enumerate(body["system"] if isinstance(body.get("system"), list) else ()):
        if not block["text"].strip():
            yield Problem(("system", index, "text"), _NO_TEXT)
    for index, sequence in enumerate(body.get("stop_sequences", [])):
        if not sequence.strip():
            yield Problem(("stop_sequences", index), "a stop sequence needs something other than white space")


def _attachments(body: Json) -> Iterator[Problem]:
    for number, message in enumerate(body["messages"]):
        for path, block in nested_blocks(message["content"], ("messages", number, "content")):
            source = block.get("source")
            if isinstance(source, dict) and source.get("type") == "base64" and not source["data"]:
                yield Problem((*path, "source", "data"), "input should not be empty")


def _tool_results(body: Json) -> Iterator[Problem]:
    """Check that each tool use has exactly one tool result, in the next user turn."""
    pending: list[str] = []
    seen: set[str] = set()
    last_turn = 0
    for turn in turns(body["messages"]):
        if turn.role == "system":
            continue
        here = ("messages", turn.start)
        results = [block["tool_use_id"] for block in turn.blocks if block["type"] == "tool_result"]
        expected = set(pending) if turn.role == "user" else set()
        yield from _without_result([use for use in pending if use not in set(results)], last_turn)
        seen_results: set[str] = set()
        for result in results:
            if result not in expected:
                yield Problem(here, f"the tool_result for {format_value(result)} has no tool_use in the turn before")
            elif result in seen_results:
                yield Problem(here, f"the tool_use {format_value(result)} should have one result, and has several")
            seen_results.add(result)
        are_results = [block["type"] == "tool_result" for block in turn.blocks]
        if expected and are_results != sorted(are_results, reverse=True):
            yield Problem(here, "tool_result blocks should come first in their message")
        pending = [block["id"] for block in turn.blocks if block["type"] == "tool_use"]
        last_turn = turn.start
        for use in pending:
            if use in seen:
                yield Problem(here, f"the tool_use id {format_value(use)} should be unique, and occurs twice")
            seen.add(use)
    yield from _without_result(pending, last_turn)


def _without_result(tool_uses: list[str], message: int) -> Iterator[Problem]:
    if tool_uses:
        ids = ", ".join(map(format_value, tool_uses))
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
            yield Problem(("tools", index, "name"), f"there is another tool named {format_value(name)}")
        names |= {name} if name else set()
        if "input_schema" in tool:
            place = ("tools", index, "input_schema")
            if tool["input_schema"].get("type") != "object":
                yield Problem((*place, "type"), "input should be 'object'")
            yield from _schema(tool["input_schema"], place, strict=tool.get("strict") is True)
    output_format = body.get("output_config", {}).get("format")
    if output_format:
        yield from _schema(output_format["schema"], ("output_config", "format", "schema"), strict=True)
    choice = body.get("tool_choice")
    if choice and not tools:
        yield Problem(("tool_choice",), "`tool_choice` needs `tools`")
    elif choice and choice["type"] == "tool" and choice["name"] not in names:
        yield Problem(("tool_choice", "name"), f"there is no tool named {format_value(choice['name'])}")


def _schema(schema: Json, place: Path, *, strict: bool) -> Iterator[Problem]:
    problems = list(schema_problems(schema)) or (strict_schema_problems(schema) if strict else ())
    for problem in problems:
        yield Problem((*place, *problem.path), problem.message)


def _thinking(body: Json) -> Iterator[Problem]:
    thinking = body.get("thinking", {})
    if thinking.get("type") != "enabled":
        return
    budget, limit = thinking["budget_tokens"], body.get("max_tokens")
    if limit is not None and budget >= limit:
        message = f"input should be less than max_tokens ({limit}), not {budget}"
        yield Problem(("thinking", "budget_tokens"), message)
    if body.get("tool_choice", {}).get("type") in ("any", "tool"):
        yield Problem(("tool_choice",), "a tool cannot be forced while thinking is enabled")
    if body.get("temperature", 1) != 1:
        yield Problem(("temperature",), "input should be 1 or omitted while thinking is enabled")
    if body.get("top_p", 1) < 0.95:
        yield Problem(("top_p",), "input should be at least 0.95 or omitted while thinking is enabled")
    if "top_k" in body:
        yield Problem(("top_k",), "input should be omitted while thinking is enabled")


def _signatures(body: Json) -> Iterator[Problem]:
    """Check that signed and encrypted fields of earlier replies are not empty."""
    for number, message in enumerate(body["messages"]):
        for index, block in enumerate(blocks_of(message["content"])):
            field = _OPAQUE_FIELDS.get(block["type"])
            if field and not block[field].strip():
                place = ("messages", number, "content", index)
                yield Problem(place, f"Invalid `{field}` in `{block['type']}` block: it is empty")


def _prefill(body: Json) -> Iterator[Problem]:
    """Check that a final assistant message is allowed with the other fields."""
    last = len(body["messages"]) - 1
    if last < 0 or body["messages"][last]["role"] != "assistant":
        return
    blocks = blocks_of(body["messages"][last]["content"])
    if body.get("thinking", {}).get("type") == "enabled" and not (blocks and blocks[0]["type"] in _THINKING):
        yield Problem(
            ("messages", last), "a final assistant message should start with a thinking block while thinking is enabled"
        )
    if body.get("output_config", {}).get("format"):
        yield Problem(("messages", last), "a final assistant message cannot be combined with `output_config.format`")
