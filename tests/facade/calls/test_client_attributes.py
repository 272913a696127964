"""Attributes of clients that programs and libraries for the official SDK read."""

from __future__ import annotations

import copy
import gc
import json
import pickle
import weakref
from typing import Any
from urllib.parse import urlparse

import httpx
import httpx2
import pytest

from anthropic_messages import Anthropic, AsyncAnthropic, DefaultHttpxClient, omit
from anthropic_messages.resources import Messages
from tests.contract.test_door import modules_after
from tests.facade.conftest import QUESTION, World
from tests.support.wire import Wire

SECRETS = {"api_key": "hush-1", "default_headers": {"X-Token": "hush-2"}, "default_query": {"key": "hush-3"}}
clients = pytest.mark.parametrize("client_class", [Anthropic, AsyncAnthropic])


class TestBaseURL:
    @clients
    @pytest.mark.parametrize("given", ["https://host.example:81/a/b", "https://host.example:81/a/b/"])
    def test_it_is_the_string_that_it_was(self, client_class: Any, given: str) -> None:
        url = client_class(api_key="offline", base_url=given).base_url
        text = "https://host.example:81/a/b"
        assert isinstance(url, str)
        assert url == text == str(url) == f"{url}" == url.rstrip("/")
        assert type(str(url)) is str
        assert (hash(url), repr(url), "host.example" in url) == (hash(text), repr(text), True)
        assert url.startswith("https://host")
        assert f"{url}/v1/x" == f"{text}/v1/x"
        assert urlparse(url).hostname == "host.example"
        assert json.dumps({"url": url}) == json.dumps({"url": text})
        assert url == httpx.URL(text) == httpx.URL(url)
        assert pickle.loads(pickle.dumps(url)) == copy.deepcopy(url) == text

    @pytest.mark.parametrize("library", [httpx, httpx2])
    @pytest.mark.parametrize(
        "given",
        ["https://host.example", "https://me:hush@host.example:81/a", "http://[::1]:8/x", "https://bücher.example"],
    )
    def test_its_attributes_are_those_of_a_url_with_a_slash(self, library: Any, given: str) -> None:
        url: Any = Anthropic(api_key="offline", base_url=given).base_url
        whole = library.URL(f"{given}/")
        for name in (
            "scheme",
            "host",
            "port",
            "path",
            "raw_path",
            "netloc",
            "userinfo",
            "username",
            "query",
            "fragment",
        ):
            assert getattr(url, name) == getattr(whole, name), name
        assert str(url.join("v1/models")) == str(whole.join("v1/models"))
        assert str(url.copy_with(path="/x")) == str(whole.copy_with(path="/x"))

    def test_joining_strings_is_that_of_a_string(self) -> None:
        url: Any = Anthropic(api_key="offline").base_url
        assert url.join(["a", "b"]) == f"a{url}b"

    def test_unknown_attributes_are_missing(self) -> None:
        url: Any = Anthropic(api_key="offline").base_url
        assert not hasattr(url, "hots")
        with pytest.raises(AttributeError, match="'BaseURL' object has no attribute 'hots'"):
            _ = url.hots

    def test_repr_has_no_password(self) -> None:
        url = Anthropic(api_key="offline", base_url="https://me:hush@host.example").base_url
        assert repr(url) == "'https://host.example'"

    def test_reading_it_does_not_load_the_http_library(self) -> None:
        loaded = modules_after("from anthropic_messages import Anthropic; str(Anthropic(api_key='k').base_url)")
        assert "httpx" not in loaded

    @clients
    def test_it_can_be_passed_on(self, client_class: Any) -> None:
        client = client_class(api_key="offline", base_url="http://localhost:1/x")
        assert client_class(api_key="offline", base_url=client.base_url).base_url == client.base_url
        assert client.with_options(base_url=client.base_url.join("y")).base_url == "http://localhost:1/x/y"
        assert client._base_url == client.base_url


