"""All responses to generated requests are valid by the API description, without any 500."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from anthropic_messages.testing import Transport
from anthropic_messages.testing._api.api import OfflineAPI
from anthropic_messages.testing._schema.spec import the_spec
from tests.support.spec_values import values_of, with_junk

from .conftest import HEADERS, body
from .reference import assert_valid, document

NOT_IMPLEMENTED: set[str] = set()
"""The operations of the spec, by `operationId`, that the offline API answers with 501."""
OPERATIONS = [
    (method, path)
    for path, methods in document()["paths"].items()
    for method, operation in methods.items()
    if method != "parameters" and operation["operationId"] not in NOT_IMPLEMENTED
]
BATCH = {"requests": [{"custom_id": "good", "params": body()}, {"custom_id": "bad", "params": {"model": 5}}]}
UPLOAD = st.tuples(st.none() | st.text(max_size=5), st.binary(max_size=5)) | st.binary(max_size=5)
FORM = {"expires_in_seconds": st.tuples(st.none(), st.sampled_from(["3600", "5", "soon", ""]))}
ODD = st.none() | st.integers() | st.text(max_size=5)


def name_in(reference: dict[str, Any]) -> str:
    return str(reference["$ref"]).rpartition("/")[2]


def resolved(value: dict[str, Any]) -> dict[str, Any]:
    """Return an entry of the description with its reference resolved."""
    if "$ref" not in value:
        return value
    found: Any = document()
    for key in value["$ref"].removeprefix("#/").split("/"):
        found = found[key]
    return dict(found)


def requests(operation: dict[str, Any], path: str, known: list[str]) -> st.SearchStrategy[dict[str, Any]]:
    """Generate valid and invalid requests of an operation as httpx arguments; `known` are existing ids."""
    # HTTP clients remove the path segments `.` and `..`.
    some_id = st.sampled_from(known) | st.text(min_size=1, max_size=5).filter(lambda text: text.strip("."))
    parameters = [resolved(parameter) for parameter in operation.get("parameters", [])]
    queries = {p["name"]: ODD for p in parameters if p["in"] == "query"}
    ids = st.fixed_dictionaries({p["name"]: some_id for p in parameters if p["in"] == "path"})
    filled = ids.map(lambda values: path.format(**{name: quote(value, safe="") for name, value in values.items()}))
    parts: dict[str, Any] = {"url": filled, "params": st.fixed_dictionaries({}, optional=queries)}
    if "requestBody" in operation:
        ((kind, content),) = operation["requestBody"]["content"].items()
        if kind == "multipart/form-data":
            return st.fixed_dictionaries({**parts, "files": st.fixed_dictionaries({"file": UPLOAD}, optional=FORM)})
        name = name_in(content["schema"])
        bodies, known = values_of(name), values_of(name, unknown=False)
        parts["content"] = (with_junk(bodies) | known | known.map(plausible)).map(json.dumps)
    return st.fixed_dictionaries(parts)


def plausible(asked: dict[str, Any]) -> dict[str, Any]:
    """Return a body with a valid conversation and without unsupported fields."""
    if "messages" not in asked:
        return BATCH
    removed = (
        "tools", "tool_choice", "output_config", "container", "diagnostics", "thread", "fallback_credit_token",
        "mcp_servers", "context_management",
    )  # fmt: skip
    kept = {key: value for key, value in asked.items() if key not in removed}
    return {**kept, "messages": [{"role": "user", "content": "What is the capital of France?"}]}


def check(operation: dict[str, Any], answer: httpx.Response) -> None:
    described = operation["responses"]
    status = str(answer.status_code)
    assert answer.status_code < 500
    content = resolved(described[status] if status in described else described[f"{status[0]}XX"])["content"]
    kind = answer.headers["content-type"].partition(";")[0]
    if content[kind]["schema"] == {"type": "string", "format": "binary"}:
        return
    schema = name_in(content[kind]["schema"])
    if kind == "text/event-stream":
        values = [
            json.loads(line.removeprefix("data: ")) for line in answer.text.split("\n") if line.startswith("data")
        ]
    else:
        lines = answer.text.splitlines() if kind != "application/json" else [answer.text]
        values = [json.loads(line) for line in lines]
    assert values
    for value in values:
        assert_valid(value, schema)
    assert answer.headers["request-id"]


def test_what_is_listed_as_not_implemented_is_not() -> None:
    api = OfflineAPI()
    assert not NOT_IMPLEMENTED & {*api._handlers, *api._resource_handlers}


@pytest.mark.parametrize(("version", "betas"), [("2023-06-01", False), ("2026-10-21", False), ("2026-10-21", True)])
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_every_answer_is_valid(method: str, path: str, version: str, betas: bool) -> None:
    operation = document()["paths"][path][method]
    is_form = "multipart/form-data" in operation.get("requestBody", {}).get("content", {})
    json_type = {"content-type": "application/json"}
    headers = {**HEADERS, "anthropic-version": version} | ({} if is_form else json_type)
    if betas:
        headers["anthropic-beta"] = ",".join(the_spec().betas.known)
    seen: set[int] = set()
    api = OfflineAPI()
    client = httpx.Client(transport=Transport(api), base_url="http://api", headers=headers)
    known = ["claude-haiku-4-5"]
    for api.batches.seconds in [0.0, 1_000.0] * 100:  # some batches end at once, others are in progress
        known.append(client.post("/v1/messages/batches", json=BATCH, headers=json_type).json()["id"])
        known.append(api.files.create(b"memo", "memo.txt")["id"])

    @settings(max_examples=150, suppress_health_check=list(HealthCheck))
    @given(requests(operation, path, known))
    def calls(request: dict[str, Any]) -> None:
        answer = client.request(method, **request)
        check(operation, answer)
        seen.add(answer.status_code)

    calls()
    assert 200 in seen
