"""Clients: credentials, settings, copies, concurrent calls and close."""

from __future__ import annotations

import asyncio
import copy
import gc
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import httpx2
import pytest

from anthropic_messages import (
    Anthropic,
    APIConnectionError,
    APITimeoutError,
    AsyncAnthropic,
    AuthenticationError,
    CredentialsError,
)
from tests.facade.conftest import QUESTION, World
from tests.support.wire import Wire, failure, hang_up, reply, silence


class TestCredentials:
    def test_api_key_is_read_from_the_environment(
        self, world: World, wire: Wire, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("ANTHROPIC_API_KEY", "from the environment")
        monkeypatch.setenv("ANTHROPIC_BASE_URL", wire.url)
        world.create({"api_key": None, "base_url": None})
        assert wire.only.headers["x-api-key"] == "from the environment"

    def test_environment_is_read_when_the_client_is_created(self, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ANTHROPIC_API_KEY", "first")
        with Anthropic(base_url=wire.url) as client:
            monkeypatch.setenv("ANTHROPIC_API_KEY", "second")
            client.messages.create(**QUESTION)
        assert wire.only.headers["x-api-key"] == "first"

    def test_auth_token_is_sent_as_bearer(self, world: World, wire: Wire) -> None:
        world.create({"api_key": None, "auth_token": "token"})
        assert wire.only.headers["authorization"] == "Bearer token"
        assert "x-api-key" not in wire.only.headers

    def test_missing_key_raises_an_error_that_names_the_variable(self, world: World, wire: Wire) -> None:
        with pytest.raises(CredentialsError, match="Set the environment variable ANTHROPIC_API_KEY"):
            world.create({"api_key": None})
        assert wire.connections == 0

    def test_credential_header_in_default_headers_replaces_the_key(self, world: World, wire: Wire) -> None:
        world.create({"api_key": None, "default_headers": {"X-Api-Key": "mine"}})
        assert wire.only.headers["x-api-key"] == "mine"

    def test_auth_of_the_http_client_replaces_the_key(self, wire: Wire) -> None:
        with httpx.Client(auth=("me", "anything"), trust_env=False) as http:
            Anthropic(base_url=wire.url, http_client=http).messages.create(**QUESTION)
        assert wire.only.headers["authorization"].startswith("Basic ")
        assert "x-api-key" not in wire.only.headers

    def test_rejected_key_is_not_shown_in_the_error(self, world: World, wire: Wire) -> None:
        wire.script = [failure(401, "authentication_error", "invalid x-api-key")]
        with pytest.raises(AuthenticationError, match="ANTHROPIC_API_KEY") as caught:
            world.create({"api_key": "hush"})
        assert "hush" not in f"{caught.value} {caught.value!r} {caught.value.request.headers} {vars(caught.value)}"

    def test_redirect_to_another_origin_drops_secret_headers(self, world: World, wire: Wire) -> None:
        elsewhere = wire.url.replace("127.0.0.1", "localhost")
        wire.script = [reply(307, b"", location=f"{elsewhere}/v1/messages")]
        ours = {"CF-Access-Client-Secret": "hush", "Cookie": "a=b", "Proxy-Authorization": "hush"}
        world.create({"default_headers": ours}, extra_headers={"X-Team": "7"})
        first, second = (request.headers for request in wire.received)
        names = {"x-api-key", "x-team", *map(str.lower, ours)}
        assert names <= first.keys()
        assert not names & second.keys()
        assert second["anthropic-version"] == first["anthropic-version"]


class TestSettings:
    def test_default_headers_and_query_are_sent(self, world: World, wire: Wire) -> None:
        world.create({"default_headers": {"X-Team": "7"}, "default_query": {"trace": "1"}})
        assert (wire.only.headers["x-team"], wire.only.target) == ("7", "/v1/messages?trace=1")

    def test_base_url_can_have_a_path(self, world: World, wire: Wire) -> None:
        world.create({"base_url": f"{wire.url}/proxy/"})
        assert wire.only.target == "/proxy/v1/messages"

    def test_base_url_that_only_the_transport_rejects_is_named_in_the_error(self, world: World) -> None:
        with pytest.raises(ValueError, match=r"`base_url` is not a valid URL: .*-é_"):
            world.create({"base_url": "http://-é_.x"})

    def test_infinite_timeout_disables_the_timeout(self, world: World, wire: Wire) -> None:
        forever = float("inf")
        world.create({"timeout": forever, "total_timeout": forever}, timeout=httpx.Timeout(forever, connect=5))
        assert len(wire.received) == 1

    def test_timeout_that_is_too_long_for_sockets_is_rejected(self, wire: Wire) -> None:
        with (
            httpx.Client(timeout=1e12, trust_env=False) as http,
            Anthropic(api_key="offline", base_url=wire.url, http_client=http) as client,
            pytest.raises(ValueError, match=r"`timeout\.connect` must be at most 2147483 seconds"),
        ):
            client.messages.create(**QUESTION)
        assert wire.received == []

    def test_timeout_ends_a_call(self, world: World, wire: Wire) -> None:
        wire.script = [silence]
        with pytest.raises(APITimeoutError, match="timeout="):
            world.create({"timeout": httpx.Timeout(5, read=0.05), "max_retries": 0})

    def test_timeout_of_a_call_overrides_that_of_the_client(self, world: World, wire: Wire) -> None:
        wire.script = [silence]
        with pytest.raises(APITimeoutError):
            world.create({"max_retries": 0}, timeout=httpx.Timeout(5, read=0.05))

    def test_zero_max_retries_means_one_attempt(self, world: World, wire: Wire) -> None:
        wire.script = [hang_up]
        with pytest.raises(Exception, match="connection") as caught:
            world.create({"max_retries": 0})
        assert type(caught.value).__name__ == "APIConnectionError"
        assert len(wire.received) == 1

    def test_custom_http_client_is_used_and_not_closed(self, wire: Wire) -> None:
        with httpx.Client(headers={"x-mine": "1"}, trust_env=False) as http:
            with Anthropic(api_key="offline", base_url=wire.url, http_client=http) as client:
                client.messages.create(**QUESTION)
            assert not http.is_closed
        assert wire.only.headers["x-mine"] == "1"

    @pytest.mark.parametrize("library", [httpx, httpx2])
    def test_a_user_agent_of_ones_own_is_kept(self, wire: Wire, library: Any) -> None:
        with library.Client(headers={"User-Agent": "mine/1"}, trust_env=False) as http:
            Anthropic(api_key="offline", base_url=wire.url, http_client=http).messages.create(**QUESTION)
        assert wire.only.headers["user-agent"] == "mine/1"

    def test_blocking_http_client_is_rejected_by_the_async_client(self) -> None:
        with pytest.raises(TypeError, match=r"must be an httpx\.AsyncClient, not httpx\.Client"):
            AsyncAnthropic(api_key="offline", http_client=httpx.Client())  # type: ignore[arg-type]


class TestCopies:
    def test_copy_shares_connections_and_settings(self, wire: Wire) -> None:
        with Anthropic(api_key="offline", base_url=wire.url, default_headers={"x-a": "1"}) as client:
            client.messages.create(**QUESTION)
            client.with_options(default_headers={"x-b": "2"}, max_retries=0).messages.create(**QUESTION)
            client.messages.create(**QUESTION)
        first, second, third = (request.headers for request in wire.received)
        assert (second["x-a"], second["x-b"]) == ("1", "2")
        assert "x-b" not in first
        assert "x-b" not in third
        assert wire.connections == 1

    @pytest.mark.parametrize("duplicate", [copy.deepcopy, lambda client: pickle.loads(pickle.dumps(client))])
    def test_pickled_or_copied_client_opens_its_own_connections(self, wire: Wire, duplicate: Any) -> None:
        with Anthropic(api_key="offline", base_url=wire.url, default_headers={"x-a": "1"}) as client:
            client.messages.create(**QUESTION)
            with duplicate(client) as other:
                other.messages.create(**QUESTION)
                assert not client.is_closed()
        assert wire.received[0].headers == wire.received[1].headers
        assert wire.connections == 2


class TestConcurrentCalls:
    """More concurrent calls than one pool has connections: each gets a connection, and later calls reuse it."""

    def test_concurrent_tasks(self, wire: Wire) -> None:
        async def main() -> None:
            async with AsyncAnthropic(api_key="offline", base_url=wire.url, max_retries=0) as client:
                for _ in range(3):
                    messages = await asyncio.gather(*(client.messages.create(**QUESTION) for _ in range(30)))
                    assert {message.id for message in messages} == {"msg_1"}

        asyncio.run(main())
        assert len(wire.received) == 90
        assert wire.connections <= 30

    def test_concurrent_threads(self, wire: Wire) -> None:
        with (
            Anthropic(api_key="offline", base_url=wire.url, max_retries=0) as client,
            ThreadPoolExecutor(16) as threads,
        ):
            messages = list(threads.map(lambda _: client.messages.create(**QUESTION), range(200)))
        assert len(messages) == len(wire.received) == 200
        assert wire.connections <= 16

    def test_failed_call_frees_its_connection_slot(self, wire: Wire) -> None:
        wire.script = [hang_up] * 20
        with Anthropic(api_key="offline", base_url=wire.url, max_retries=0) as client:
            for _ in range(20):
                with pytest.raises(APIConnectionError):
                    client.messages.create(**QUESTION)
            for _ in range(5):
                client.messages.create(**QUESTION)
        assert wire.connections == 21


class TestClose:
    def test_closed_client_raises_on_calls(self, world: World, wire: Wire) -> None:
        client = world.client()
        world.use(client, lambda client: client.messages.create(**QUESTION))
        assert client.is_closed()
        with pytest.raises(RuntimeError, match="This client is closed"):
            world.use(client, lambda client: client.messages.create(**QUESTION))
        assert len(wire.received) == 1

    def test_garbage_collected_client_closes_its_sockets_without_a_warning(self, wire: Wire) -> None:
        client = Anthropic(api_key="offline", base_url=wire.url)
        client.messages.create(**QUESTION)
        del client
        gc.collect()  # A ResourceWarning would fail the test.
