"""Calls over each transport (httpx, httpx2 and aiohttp), with proxies and TLS."""

from __future__ import annotations

import asyncio
import pickle
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import httpx2
import pytest

import anthropic_messages
from anthropic_messages import (
    AnthropicError,
    APIConnectionError,
    APITimeoutError,
    AsyncAnthropic,
    DefaultAioHttpClient,
    DefaultAsyncHttpxClient,
    DefaultHttpxClient,
)
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import BEGUN, TEXT, ending
from tests.support.transports import (
    GIVEN,
    Flavour,
    Relay,
    Secure,
    flavours,
    port_of,
    relaying,
)
from tests.support.wire import Wire, listening, reply, silence, stream

DEFAULT_CLIENTS = flavours("sync", "asyncio", "asyncio aiohttp", "trio")


@contextmanager
def url_with_host(host: str, wire: Wire) -> Iterator[str]:
    """Yield a URL of the wire with this host."""
    if host == "127.0.0.1":
        yield wire.url
        return
    with relaying(Relay6(port_of(wire))) as relay:
        yield f"http://{host}:{relay.port}"


class Relay6(Relay):
    address_family = socket.AF_INET6
    host = "::1"


class TestAllTransports:
    @flavours()
    def test_create(self, flavour: Flavour, wire: Wire) -> None:
        message = flavour.given(flavour.ask)
        assert (message.content[0].text, message._request_id) == ("Paris.", "req_1")
        assert wire.only.headers["user-agent"].startswith("anthropic-messages/")
        assert wire.only.headers["content-type"] == "application/json"

    @flavours()
    def test_stream(self, flavour: Flavour, wire: Wire) -> None:
        wire.script = [stream(*BEGUN, *TEXT[2:], *ending())]
        assert flavour.text_of_stream() == "Paris."

    @flavours()
    def test_large_request(self, flavour: Flavour, wire: Wire) -> None:
        arguments = {"messages": [{"role": "user", "content": "x" * 3_000_000}]}
        flavour.given(lambda client: flavour.ask(client, **arguments))
        assert len(wire.only.body["messages"][0]["content"]) == 3_000_000
        assert wire.only.headers["content-length"] == str(len(wire.only.content))

    @flavours(*GIVEN)
    def test_http_client_keeps_its_own_settings(self, flavour: Flavour, wire: Wire) -> None:
        wire.script = [silence]
        error = flavour.failing({"timeout": 0.2, "headers": {"x-mine": "1"}})
        assert type(error) is APITimeoutError
        assert "within 0.2 s" in str(error)
        assert [request.headers["x-mine"] for request in wire.received] == ["1", "1"]

    @flavours("sync", "asyncio", "trio")
    @pytest.mark.parametrize("library", [httpx, httpx2])
    def test_timeout_objects_of_httpx_and_httpx2(self, flavour: Flavour, wire: Wire, library: Any) -> None:
        wire.script = [silence]
        assert "within 0.2 s" in str(flavour.failing(timeout=library.Timeout(30, read=0.2)))

    def test_unused_http_libraries_are_not_imported(self, wire: Wire) -> None:
        program = (
            "import sys; from anthropic_messages import Anthropic\n"
            f"Anthropic(api_key='offline', base_url={wire.url!r}).messages.create(**{QUESTION!r})\n"
            "print(sorted({'httpx', 'httpx2', 'aiohttp', 'httpx_aiohttp', 'trio', 'anyio'} & set(sys.modules)))"
        )
        output = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        assert "httpx2" not in output
        assert "aiohttp" not in output


