"""The beta side of the offline API: rejected parts, context management, compaction, and MCP servers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages import BadRequestError
from anthropic_messages.testing import FakeAnthropic, Server, Transport
from anthropic_messages.testing._api.api import OfflineAPI
from anthropic_messages.testing._api.batches import Batches
from anthropic_messages.testing._schema.validator import Validator

from .conftest import HEADERS, body
from .reference import assert_valid

CONTEXT, COMPACT, COMPACT_NOW = "context-management-2025-06-27", "compact-2026-01-12", "compact-2026-09-04"
MCP = "mcp-client-2025-11-20"
ONLY = "only a beta feature accepts this: send"
THINKING: Any = {"type": "enabled", "budget_tokens": 1024}
TRIGGER: Any = {"type": "input_tokens", "value": 50_000}
SUMMARIZE: Any = {"compaction": {"type": "summarize"}}
MCP_SERVER: Any = {"type": "url", "name": "docs", "url": "https://example.com/mcp"}
TOOL = {"name": "search", "input_schema": {"type": "object"}}
OTHER_TOOL = {"name": "read", "input_schema": {"type": "object"}}


@pytest.fixture
def api() -> OfflineAPI:
    return OfflineAPI(Batches(seconds=0))


@pytest.fixture
def http(api: OfflineAPI) -> Iterator[httpx.Client]:
    with httpx.Client(transport=Transport(api), base_url="http://api", headers=HEADERS) as client:
        yield client


def send(http: httpx.Client, *betas: str, path: str = "/v1/messages", **fields: Any) -> httpx.Response:
    headers = {"anthropic-beta": ",".join(betas)} if betas else {}
    asked = body(**fields)
    if path.endswith("count_tokens"):
        del asked["max_tokens"]
    return http.post(path, json=asked, headers=headers)


def reply(answer: httpx.Response) -> dict[str, Any]:
    assert answer.status_code == 200, answer.text
    message = dict(answer.json())
    assert_valid(message, "Message")
    return message


def says(answer: httpx.Response) -> str:
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"]["type"] == "invalid_request_error"
    return str(answer.json()["error"]["message"])


def accumulated(text: str) -> dict[str, Any]:
    """Return the message of a stream, by the rules for its deltas."""
    events = [json.loads(line.removeprefix("data: ")) for line in text.splitlines() if line.startswith("data")]
    message: dict[str, Any] = {}
    inputs: dict[int, str] = {}
    for event in events:
        if event["type"] == "message_start":
            message = event["message"]
        elif event["type"] == "content_block_start":
            message["content"].append(event["content_block"])
        elif event["type"] == "content_block_delta":
            block, delta = message["content"][event["index"]], event["delta"]
            kind = delta.pop("type")
            if kind in ("compaction_delta", "signature_delta"):
                block |= delta
            elif kind == "input_json_delta":
                inputs[event["index"]] = inputs.get(event["index"], "") + delta["partial_json"]
            else:
                for name, piece in delta.items():
                    block[name] += piece
        elif event["type"] == "message_delta":
            usage = message["usage"] | event["usage"]
            message |= event["delta"] | {key: value for key, value in event.items() if key not in ("type", "delta")}
            message["usage"] = usage
    for index, text in inputs.items():
        message["content"][index]["input"] = json.loads(text or "{}")
    return message


class TestBetas:
    @pytest.mark.parametrize(
        ("fields", "place", "beta"),
        [
            ({"context_management": {"edits": []}}, "context_management", CONTEXT),
            ({"mcp_servers": []}, "mcp_servers", "mcp-client-2025-04-04"),
            ({"output_config": {"task_budget": {"type": "tokens", "total": 9}}}, "output_config.task_budget",
             "task-budgets-2026-03-13"),
            ({"tools": [{"type": "bash_20241022", "name": "bash"}]}, "tools.0", "computer-use-2024-10-22"),
            ({"tools": [{"type": "mcp_toolset", "mcp_server_name": "docs"}]}, "tools.0", MCP),
            ({"thinking": {"type": "adaptive", "display": "updates"}}, "thinking.display", "its name"),
            ({"messages": [{"role": "assistant", "content": [{"type": "compaction", "content": "So far."}]}]},
             "messages.0.content.0", COMPACT),
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("version", ["2023-06-01", "2026-10-21"])
    @pytest.mark.parametrize("path", ["/v1/messages", "/v1/messages?beta=true"])
    def test_parts_of_the_beta_side_need_a_beta(
        self, http: httpx.Client, fields: Any, place: str, beta: str, version: str, path: str
    ) -> None:
        http.headers["anthropic-version"] = version
        message = says(send(http, path=path, **fields))
        assert message.startswith(f"{place}: {ONLY} ")
        assert beta in message

    def test_another_beta_does_not_enable_them(self, http: httpx.Client) -> None:
        fields: Any = {"context_management": {"edits": [{"type": "clear_tool_uses_20250919"}]}}
        assert says(send(http, MCP, **fields)).startswith(f"context_management: {ONLY} '{CONTEXT}', '")
        inner = says(send(http, COMPACT, **fields))
        assert inner == f"context_management.edits.0: {ONLY} '{CONTEXT}' in the header anthropic-beta (`betas`)"
        assert reply(send(http, f"{MCP}, {CONTEXT}", **fields))
        thinking = {"type": "adaptive", "display": "updates"}
        assert reply(send(http, MCP, thinking=thinking))  # any beta enables it

    def test_in_counts_and_batches(self, http: httpx.Client, tmp_path: Any) -> None:
        fields: Any = {"context_management": {"edits": []}}
        assert says(send(http, path="/v1/messages/count_tokens?beta=true", **fields)).startswith("context_management: ")
        counted = send(http, CONTEXT, path="/v1/messages/count_tokens", **fields).json()
        assert counted["context_management"] == {"original_input_tokens": counted["input_tokens"]}
        requests = [{"custom_id": "a", "params": body(**fields)}]
        for betas, expected in (({}, "errored"), ({"anthropic-beta": CONTEXT}, "succeeded")):
            created = http.post("/v1/messages/batches?beta=true", json={"requests": requests}, headers=betas).json()
            counts = http.get(f"/v1/messages/batches/{created['id']}").json()["request_counts"]
            assert counts[expected] == 1
            row = http.get(f"/v1/messages/batches/{created['id']}/results").json()
            assert row["result"]["type"] == expected

    def test_betas_of_a_batch_survive_a_restart(self, tmp_path: Any) -> None:
        path = tmp_path / "batches.db"
        requests = [{"custom_id": "a", "params": body(context_management={"edits": []})}]
        with Server(batches=path, batch_seconds=0) as server, httpx.Client(base_url=server.url) as http:
            headers = {**HEADERS, "anthropic-beta": CONTEXT}
            created = http.post("/v1/messages/batches", json={"requests": requests}, headers=headers).json()
        with Server(batches=path) as server, httpx.Client(base_url=server.url, headers=HEADERS) as http:
            row = http.get(f"/v1/messages/batches/{created['id']}/results").json()
        assert row["result"]["type"] == "succeeded"

    @pytest.mark.parametrize(
        "names", ["my-beta-2027-01-01", "claude-code-20250219", f"{CONTEXT},{COMPACT}", f"{CONTEXT} , {COMPACT}"]
    )
    def test_well_formed_names_are_accepted(self, http: httpx.Client, names: str) -> None:
        assert reply(send(http, names))
        assert http.get("/v1/models", headers={"anthropic-beta": names}).status_code == 200

    def test_the_name_that_older_clients_send_is_accepted(self, http: httpx.Client) -> None:
        """`client.beta.messages.parse` of the official SDK sent it until version 1."""
        assert reply(send(http, "structured-outputs-2025-12-15"))
        assert says(send(http, "structured-outputs-2025-12-16")).endswith(
            "did you mean 'structured-outputs-2025-11-13' or 'structured-outputs-2025-12-15'?"
        )

    @pytest.mark.parametrize("name", ["", "compaction", "Compact-2026-01-12", f"{CONTEXT},", "compact 2026-01-12"])
    def test_malformed_names(self, http: httpx.Client, name: str) -> None:
        answer = http.post("/v1/messages", json=body(), headers={"anthropic-beta": name})
        assert says(answer).startswith("anthropic-beta: unexpected value '")

    def test_wrong_dates(self, http: httpx.Client) -> None:
        assert says(send(http, "context-management-2025-06-28")) == (
            f"anthropic-beta: unexpected value 'context-management-2025-06-28'; did you mean '{CONTEXT}'?"
        )
        answer = says(send(http, "interleaved-thinking-2025-04-14"))  # enables no part of a request
        assert answer.endswith("did you mean 'interleaved-thinking-2025-05-14'?")
        assert reply(send(http, "interleaved-thinking-2025-05-14"))
        expected = f"did you mean '{COMPACT}' or '{COMPACT_NOW}'?"
        assert says(send(http, "compact-2026-01-13")).endswith(expected)

    @pytest.mark.parametrize(
        ("fields", "betas"),
        [
            ({"thread": {"type": "create"}}, "message-threads-2026-08-12"),
            ({"fallback_credit_token": "token"}, "fallback-credit-2026-07-01"),
        ],
    )
    def test_what_is_not_served_is_refused(self, http: httpx.Client, fields: Any, betas: str) -> None:
        name = next(iter(fields))
        assert says(send(http, betas, **fields)).startswith(f"{name}: the offline API does not support this field")

    @pytest.mark.parametrize(
        ("fields", "betas"),
        [
            ({"fallbacks": [{"model": "claude-haiku-4-5"}]}, "server-side-fallback-2026-07-01"),
            ({"output_config": {"task_budget": {"type": "tokens", "total": 9}}}, "task-budgets-2026-03-13"),
            ({"tools": [{"type": "advisor_20260301", "name": "advisor", "model": "claude-opus-4-5"}]},
             "advisor-tool-2026-03-01"),
        ],
    )  # fmt: skip
    def test_what_does_not_show_in_a_reply_is_accepted(self, http: httpx.Client, fields: Any, betas: str) -> None:
        assert reply(send(http, betas, **fields))["content"][-1]["text"] == "The capital of France is Paris."


SCHEMAS: Any = {
    "It": {
        "type": "object",
        "properties": {
            "named": {"x-beta": ["b"], "type": "string"},
            "any": {"x-beta": True, "type": "string"},
            "value": {"type": "string", "enum": ["old", "new"], "x-beta-values": ["new"]},
            "tagged": {
                "oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B", "x-beta": ["b"]}],
                "discriminator": {
                    "propertyName": "type",
                    "mapping": {"a": "#/components/schemas/A", "b": "#/components/schemas/B"},
                },
            },
            "either": {"anyOf": [{"type": "integer"}, {"$ref": "#/components/schemas/Marked"}]},
        },
    },
    "A": {"type": "object"},
    "B": {"type": "object"},
    "Marked": {"x-beta": ["b", "c"], "type": "string"},
}
VALUES: Any = {"named": "x", "any": "x", "value": "new", "tagged": {"type": "b"}, "either": "x"}


class TestValidator:
    @given(st.sets(st.sampled_from(["b", "c", "d"])), st.sets(st.sampled_from(sorted(VALUES))))
    def test_marks(self, betas: set[str], names: set[str]) -> None:
        problems = Validator(SCHEMAS, None, frozenset(betas)).problems("It", {n: VALUES[n] for n in names})
        enabled = {
            "named": "b" in betas,
            "any": bool(betas),
            "value": bool(betas),
            "tagged": "b" in betas,
            "either": bool(betas & {"b", "c"}),
        }
        assert {problem.path[0] for problem in problems} == {name for name in names if not enabled[name]}
        assert all(problem.message.startswith(ONLY) for problem in problems)

    def test_unmarked_values_are_accepted_without_betas(self) -> None:
        plain = {"value": "old", "tagged": {"type": "a"}, "either": 1}
        assert not Validator(SCHEMAS, None, frozenset()).problems("It", plain)
        assert not Validator(SCHEMAS).problems("It", VALUES)


def tool_conversation(uses: int, *, size: int = 400, thinking: bool = False) -> list[dict[str, Any]]:
    """Return a conversation with a tool use in each round; `size` is the length of each result."""
    messages: list[dict[str, Any]] = [{"role": "user", "content": "Find it."}]
    for n in range(uses):
        name = "read" if n % 2 else "search"
        thought = [{"type": "thinking", "thinking": "Hm. " * 20, "signature": "s"}] if thinking else []
        use = {"type": "tool_use", "id": f"t{n}", "name": name, "input": {"query": "x" * 40}}
        messages.append({"role": "assistant", "content": [*thought, use]})
        result = {"type": "tool_result", "tool_use_id": f"t{n}", "content": "r" * size}
        messages.append({"role": "user", "content": [result]})
    return messages


class TestClearToolUses:
    def ask(self, http: httpx.Client, uses: int, **edit: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the only applied edit or {}, and the message."""
        edits = [{"type": "clear_tool_uses_20250919", **edit}]
        fields: Any = {
            "messages": tool_conversation(uses),
            "tools": [TOOL, OTHER_TOOL],
            "context_management": {"edits": edits},
        }
        message = reply(send(http, CONTEXT, **fields))
        counted = send(http, CONTEXT, path="/v1/messages/count_tokens", **fields).json()
        assert counted["input_tokens"] == message["usage"]["input_tokens"]
        original = counted["context_management"]["original_input_tokens"]
        applied = message["context_management"]["applied_edits"]
        cleared = sum(one["cleared_input_tokens"] for one in applied)
        assert original - cleared == counted["input_tokens"]
        return (applied[0] if applied else {}), message

    def test_nothing_happens_below_the_trigger(self, http: httpx.Client) -> None:
        assert self.ask(http, 9)[0] == {}

    @pytest.mark.parametrize(("value", "cleared"), [(4, 2), (5, 0)])
    def test_number_of_tool_uses(self, http: httpx.Client, value: int, cleared: int) -> None:
        applied, _ = self.ask(http, 5, trigger={"type": "tool_uses", "value": value})
        assert applied.get("cleared_tool_uses", 0) == cleared

    def test_cleared_tokens(self, http: httpx.Client) -> None:
        applied, _ = self.ask(http, 5, trigger={"type": "input_tokens", "value": 1})
        each = 100 - len("[Old tool result cleared]") // 4 - 1  # tokens of a result, and of the text in its place
        assert applied == {
            "type": "clear_tool_uses_20250919",
            "cleared_tool_uses": 2,
            "cleared_input_tokens": 2 * each,
        }

    @pytest.mark.parametrize(("keep", "cleared"), [(0, 5), (4, 1), (5, 0), (9, 0)])
    def test_keep(self, http: httpx.Client, keep: int, cleared: int) -> None:
        one = {"type": "input_tokens", "value": 1}
        applied, _ = self.ask(http, 5, trigger=one, keep={"type": "tool_uses", "value": keep})
        assert applied.get("cleared_tool_uses", 0) == cleared

    def test_exclude_tools(self, http: httpx.Client) -> None:
        one, none = {"type": "input_tokens", "value": 1}, {"type": "tool_uses", "value": 0}
        applied, _ = self.ask(http, 5, trigger=one, keep=none, exclude_tools=["search"])
        assert applied["cleared_tool_uses"] == 2

    def test_clear_at_least(self, http: httpx.Client) -> None:
        one = {"type": "input_tokens", "value": 1}
        tokens = self.ask(http, 5, trigger=one)[0]["cleared_input_tokens"]
        for value, expected in ((tokens, 2), (tokens + 1, 0)):
            applied, _ = self.ask(http, 5, trigger=one, clear_at_least={"type": "input_tokens", "value": value})
            assert applied.get("cleared_tool_uses", 0) == expected

    def test_clear_tool_inputs(self, http: httpx.Client) -> None:
        one, none = {"type": "input_tokens", "value": 1}, {"type": "tool_uses", "value": 0}

        def cleared(**edit: Any) -> int:
            applied, _ = self.ask(http, 4, trigger=one, keep=none, **edit)
            return int(applied["cleared_input_tokens"])

        plain, some, every = cleared(), cleared(clear_tool_inputs=["search"]), cleared(clear_tool_inputs=True)
        assert plain < some < every
        assert every - plain == 2 * (some - plain)

    def test_the_request_is_not_changed(self, api: OfflineAPI, http: httpx.Client) -> None:
        self.ask(http, 5, trigger={"type": "input_tokens", "value": 1})
        assert api.requests[0].messages == tool_conversation(5)

    def test_scripted_replies_report_edits_too(self) -> None:
        with FakeAnthropic() as fake:
            fake.reply("Done.")
            with httpx.Client(transport=fake.transport, base_url="http://api", headers=HEADERS) as http:
                one = {"type": "input_tokens", "value": 1}
                _, message = self.ask(http, 5, trigger=one)
        assert message["content"][0]["text"] == "Done."
        assert message["context_management"]["applied_edits"][0]["cleared_tool_uses"] == 2