class TestHeadersAndQuery:
    @pytest.mark.parametrize("version", ["2023-06-01", "2026-10-21"])
    @pytest.mark.parametrize(
        "settings",
        [
            {"api_key": "hush-1"},
            {"api_key": None, "auth_token": "hush-1"},
            {"api_key": "hush-1", "default_headers": {"Authorization": "Bearer hush-2"}},
            {"api_key": "hush-1", "default_headers": {"authorization": omit, "X-A": None, "User-Agent": "mine"}},
            {"api_key": "hush-1", "default_headers": {"X-Api-Key": "hush-2", "anthropic-beta": "a"}},
        ],
    )
    def test_headers_are_those_that_are_sent(
        self, world: World, wire: Wire, settings: dict[str, Any], version: str
    ) -> None:
        client = world.client(**settings, api_version=version)
        headers = dict(client.default_headers)
        world.use(client, lambda client: client.messages.create(**QUESTION))
        sent = wire.only.headers
        of_connection = {"host", "connection", "accept-encoding", "content-length"}
        assert headers == {name: value for name, value in sent.items() if name not in of_connection}
        assert client.user_agent == sent["user-agent"]
        assert dict(client.auth_headers).items() <= {**sent, **client.auth_headers}.items()

    @clients
    def test_names_are_found_in_any_case(self, client_class: Any) -> None:
        headers = client_class(**SECRETS).default_headers
        assert headers["X-API-Key"] == headers.get("x-api-key") == "hush-1"
        assert "X-Token" in headers
        assert headers.get("X-None") is None
        assert 1 not in headers
        headers["X-TOKEN"] = "new"
        headers.update({"X-A": "1"}, x_b="2")
        assert headers.setdefault("X-a", "3") == headers.pop("x-A") == "1"
        del headers["x-Token"]
        assert dict(headers | {"Accept": "text/x"})["accept"] == "text/x"
        headers |= {"ACCEPT": "text/y"}
        assert headers.copy()["accept"] == "text/y"
        assert type(headers.copy()) is type(headers)
        assert {*headers} == {name.lower() for name in headers}
        with pytest.raises(KeyError):
            _ = headers["X-Token"]

    @clients
    def test_changing_them_does_not_change_the_client(self, client_class: Any) -> None:
        client = client_class(**SECRETS)
        client.default_headers.clear()
        client.default_query.clear()
        client.auth_headers.clear()
        assert client.default_headers["x-token"] == "hush-2"
        assert client.default_query == {"key": "hush-3"}
        assert client.auth_headers == {"x-api-key": "hush-1"}

    @clients
    def test_secrets_are_values_but_not_shown(self, client_class: Any) -> None:
        client = client_class(**SECRETS)
        values = [client.default_headers, client.default_query, client.auth_headers]
        shown = f"{values} {values!r} {[str(value) for value in values]}"
        assert "hush" not in shown
        assert shown.count("[hidden]") == 3 * (2 + 1 + 1)
        assert "application/json" in shown
        assert "hush-3" in json.dumps(values)
        assert httpx.Headers(client.default_headers)["x-token"] == "hush-2"

    @clients
    def test_client_without_a_credential_has_no_header_for_it(self, client_class: Any) -> None:
        client = client_class()
        assert client.auth_headers == {}
        assert not {"x-api-key", "authorization"} & client.default_headers.keys()


@clients
@pytest.mark.parametrize(
    "name", ["api_key", "auth_token", "base_url", "_base_url", "timeout", "max_retries", "default_headers", "hooks"]
)
def test_settings_cannot_be_assigned(client_class: Any, name: str) -> None:
    client = client_class(api_key="offline")
    before = getattr(client, name)
    with pytest.raises(AttributeError, match=rf"with_options\({name.removeprefix('_')}=\.\.\.\)") as caught:
        setattr(client, name, "hush")
    assert "hush" not in str(caught.value)
    assert getattr(client, name) == before
    client.attribute_of_the_program = 1
    assert client.attribute_of_the_program == 1


