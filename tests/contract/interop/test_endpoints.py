"""`client.get()`, `post()` and the like, attributes of clients, and `parse(to=...)`, as in the official SDK."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from typing import Any

import anthropic as official
import httpx
import httpx2
import pytest
from anthropic._models import FinalRequestOptions as OfficialRequestOptions
from anthropic._response import APIResponse as OfficialResponse

import anthropic_messages as ours
from anthropic_messages._call.request_options import FinalRequestOptions
from tests.support.wire import MESSAGE, Wire, failure, listening, reply, sse, stream

OFFICIAL_VERSION = "2026-10-21"
"""The API version that the official SDK sends."""
OF_SDK = ("user-agent", "x-stainless-", "host", "connection", "accept-encoding")
EVENTS: list[dict[str, Any]] = [
    {"type": "message_start", "message": {**MESSAGE, "content": [], "stop_reason": None}},
    {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Hi"}},
    {"type": "content_block_stop", "index": 0},
    {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 1}},
    {"type": "message_stop"},
]
SETTINGS: dict[str, Any] = {"api_key": "offline", "max_retries": 0, "default_headers": {"X-A": "1"}}


@pytest.fixture
def wire() -> Iterator[Wire]:
    with listening() as running:
        yield running


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_BASE_URL", "ANTHROPIC_LOG"):
        monkeypatch.delenv(name, raising=False)


def clients(wire: Wire, **settings: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each SDK with a client of it. Both send the same API version."""
    settings = {**SETTINGS, "base_url": f"{wire.url}/base", "default_query": {"q": "1"}, **settings}
    with official.Anthropic(**settings) as client:
        yield official, client
    with ours.Anthropic(**settings, api_version=OFFICIAL_VERSION) as client:
        yield ours, client


def sent(wire: Wire) -> list[Any]:
    """Return the last request of each SDK without what differs on purpose."""
    requests = []
    for request in wire.received:
        headers = {name: value for name, value in request.headers.items() if not name.startswith(OF_SDK)}
        content = request.content
        if boundary := re.search(r"boundary=(\w+)", headers.get("content-type", "")):
            headers["content-type"] = headers["content-type"].replace(boundary[1], "")
            content = content.replace(boundary[1].encode(), b"")
        elif content[:1] == b"{":
            content = json.loads(content)
        if not content:  # The official SDK sends the type and length of no body, except with GET.
            headers.pop("content-type", None)
            headers.pop("content-length", None)
        requests.append((request.method, request.target.partition("?")[0], query_of(request.target), headers, content))
    return requests


def query_of(target: str) -> list[tuple[str, str]]:
    return sorted(httpx.URL(target).params.multi_items())


REQUESTS: dict[str, Any] = {
    "get": lambda client: client.get("/v1/things", cast_to=object),
    "path without a slash": lambda client: client.get("v1/things", cast_to=object),
    "path with a query": lambda client: client.get("/v1/things?p=1", cast_to=object),
    "parameter that replaces one": lambda client: client.get("/x?q=2", cast_to=object, options={"params": {"q": "3"}}),
    "nested parameters": lambda client: client.get(
        "/x", cast_to=object, options={"params": {"a": [1, "b"], "c": {"d": True}}}
    ),
    "escaped path": lambda client: client.get("/a b/%2Fc/ü", cast_to=object),
    "url": lambda client: client.get(f"{str(client.base_url).rstrip('/')}/x", cast_to=object),
    "post": lambda client: client.post("/x", cast_to=object),
    "body": lambda client: client.post("/x", cast_to=object, body={"a": [1, None, {"b": "ü"}]}),
    "empty body": lambda client: client.post("/x", cast_to=object, body={}),
    "list": lambda client: client.post("/x", cast_to=object, body=[1]),
    "content": lambda client: client.post(
        "/x", cast_to=object, content=b"\x00raw", options={"headers": {"Content-Type": "text/x"}}
    ),
    "extra_json": lambda client: client.post("/x", cast_to=object, body={"a": 1}, options={"extra_json": {"b": 2}}),
    "headers": lambda client: client.post("/x", cast_to=object, options={"headers": {"X-A": "2", "X-B": "3"}}),
    "form": lambda client: client.post(
        "/x",
        cast_to=object,
        body={"title": "T"},
        files=[("files[]", ("a.txt", b"first", "text/plain")), ("files[]", ("b", b"second", "image/png"))],
        options={"headers": {"Content-Type": "multipart/form-data"}},
    ),
    "put": lambda client: client.put("/x", cast_to=object, body={"a": 1}),
    "patch": lambda client: client.patch("/x", cast_to=object, body={"a": 1}),
    "delete": lambda client: client.delete("/x", cast_to=object),
    "delete with a body": lambda client: client.delete("/x", cast_to=object, body={"a": 1}),
}