class TestClearThinking:
    def ask(self, http: httpx.Client, **edit: Any) -> list[dict[str, Any]]:
        fields: Any = {"messages": tool_conversation(4, thinking=True), "tools": [TOOL, OTHER_TOOL]}
        edits = [{"type": "clear_thinking_20251015", **edit}]
        answer = send(http, CONTEXT, thinking=THINKING, max_tokens=2000, context_management={"edits": edits}, **fields)
        return list(reply(answer)["context_management"]["applied_edits"])

    @pytest.mark.parametrize(
        ("edit", "turns"),
        [
            ({}, 3),
            ({"keep": {"type": "thinking_turns", "value": 3}}, 1),
            ({"keep": {"type": "thinking_turns", "value": 4}}, 0),
            ({"keep": {"type": "all"}}, 0),
        ],
    )
    def test_keep(self, http: httpx.Client, edit: Any, turns: int) -> None:
        expected = {
            "type": "clear_thinking_20251015",
            "cleared_thinking_turns": turns,
            "cleared_input_tokens": turns * 20,
        }
        assert self.ask(http, **edit) == ([expected] if turns else [])

    def test_rules(self, http: httpx.Client) -> None:
        edit = {"type": "clear_thinking_20251015"}
        assert "needs `thinking`" in says(send(http, CONTEXT, context_management={"edits": [edit]}))
        both = {"edits": [{"type": "clear_tool_uses_20250919"}, edit]}
        answer = send(http, CONTEXT, context_management=both, thinking=THINKING, max_tokens=2000)
        assert says(answer) == "context_management.edits.1: clear_thinking_20251015 should be the first edit"
        twice = {"edits": [{"type": "clear_tool_uses_20250919"}] * 2}
        assert "there is another edit" in says(send(http, CONTEXT, context_management=twice))