class TestHTTPClient:
    """`client._client` is the HTTP client, which libraries for the official SDK read and replace."""

    def test_it_is_the_client_that_sends(self, world: World, wire: Wire) -> None:
        seen: list[Any] = []

        async def awaited(thing: Any) -> None:
            seen.append(thing)

        hook = seen.append if world.name == "sync" else awaited
        client = world.client(base_url=f"{wire.url}/base")
        http = client._client
        http.event_hooks["request"].append(hook)
        http.event_hooks["response"].insert(0, hook)
        assert isinstance(http, httpx.Client if world.name == "sync" else httpx.AsyncClient)
        assert (str(http.base_url), http.is_closed, http.auth) == (f"{wire.url}/base/", False, None)
        world.use(client, lambda client: client.messages.create(**QUESTION))
        assert [type(each) for each in seen] == [httpx.Request, httpx.Response]
        assert wire.only.target == "/base/v1/messages"
        assert client._client.is_closed

    def test_given_client_is_not_changed(self) -> None:
        with httpx2.Client(base_url="http://mine.example") as http:
            client = Anthropic(api_key="offline", http_client=http)
            assert client._client is http
            assert str(http.base_url) == "http://mine.example"

    def test_it_can_be_replaced(self, world: World, wire: Wire) -> None:
        kind = httpx2.Client if world.name == "sync" else httpx2.AsyncClient
        client = world.client()
        http: Any = kind(headers={"x-mine": "1"})

        def blocking(client: Any) -> None:
            client._client = http
            client.messages.create(**QUESTION)
            client.close()
            assert not http.is_closed  # The program that created it closes it.
            http.close()

        async def awaited(client: Any) -> None:
            client._client = http
            await client.messages.create(**QUESTION)
            await client.close()
            assert not http.is_closed
            await http.aclose()

        world.use(client, blocking if world.name == "sync" else awaited)
        assert client._client is http
        assert wire.only.headers["x-mine"] == "1"
        with pytest.raises(TypeError, match="`http_client` must be an httpx"):
            client._client = object()

    def test_copy_with_the_same_http_client_shares_it(self, wire: Wire) -> None:
        with Anthropic(api_key="offline", base_url=wire.url) as client:
            other: Any = client.with_options(http_client=client._client, max_retries=0, _extra_kwargs={"timeout": 3})
            other.messages.create(**QUESTION)
            assert (other.max_retries, other.timeout.read, other._client is client._client) == (0, 3, True)
        assert other.is_closed()

    def test_unknown_extra_argument_is_refused(self) -> None:
        client: Any = Anthropic(api_key="offline")
        with pytest.raises(TypeError, match="max_retrys"):
            client.with_options(_extra_kwargs={"max_retrys": 1})


class TestOwner:
    """`messages._client` is the client of the resource, which instrumentation of the official SDK reads."""

    @clients
    def test_resources_have_their_client(self, client_class: Any) -> None:
        client = client_class(api_key="offline", base_url="http://host.example")
        for resource in (
            client.messages,
            client.messages.batches,
            client.messages.with_raw_response,
            client.messages.with_streaming_response,
            client.models,
            client.files,
            client.beta,
            client.beta.messages,
        ):
            assert resource._client is client
            assert resource._client._base_url.host == resource._client.base_url.host == "host.example"
        assert client.with_options(timeout=3).messages._client.timeout.read == 3

    def test_subclass_with_attributes_is_found(self) -> None:
        class Mine(Anthropic):
            def __init__(self) -> None:
                super().__init__(api_key="offline")
                self.note = "mine"

        client = Mine()
        assert Messages(client)._client is client  # type: ignore[arg-type]
        copied = client.with_options(max_retries=1)
        assert copied.messages._client is copied
        assert copied.note == "mine"

    @clients
    @pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda client: pickle.loads(pickle.dumps(client))])
    def test_duplicates_have_one(self, client_class: Any, duplicate: Any) -> None:
        client = client_class(api_key="offline")
        other = duplicate(client)
        assert client.messages._client is client
        del client
        gc.collect()
        assert type(other.messages._client) is client_class

    def test_dropped_client_is_replaced_by_an_equal_one(self) -> None:
        messages: Any = Anthropic(api_key="offline", base_url="http://host.example", max_retries=7).messages
        gc.collect()
        client = messages._client
        assert (type(client), client.base_url, client.max_retries) == (Anthropic, "http://host.example", 7)
        assert messages._client is client
        assert client.messages._engine is messages._engine

    def test_client_is_freed_at_once(self) -> None:
        gc.disable()
        try:
            client = Anthropic(api_key="offline")
            assert client.messages._client is client
            http = weakref.ref(client._client)
            gone = weakref.ref(client)
            del client
            assert gone() is None
            assert http() is None
        finally:
            gc.enable()


def test_default_client_has_the_settings_of_the_package() -> None:
    with Anthropic(api_key="offline") as client:
        assert type(client._client) is DefaultHttpxClient
        assert client._client is client._client