@pytest.mark.parametrize("call", REQUESTS.values(), ids=REQUESTS)
def test_requests_are_the_same(wire: Wire, call: Any) -> None:
    results = [call(client) for _, client in clients(wire)]
    assert results[0] == results[1] == MESSAGE
    theirs, mine = sent(wire)
    assert mine == theirs


@pytest.mark.parametrize("call", ["get", "post"])
def test_asynchronous_requests_are_the_same(wire: Wire, call: str) -> None:
    async def send() -> None:
        async with official.AsyncAnthropic(**SETTINGS, base_url=wire.url) as client:
            await getattr(client, call)("/x", cast_to=object)
        async with ours.AsyncAnthropic(**SETTINGS, base_url=wire.url, api_version=OFFICIAL_VERSION) as client:
            await getattr(client, call)("/x", cast_to=object)

    asyncio.run(send())
    theirs, mine = sent(wire)
    assert mine == theirs


def test_request_with_options_is_the_same(wire: Wire) -> None:
    classes: dict[Any, Any] = {official: OfficialRequestOptions, ours: FinalRequestOptions}
    for sdk, client in clients(wire):
        options = classes[sdk](method="post", url="/x", json_data={"a": 1}, headers={"X-B": "1"}, params={"p": 1})
        assert client.request(object, options) == MESSAGE
    theirs, mine = sent(wire)
    assert mine == theirs


@pytest.mark.parametrize(
    ("cast_to", "answer"),
    [
        (object, reply(body={"a": 1})),
        (object, reply(body=b"text", content_type="text/plain")),
        (object, reply(204, body=b"", content_type="text/plain")),
        (dict[str, Any], reply(body={"a": 1})),
        (list[int], reply(body=[1, 2])),
        (str, reply(body={"a": 1})),
        (str, reply(body=b"text", content_type="text/plain")),
        (bytes, reply(body={"a": 1})),
        (int, reply(body=5)),
        (float, reply(body=5.5)),
        (bool, reply(body=True)),
        (type(None), reply(body={"a": 1})),
        (type(None), reply(204, body=b"")),
    ],
)
def test_results_are_the_same(wire: Wire, cast_to: Any, answer: Any) -> None:
    wire.usual = answer
    theirs, mine = (client.get("/x", cast_to=cast_to) for _, client in clients(wire))
    assert mine == theirs
    assert type(mine) is type(theirs)


@pytest.mark.parametrize(
    ("in_types", "body"),
    [
        (lambda types: types.Message, MESSAGE),
        (lambda types: list[types.Message], [MESSAGE]),
        (lambda types: types.Message | None, MESSAGE),
        (lambda types: types.ContentBlock, {"type": "tool_use", "id": "t", "name": "n", "input": {"a": 1}}),
        (lambda types: types.ErrorResponse, {"type": "error", "error": {"type": "api_error", "message": "m"}}),
    ],
)
def test_models_are_the_same(wire: Wire, in_types: Any, body: Any) -> None:
    wire.usual = reply(body=body)
    theirs, mine = (client.get("/x", cast_to=in_types(sdk.types)) for sdk, client in clients(wire))
    if isinstance(body, list):
        ((theirs,), (mine,)) = theirs, mine
        (body,) = body
    assert type(mine).__name__ == type(theirs).__name__
    assert mine.to_dict() == theirs.to_dict() == body


def test_response_classes_are_the_same(wire: Wire) -> None:
    for sdk, client in clients(wire):
        kind: Any = OfficialResponse if sdk is official else ours.APIResponse
        response = client.get("/x", cast_to=kind[sdk.types.Message])
        assert type(response) is kind
        assert response.parse().id == "msg_1"
        http = client.get("/x", cast_to=httpx2.Response)
        assert http.json() == MESSAGE


def test_streams_are_the_same(wire: Wire) -> None:
    wire.usual = stream(*map(sse_of, EVENTS))
    found = []
    for sdk, client in clients(wire):
        events = client.post(
            "/v1/messages",
            cast_to=sdk.types.Message,
            body={"stream": True},
            stream=True,
            stream_cls=sdk.Stream[sdk.types.RawMessageStreamEvent],
        )
        assert isinstance(events, sdk.Stream)
        found.append([(type(event).__name__, event.to_dict()) for event in events])
    assert found[0] == found[1]
    assert [event for _, event in found[1]] == EVENTS


def test_streams_of_other_objects_are_the_same(wire: Wire) -> None:
    wire.usual = stream(b'event: a\ndata: {"n": 1}\n\n', b"event: ping\ndata: {}\n\n", b'event: b\ndata: {"n": 2}\n\n')
    found = [
        list(client.get("/x", cast_to=object, stream=True, stream_cls=sdk.Stream[object]))
        for sdk, client in clients(wire)
    ]
    assert found[0] == found[1] == [{"n": 1}, {"n": 2}]


def sse_of(event: dict[str, Any]) -> bytes:
    return sse(event)