LONG = [{"role": "user", "content": "word " * 60_000}, {"role": "assistant", "content": "Yes."}]
LONG += [{"role": "user", "content": "What is the capital of France?"}]


class TestCompaction:
    def edits(self, **edit: Any) -> dict[str, Any]:
        return {"edits": [{"type": "compact_20260112", **edit}]}

    def test_below_the_trigger(self, http: httpx.Client) -> None:
        message = reply(send(http, COMPACT, messages=LONG, context_management=self.edits()))
        assert [block["type"] for block in message["content"]] == ["text"]
        assert message["context_management"] == {"applied_edits": []}
        assert "iterations" not in message["usage"]

    def test_over_the_trigger(self, http: httpx.Client) -> None:
        message = reply(send(http, COMPACT, messages=LONG, context_management=self.edits(trigger=TRIGGER)))
        compaction, text = message["content"]
        assert compaction["content"].startswith("The conversation so far has 3 messages.")
        assert (text["text"], message["stop_reason"]) == ("The capital of France is Paris.", "end_turn")
        first, second = message["usage"]["iterations"]
        assert (first["type"], second["type"], second["model"]) == ("compaction", "message", message["model"])
        assert first["input_tokens"] > 75_000
        assert second["input_tokens"] == message["usage"]["input_tokens"] < 100
        assert second["output_tokens"] == message["usage"]["output_tokens"]

    def test_pause(self, http: httpx.Client) -> None:
        edits = self.edits(trigger=TRIGGER, pause_after_compaction=True)
        message = reply(send(http, COMPACT, messages=LONG, context_management=edits))
        assert [block["type"] for block in message["content"]] == ["compaction"]
        assert message["stop_reason"] == "compaction"
        assert [one["type"] for one in message["usage"]["iterations"]] == ["compaction"]

    @pytest.mark.parametrize("pause", [True, False])
    def test_streams(self, http: httpx.Client, pause: bool) -> None:
        fields: Any = {
            "messages": LONG,
            "context_management": self.edits(trigger=TRIGGER, pause_after_compaction=pause),
        }
        message = reply(send(http, COMPACT, **fields))
        answer = send(http, COMPACT, stream=True, **fields)
        for line in answer.text.splitlines():
            if line.startswith("data"):
                assert_valid(json.loads(line.removeprefix("data: ")), "StreamedEvent")
        assert answer.text.count('"compaction_delta"') == 1
        assert accumulated(answer.text) == message

    def test_a_summary_stands_for_the_messages_before_it(self, http: httpx.Client) -> None:
        edits = self.edits(trigger=TRIGGER)
        message = reply(send(http, COMPACT, messages=LONG, context_management=edits))
        longer = [*LONG, {"role": "assistant", "content": message["content"]}, {"role": "user", "content": "Thanks."}]
        again = reply(send(http, COMPACT, messages=longer, context_management=edits))
        assert [block["type"] for block in again["content"]] == ["text"]
        assert again["usage"]["input_tokens"] < 100
        alone = reply(send(http, COMPACT, messages=longer[3:], context_management=edits))
        assert alone["usage"] == again["usage"]
        failed = deepcopy(longer)
        failed[3]["content"][0]["content"] = None  # has no effect
        assert reply(send(http, COMPACT, messages=failed))["usage"]["input_tokens"] > 75_000

    def test_rules(self, http: httpx.Client) -> None:
        low = self.edits(trigger={"type": "input_tokens", "value": 49_999})
        assert says(send(http, COMPACT, context_management=low)) == (
            "context_management.edits.0.trigger.value: input should be at least 50,000, not 49999"
        )