class TestAiohttpExtra:
    def test_aiohttp_is_used_if_installed(self, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
        import aiohttp

        sessions: list[Any] = []
        monkeypatch.setattr(aiohttp.ClientSession, "_request", _recording(sessions, aiohttp.ClientSession._request))
        World("asyncio", wire.url).create()
        assert len(sessions) == len(wire.received) == 1
        World("trio", wire.url).create()
        assert len(sessions) == 1, "aiohttp does not support trio"

    def test_missing_extra_error_has_the_install_command(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "httpx_aiohttp", None)
        with pytest.raises(RuntimeError, match=r"pip install 'anthropic-messages\[aiohttp\]'"):
            DefaultAioHttpClient()

    @pytest.mark.parametrize("source", ["argument", "variable"])
    def test_http_library_setting_selects_httpx(self, wire: Wire, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
        import aiohttp

        sessions: list[Any] = []
        monkeypatch.setattr(aiohttp.ClientSession, "_request", _recording(sessions, aiohttp.ClientSession._request))
        settings = {"http_library": "httpx"} if source == "argument" else {}
        if source == "variable":
            monkeypatch.setenv("ANTHROPIC_HTTP_LIBRARY", "httpx")
        World("asyncio", wire.url).create(settings)
        client = World("asyncio", wire.url).client(**settings)
        World("asyncio", wire.url).use(
            pickle.loads(pickle.dumps(client)), lambda other: other.messages.create(**QUESTION)
        )
        assert (len(sessions), len(wire.received)) == (0, 2)

    def test_http_library_argument_overrides_the_variable(self, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ANTHROPIC_HTTP_LIBRARY", "aiohttp")
        monkeypatch.setitem(sys.modules, "httpx_aiohttp", None)  # The extra is not installed.
        with pytest.raises(RuntimeError, match="pip install"):
            World("asyncio", wire.url).create()
        World("asyncio", wire.url).create({"http_library": "httpx"})
        World("sync", wire.url).create()

    @pytest.mark.parametrize(
        ("client_class", "settings", "text"),
        [
            (AsyncAnthropic, {"http_library": "requests"}, "`http_library` must be 'httpx' or 'aiohttp'"),
            (AsyncAnthropic, {"http_library": "httpx", "http_client": httpx.AsyncClient()}, "not both"),
            (anthropic_messages.Anthropic, {"http_library": "aiohttp"}, "blocking"),
        ],
    )
    def test_invalid_http_library_is_rejected(self, client_class: Any, settings: dict[str, Any], text: str) -> None:
        with pytest.raises((TypeError, ValueError), match=text):
            client_class(api_key="offline", **settings)

    def test_invalid_http_library_variable_is_rejected(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("ANTHROPIC_HTTP_LIBRARY", "requests")
        with pytest.raises(ValueError, match="`ANTHROPIC_HTTP_LIBRARY` must be"):
            AsyncAnthropic(api_key="offline")
        anthropic_messages.Anthropic(api_key="offline").close()

    def test_cookies_are_kept_by_the_httpx_client(self, wire: Wire) -> None:
        wire.script = [reply(set_cookie="a=1")]

        async def main() -> None:
            async with DefaultAioHttpClient() as http:
                address = wire.url.replace("127.0.0.1", "localhost")  # aiohttp keeps no cookies for IP addresses.
                client = AsyncAnthropic(api_key="offline", base_url=address, http_client=http)
                for call in range(3):
                    if call == 2:
                        http.cookies.clear()
                    await client.messages.create(**QUESTION)

        asyncio.run(main())
        assert [request.headers.get("cookie") for request in wire.received] == [None, "a=1", None]


def _recording(records: list[Any], function: Any) -> Any:
    def recorded(self: Any, *args: Any, **kwargs: Any) -> Any:
        records.append(self)
        return function(self, *args, **kwargs)

    return recorded


class TestDefaultClients:
    @pytest.mark.parametrize("client_class", [DefaultHttpxClient, DefaultAsyncHttpxClient, DefaultAioHttpClient])
    def test_default_settings_can_be_overridden(self, client_class: Any) -> None:
        http = client_class()
        assert http.timeout == httpx.Timeout(600, connect=5)
        assert http.follow_redirects
        assert client_class(timeout=3, follow_redirects=False).timeout == httpx.Timeout(3)

    @pytest.mark.parametrize("verify", [None, 0, "", []])
    def test_verify_must_be_a_bool_or_context(self, verify: Any) -> None:
        with pytest.raises(TypeError, match="`verify` must be"):
            DefaultHttpxClient(verify=verify)

    @pytest.mark.parametrize("client_class", [DefaultAsyncHttpxClient, DefaultAioHttpClient])
    def test_max_connections(self, wire: Wire, client_class: Any) -> None:
        async def main() -> None:
            async with client_class(limits=httpx.Limits(max_connections=2)) as http:
                client = AsyncAnthropic(api_key="offline", base_url=wire.url, http_client=http)
                await asyncio.gather(*(client.messages.create(**QUESTION) for _ in range(20)))

        asyncio.run(main())
        assert len(wire.received) == 20
        assert wire.connections == 2

    @pytest.mark.parametrize("client_class", [DefaultAsyncHttpxClient, DefaultAioHttpClient])
    @pytest.mark.parametrize(
        ("limits", "connections"), [({"keepalive_expiry": None}, 1), ({"max_keepalive_connections": 0}, 3)]
    )
    def test_keepalive_limits(self, wire: Wire, client_class: Any, limits: dict[str, Any], connections: int) -> None:
        async def main() -> None:
            async with client_class(limits=httpx.Limits(**limits)) as http:
                client = AsyncAnthropic(api_key="offline", base_url=wire.url, http_client=http)
                for _ in range(3):
                    await client.messages.create(**QUESTION)

        asyncio.run(main())
        assert wire.connections == connections


class TestCertificates:
    @flavours()
    def test_ssl_cert_file_is_trusted(
        self, flavour: Flavour, wire: Wire, secure: Secure, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", str(secure.authority))
        assert flavour.given(flavour.ask, base_url=secure.url).content[0].text == "Paris."
        wire.script = [stream(*BEGUN, *TEXT[2:], *ending())]
        assert flavour.text_of_stream(base_url=secure.url) == "Paris."

    def test_ssl_cert_dir_is_trusted(self, world: World, secure: Secure, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = secure.authority.parent / "trusted"
        folder.mkdir()
        hashed = subprocess.run(
            ["openssl", "x509", "-hash", "-noout", "-in", str(secure.authority)],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        (folder / f"{hashed}.0").write_bytes(secure.authority.read_bytes())
        monkeypatch.setenv("SSL_CERT_DIR", str(folder))
        assert world.create({"base_url": secure.url}).content[0].text == "Paris."

    def test_missing_ssl_cert_file_is_named(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/authority.pem")
        with pytest.raises(AnthropicError, match=r"SSL_CERT_FILE \(/nowhere/authority.pem\).*can't be read"):
            world.create()

    def test_unwritable_key_log_is_named(self, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SSLKEYLOGFILE", "/nowhere/keys.log")
        with pytest.raises(AnthropicError, match=r"^SSLKEYLOGFILE \(/nowhere/keys.log\) can't be written") as caught:
            world.create()
        assert "SSL_CERT" not in str(caught.value)

    @flavours("sync default", "asyncio aiohttp", "trio default")
    def test_verify_argument(self, flavour: Flavour, secure: Secure) -> None:
        context = ssl.create_default_context(cafile=str(secure.authority))
        message = flavour.given(flavour.ask, {"verify": context}, base_url=secure.url)
        assert message.content[0].text == "Paris."


class TestProxies:
    @flavours()
    @pytest.mark.parametrize(
        ("variables", "address", "head"),
        [
            (("HTTP_PROXY",), "http://api.test", b"POST http://api.test/v1/messages HTTP/1.1"),
            (("http_proxy",), "http://api.test", b"POST http://api.test/v1/messages HTTP/1.1"),
            (("ALL_PROXY",), "http://api.test", b"POST http://api.test/v1/messages HTTP/1.1"),
            (("HTTPS_PROXY",), "https://api.test", b"CONNECT api.test:443 HTTP/1.1"),
            (("ALL_PROXY",), "https://api.test", b"CONNECT api.test:443 HTTP/1.1"),
            (("HTTPS_PROXY",), "here", None),
            (("HTTP_PROXY", "NO_PROXY"), "here", None),
        ],
    )
    def test_proxy_variables(
        self,
        flavour: Flavour,
        wire: Wire,
        secure: Secure,
        proxy: Relay,
        monkeypatch: pytest.MonkeyPatch,
        variables: tuple[str, ...],
        address: str,
        head: bytes | None,
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", str(secure.authority))
        for name in variables:
            monkeypatch.setenv(name, "127.0.0.1" if name == "NO_PROXY" else f"http://user:word@127.0.0.1:{proxy.port}")
        base_url = wire.url if address == "here" else address
        assert flavour.given(flavour.ask, base_url=base_url).content[0].text == "Paris."
        assert [sent.partition(b"\r\n")[0] for sent in proxy.heads] == ([] if head is None else [head])
        assert all(b"proxy-authorization: basic" in sent.lower() for sent in proxy.heads)
        assert "proxy-authorization" not in wire.only.headers or address.startswith("http://")

    @DEFAULT_CLIENTS
    @pytest.mark.parametrize(
        ("no_proxy", "host", "is_direct"),
        [
            ("localhost,127.0.0.0/8", "127.0.0.1", True),
            ("10.0.0.0/8", "127.0.0.1", False),
            ("fd00::/8,127.0.0.1", "127.0.0.1", True),
            ("fd00::/8", "127.0.0.1", False),
            ("::1", "[::1]", True),
            ("[::1]", "[::1]", True),
            ("::/64", "[::1]", True),
            ("[::]/64", "127.0.0.1", False),
            ("[fd00::1]", "127.0.0.1", False),
            ("*", "127.0.0.1", True),
            (" ,, .test ,127.0.0.1", "127.0.0.1", True),
        ],
    )
    def test_no_proxy_hosts(
        self,
        flavour: Flavour,
        wire: Wire,
        proxy: Relay,
        monkeypatch: pytest.MonkeyPatch,
        no_proxy: str,
        host: str,
        is_direct: bool,
    ) -> None:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{proxy.port}")
        monkeypatch.setenv("NO_PROXY", no_proxy)
        with url_with_host(host, wire) as url:
            assert flavour.given(flavour.ask, base_url=url).content[0].text == "Paris."
        assert len(proxy.heads) == (not is_direct)

    @DEFAULT_CLIENTS
    @pytest.mark.parametrize(
        ("variables", "text"),
        [
            ({"HTTP_PROXY": "http://127.0.0.1:port"}, "HTTP_PROXY"),
            ({"http_proxy": "http://127.0.0.1:99999"}, "http_proxy"),
            ({"HTTP_PROXY": "http://user:se/cret@127.0.0.1:1"}, "HTTP_PROXY"),
            ({"ALL_PROXY": "gopher://user:se-cret@127.0.0.1:9"}, "ALL_PROXY"),
            ({"ALL_PROXY": "http://"}, "ALL_PROXY"),
            ({"all_proxy": "socks5://user:se-cret@127.0.0.1:9"}, "all_proxy.*pip install 'httpx.socks.'"),
            ({"ALL_PROXY": "socks://127.0.0.1:9"}, "ALL_PROXY.*pip install 'httpx.socks.'"),
            ({"HTTP_PROXY": "http://127.0.0.1:9", "NO_PROXY": "a b:c"}, "NO_PROXY.*'a b:c'"),
        ],
        ids=str,
    )
    def test_invalid_proxy_is_named(
        self, flavour: Flavour, wire: Wire, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], text: str
    ) -> None:
        """Only calls that use the proxy fail. The error names the variable."""
        monkeypatch.setitem(sys.modules, "socksio", None)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(AnthropicError, match=f"`{text}") as caught:
            flavour.given(flavour.ask)
        assert "cret" not in str(caught.value)
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        assert flavour.given(flavour.ask).content[0].text == "Paris."

    @DEFAULT_CLIENTS
    def test_invalid_proxy_of_another_scheme_is_ignored(
        self, flavour: Flavour, wire: Wire, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:port")
        monkeypatch.setenv("NO_PROXY", "::1")
        assert flavour.given(flavour.ask).content[0].text == "Paris."

    @flavours("sync default", "asyncio aiohttp", "trio default")
    def test_socks_proxy_without_its_extra_names_the_install_command(
        self, flavour: Flavour, wire: Wire, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "socksio", None)
        with pytest.raises(AnthropicError, match=r"`proxy=`.*pip install"):
            flavour.given(flavour.ask, {"proxy": "socks5://127.0.0.1:9"})

    @flavours(*GIVEN)
    def test_proxy_of_the_http_client(self, flavour: Flavour, wire: Wire, proxy: Relay) -> None:
        options = {"proxy": f"http://127.0.0.1:{proxy.port}"}
        assert flavour.given(flavour.ask, options, base_url="http://api.test").content[0].text == "Paris."
        assert len(proxy.heads) == 1

    @flavours()
    def test_unreachable_proxy_raises(self, flavour: Flavour, wire: Wire, monkeypatch: pytest.MonkeyPatch) -> None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{server.getsockname()[1]}")
        with pytest.raises(APIConnectionError, match="proxy"):
            flavour.given(flavour.ask, base_url="http://api.test", max_retries=0)
        assert wire.received == []


def test_client_names_of_the_official_sdk() -> None:
    for name in ("DefaultHttpxClient", "DefaultAsyncHttpxClient", "DefaultAioHttpClient"):
        assert name in anthropic_messages.__all__
        assert getattr(anthropic_messages, name).__name__ == name


def test_idle_connections_are_closed_after_many_concurrent_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    """Idle connections of many concurrent calls are closed by a later call, before the client is closed."""
    from anthropic_messages._transport import pools as _pool

    monkeypatch.setattr(_pool, "IDLE", 0.0)
    with listening() as wire:
        barrier = threading.Barrier(12)
        wire.script = [lambda handler: (barrier.wait(), reply()(handler))[1]] * 12
        with anthropic_messages.Anthropic(api_key="offline", base_url=wire.url) as client:
            threads = [threading.Thread(target=client.messages.create, kwargs=QUESTION) for _ in range(12)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert wire.connections == 12
            client.messages.create(**QUESTION)
            client.messages.create(**QUESTION)
        assert wire.connections > 12