@pytest.mark.parametrize(
    ("status", "kind"), [(400, "invalid_request_error"), (404, "not_found_error"), (529, "overloaded_error")]
)
def test_errors_are_the_same(wire: Wire, status: int, kind: str) -> None:
    wire.usual = failure(status, kind, "No.")
    names = []
    for sdk, client in clients(wire):
        with pytest.raises(sdk.APIStatusError) as caught:
            client.post("/x", cast_to=object, body={})
        names.append((type(caught.value).__name__, caught.value.status_code, caught.value.request_id))
    assert names[0] == names[1]


def test_max_retries_apply_to_one_request(wire: Wire) -> None:
    for _, client in clients(wire):
        wire.received.clear()
        wire.script = [failure(500, "api_error", retry_after_ms="1"), reply()]
        assert client.get("/x", cast_to=object, options={"max_retries": 1}) == MESSAGE
        assert len(wire.received) == 2


@pytest.mark.parametrize(
    "to",
    [dict[str, Any], object, str, bytes, type(None), httpx2.Response, lambda sdk: sdk.types.Message],
)
def test_parse_to_is_the_same(wire: Wire, to: Any) -> None:
    found = []
    for sdk, client in clients(wire):
        response = client.messages.with_raw_response.create(model="m", max_tokens=1, messages=[])
        type_ = to if isinstance(to, type) or not callable(to) or hasattr(to, "__origin__") else to(sdk)
        result = response.parse(to=type_)
        assert response.parse().id == "msg_1"
        found.append(getattr(result, "content", None) if to is httpx2.Response else result)
    theirs, mine = (each.to_dict() if hasattr(each, "to_dict") else each for each in found)
    assert mine == theirs


def test_attributes_of_clients_are_the_same(wire: Wire) -> None:
    found = []
    for _, client in clients(wire):
        url = client.base_url
        headers = {name.lower(): value for name, value in client.default_headers.items()}
        found.append(
            {
                "url": [
                    url.scheme,
                    url.host,
                    url.port,
                    url.path,
                    url.raw_path,
                    str(url.join("v1/x")),
                    str(url).rstrip("/"),
                ],
                "private url": [client._base_url.host, client.messages._client.base_url.host],
                "headers": {name: value for name, value in headers.items() if not name.startswith(OF_SDK)},
                "one header": client.default_headers["Authorization"],
                "query": client.default_query,
                "auth": {name.lower(): value for name, value in client.auth_headers.items()},
                "owner": client.messages._client is client,
                "http": [client._client.is_closed, str(client._client.base_url), [*client._client.event_hooks]],
                "others": [client.max_retries, client.api_key, client.auth_token, client.timeout.connect],
                "agent": client.user_agent == headers["user-agent"],
            }
        )
    theirs, mine = found
    assert mine == theirs


PLATFORMS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "AnthropicBedrockMantle": (
        {"api_key": "token", "aws_region": "eu-1"},
        {"base_url": "https://bedrock-mantle.eu-1.api.aws/anthropic", "auth_token": "token"},
    ),
    "AnthropicAWS": (
        {"api_key": "token", "aws_region": "eu-1", "workspace_id": "w"},
        {
            "base_url": "https://aws-external-anthropic.eu-1.api.aws",
            "auth_token": "token",
            "default_headers": {"anthropic-workspace-id": "w"},
        },
    ),
    "AnthropicFoundry": (
        {"api_key": "token", "resource": "name"},
        {"base_url": "https://name.services.ai.azure.com/anthropic", "api_key": "token"},
    ),
}


@pytest.mark.parametrize("name", PLATFORMS)
def test_advice_for_cloud_platforms_sends_the_same_requests(name: str) -> None:
    """The error of a class that is not built yet advises a client that sends what the official class sends."""
    requests: list[Any] = []

    def answer(request: Any) -> Any:
        requests.append(request)
        return httpx2.Response(200, json=MESSAGE)

    theirs, mine = PLATFORMS[name]
    http = httpx2.Client(transport=httpx2.MockTransport(answer))
    for client in (
        getattr(official, name)(**theirs, http_client=http),
        ours.Anthropic(**mine, http_client=http),
    ):
        client.messages.create(model="m", max_tokens=1, messages=[])
    first, second = requests
    assert (first.method, first.url) == (second.method, second.url)
    assert json.loads(first.content) == json.loads(second.content)
    # Foundry takes the key in either of two headers. The official class sends both.
    ours_only = {name: value for name, value in second.headers.items() if not name.startswith(OF_SDK)}
    ours_only.pop("anthropic-version")
    assert ours_only.items() <= dict(first.headers).items()
    with pytest.raises(NotImplementedError) as caught:
        getattr(ours, name)(**theirs)
    host = mine["base_url"].replace("eu-1", "REGION").replace("//name.", "//RESOURCE.")
    assert f"base_url={host!r}" in str(caught.value)