class TestCompactionNow:
    def test_the_reply_is_a_signed_summary(self, http: httpx.Client) -> None:
        message = reply(send(http, COMPACT_NOW, **SUMMARIZE))
        (block,) = message["content"]
        assert (block["type"], block["tool_changes"], message["stop_reason"]) == ("compaction", [], "compaction")
        assert block["signature"]
        assert accumulated(send(http, COMPACT_NOW, stream=True, **SUMMARIZE).text) == message
        question = {"role": "user", "content": "What is the capital of Italy?"}
        later = [{"role": "assistant", "content": [block]}, question]
        assert reply(send(http, COMPACT_NOW, messages=later))["content"][0]["text"] == "The capital of Italy is Rome."

    def test_rules(self, http: httpx.Client) -> None:
        (block,) = reply(send(http, COMPACT_NOW, **SUMMARIZE))["content"]
        question = {"role": "user", "content": "Hello."}

        def code(*messages: Any) -> str:
            answer = send(http, COMPACT_NOW, messages=[*messages, question])
            says(answer)
            return str(answer.json()["error"]["details"]["error_code"])

        summary = {"role": "assistant", "content": [block]}
        changed = {"role": "assistant", "content": [{**block, "content": "Other."}]}
        assert code(summary, summary) == "compaction_block_ambiguous"
        assert code(question, summary) == "compaction_block_misplaced"
        assert code(changed) == "compaction_content_mismatch"
        both = says(send(http, COMPACT_NOW, context_management={}, **SUMMARIZE))
        assert both == "compaction: `compaction` cannot be combined with `context_management`"

    def test_counts_ignore_it(self, http: httpx.Client) -> None:
        path = "/v1/messages/count_tokens"
        assert send(http, COMPACT_NOW, path=path, **SUMMARIZE).json() == send(http, path=path).json()


class TestMcp:
    def test_a_known_tool_is_used(self, http: httpx.Client) -> None:
        search = {"name": "find", "input_schema": {"type": "object", "properties": {"query": {"type": "string"}}}}
        toolset = {"type": "mcp_toolset", "mcp_server_name": "docs", "tools": [search]}
        fields: Any = {"mcp_servers": [MCP_SERVER], "tools": [toolset]}
        message = reply(send(http, MCP, "mcp-client-2026-09-15", **fields))
        use, result, text = message["content"]
        assert (use["type"], use["name"], use["server_name"]) == ("mcp_tool_use", "find", "docs")
        assert use["input"] == {"query": "What is the capital of France?"}
        assert (result["type"], result["tool_use_id"], result["is_error"]) == ("mcp_tool_result", use["id"], False)
        assert (text["text"], message["stop_reason"]) == ("The capital of France is Paris.", "end_turn")
        streamed = send(http, MCP, "mcp-client-2026-09-15", stream=True, **fields)
        assert accumulated(streamed.text) == message
        back = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": message["content"]}]
        assert reply(
            send(http, MCP, messages=[*back, {"role": "user", "content": "Thanks."}], mcp_servers=[MCP_SERVER])
        )

    def test_which_tools_are_known(self, http: httpx.Client) -> None:
        def used(server: Any = MCP_SERVER, **toolset: Any) -> list[str]:
            tools = [{"type": "mcp_toolset", "mcp_server_name": "docs", **toolset}] if toolset else []
            answer = send(http, MCP, "mcp-client-2025-04-04", mcp_servers=[server], tools=tools)
            return [block["name"] for block in reply(answer)["content"] if block["type"] == "mcp_tool_use"]

        assert used() == []
        assert used(configs={"find": {"enabled": True}}) == ["find"]
        assert used(configs={"find": {"enabled": False}}) == []
        assert used({**MCP_SERVER, "tool_configuration": {"allowed_tools": ["list"]}}) == ["list"]
        assert used({**MCP_SERVER, "tool_configuration": {"allowed_tools": ["list"], "enabled": False}}) == []

    def test_rules(self, http: httpx.Client) -> None:
        twice = says(send(http, MCP, mcp_servers=[MCP_SERVER, MCP_SERVER]))
        assert twice == "mcp_servers.1.name: there is another server named 'docs'"
        tools = [{"type": "mcp_toolset", "mcp_server_name": "other"}]
        assert says(send(http, MCP, mcp_servers=[MCP_SERVER], tools=tools)) == (
            "tools.0.mcp_server_name: `mcp_servers` has no server named 'other'"
        )


class TestConversations:
    def test_tools_change_within_a_conversation(self, http: httpx.Client) -> None:
        beta = "inline-tools-2026-09-15"
        question = {"role": "user", "content": "Please search it"}

        def used(*changes: Any) -> list[str]:
            messages = [{"role": "user", "content": "Hi"}, {"role": "system", "content": list(changes)}, question]
            answer = reply(send(http, beta, messages=messages, tools=[TOOL]))
            return [block["name"] for block in answer["content"] if block["type"] == "tool_use"]

        reference = {"type": "tool_reference", "name": "search"}
        removal, addition = {"type": "tool_removal", "tool": reference}, {"type": "tool_addition", "tool": reference}
        defined = {"type": "tool_addition", "tool": {"type": "tool_definition", "definition": {
            "type": "custom", "name": "search_again", "input_schema": {"type": "object"}}}}  # fmt: skip
        text = {"type": "text", "text": "Note."}
        assert used(text) == ["search"]
        assert used(removal) == []
        assert used(removal, addition) == ["search"]
        assert used(removal, defined) == ["search_again"]

    def test_cleared_system_messages_do_not_count(self, http: httpx.Client) -> None:
        beta = "mid-conversation-system-clear-at-2026-08-21"
        note = {"role": "system", "content": "Note. " * 100, "clear_at": "next_user_message"}
        user, assistant = {"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Yes?"}
        cleared = reply(send(http, beta, messages=[user, note, assistant, user]))
        assert cleared["usage"]["input_tokens"] < 30
        last = reply(send(http, beta, messages=[user, assistant, user, note]))
        assert last["usage"]["input_tokens"] > 100


class TestScripts:
    def test_builders(self) -> None:
        with (
            FakeAnthropic() as fake,
            httpx.Client(transport=fake.transport, base_url="http://api", headers=HEADERS) as http,
        ):
            fake.mcp_tool_use("find", {"q": 1}, server="docs", result="Found.", text="Here.")
            use, result, text = reply(send(http))["content"]
            assert use | {"id": ""} == {
                "type": "mcp_tool_use", "id": "", "name": "find", "server_name": "docs", "input": {"q": 1}
            }  # fmt: skip
            assert result["tool_use_id"] == use["id"]
            assert (result["content"][0]["text"], text["text"]) == ("Found.", "Here.")
            fake.compaction("So far.")
            message = reply(send(http))
            assert (message["content"][0]["content"], message["stop_reason"]) == ("So far.", "compaction")
            fake.compaction(None, text="Go on.")
            message = reply(send(http))
            assert (message["content"][0]["content"], message["stop_reason"]) == (None, "end_turn")


@pytest.mark.parametrize(("version", "query"), [("2023-06-01", "beta=true"), ("2026-10-21", "")])
class TestClient:
    FIELDS = body(messages=LONG)

    def test_every_call(self, version: str, query: str) -> None:
        edits = {"edits": [{"type": "compact_20260112", "trigger": TRIGGER}]}
        fields: Any = {**self.FIELDS, "betas": [COMPACT], "context_management": edits}
        with FakeAnthropic() as fake:
            fake.batch_seconds = 0
            beta = fake.client(api_version=version).beta
            message = beta.messages.create(**fields)
            assert [block.type for block in message.content] == ["compaction", "text"]
            assert [one.type for one in message.usage.iterations or ()] == ["compaction", "message"]
            with beta.messages.stream(**fields) as stream:
                assert "compaction" in [event.type for event in stream]
                assert stream.get_final_message().to_dict() == message.to_dict()
            counted = {name: value for name, value in fields.items() if name != "max_tokens"}
            count = beta.messages.count_tokens(**counted)
            assert count.context_management is not None
            assert count.input_tokens == count.context_management.original_input_tokens > 75_000
            params = {name: value for name, value in fields.items() if name != "betas"}
            batch = beta.messages.batches.create(requests=[{"custom_id": "a", "params": params}], betas=[COMPACT])
            (row,) = beta.messages.batches.results(batch.id)
            assert row.result.message.content[0].type == "compaction"
            assert beta.models.retrieve("claude-haiku-4-5").capabilities is not None
            assert {exchange.query for exchange in fake.requests} == {query}
            assert {exchange.headers["anthropic-version"] for exchange in fake.requests} == {version}

    def test_a_missing_beta(self, version: str, query: str) -> None:
        with FakeAnthropic() as fake:
            beta = fake.client(api_version=version).beta
            with pytest.raises(BadRequestError, match=f"context_management: {ONLY} '{CONTEXT}'"):
                beta.messages.create(**body(), context_management={"edits": []})


STRUCTURED = "structured-outputs-2025-11-13"
CITY: Any = {
    "type": "json_schema",
    "schema": {
        "type": "object",
        "properties": {"city": {"type": "string"}},
        "required": ["city"],
        "additionalProperties": False,
    },
}


class TestOutputFormat:
    """The first name of `output_config.format`, which several libraries still send."""

    def test_it_is_the_format_of_the_output(self, http: httpx.Client) -> None:
        first = reply(send(http, STRUCTURED, output_format=CITY))
        second = reply(send(http, STRUCTURED, output_config={"format": CITY}))
        assert isinstance(json.loads(first["content"][0]["text"])["city"], str)
        assert first["content"] == second["content"]

    def test_it_is_recorded_as_it_was_sent(self, http: httpx.Client, api: OfflineAPI) -> None:
        send(http, STRUCTURED, output_format=CITY, output_config={"effort": "low"})
        assert api.requests[0].status == 200
        assert api.requests[0].body["output_format"] == CITY
        assert api.requests[0].body["output_config"] == {"effort": "low"}

    def test_tokens_can_be_counted(self, http: httpx.Client) -> None:
        path = "/v1/messages/count_tokens"
        assert send(http, STRUCTURED, path=path, output_format=CITY).status_code == 200

    def test_in_a_batch(self, http: httpx.Client) -> None:
        request = {"custom_id": "a", "params": body(output_format=CITY)}
        headers = {"anthropic-beta": STRUCTURED}
        batch = http.post("/v1/messages/batches", json={"requests": [request]}, headers=headers).json()
        result = http.get(f"/v1/messages/batches/{batch['id']}/results").json()["result"]
        assert isinstance(json.loads(result["message"]["content"][0]["text"])["city"], str)

    def test_an_invalid_schema_is_rejected(self, http: httpx.Client) -> None:
        found = says(send(http, STRUCTURED, output_format={"type": "json_schema"}))
        assert found.startswith("output_config.format.schema: ")

    def test_only_with_its_feature(self, http: httpx.Client) -> None:
        for betas in [(), (CONTEXT,)]:
            assert says(send(http, *betas, output_format=CITY)).startswith("output_format: ")

    def test_not_with_its_present_name(self, http: httpx.Client) -> None:
        found = says(send(http, STRUCTURED, output_format=CITY, output_config={"format": CITY}))
        assert found == "output_format: cannot be combined with `output_config.format`: send one of them"
        assert reply(send(http, STRUCTURED, output_format=None, output_config={"format": CITY}))
