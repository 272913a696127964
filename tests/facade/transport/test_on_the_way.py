"""TLS and proxies between a client and the API."""

from __future__ import annotations

import datetime
import socket
import ssl
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import httpx2
import pytest
import trustme

from anthropic_messages import APIConnectionError, APITimeoutError
from anthropic_messages._transport.compatibility import proxy_of
from tests.support.transports import Flavour, Relay, Secure, flavours, port_of, relaying
from tests.support.wire import Wire, reply

from .checks import ONCE, Fault, check_error, create, create_unhurried, follow, one_after_another, table, ways

NOW = datetime.datetime.now(datetime.UTC)
AUTHORITY, STRANGER = trustme.CA(), trustme.CA()
UNKNOWN = STRANGER.issue_cert("localhost")
ELSEWHERE = AUTHORITY.issue_cert("elsewhere.test")
EXPIRED = AUTHORITY.issue_cert(
    "localhost", not_before=NOW - datetime.timedelta(days=9), not_after=NOW - datetime.timedelta(days=1)
)
TRUSTED = AUTHORITY.issue_cert("localhost")

Behaviour = Callable[[socket.socket], object]


def tls(certificate: trustme.LeafCert, **settings: Any) -> Behaviour:
    def behave(connection: socket.socket) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        for name, value in settings.items():
            setattr(context, name, value)
        context.wrap_socket(connection, server_side=True)

    return behave


def says(content: bytes) -> Behaviour:
    def behave(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(content)

    return behave


def is_silent(connection: socket.socket) -> None:
    while connection.recv(65536):
        pass


def hopeless(answer: Behaviour, text: str) -> Fault:
    """A fault that is not retried."""
    return Fault(answer, APIConnectionError, text, 1)


def fault(answer: Behaviour, text: str) -> Fault:
    return Fault(answer, APIConnectionError, text)


def late(text: str, requests: int = 2, **settings: Any) -> Fault:
    return Fault(is_silent, APITimeoutError, text, requests, settings)


SILENT = late("within 0.2 s.*`timeout=?`", timeout=0.2)
SILENT_IN_ALL = late("`total_timeout` expired before.*`total_timeout=`", 1, total_timeout=0.2)


def check(flavour: Flavour, wire: Wire, relay: Relay, fault: Fault, address: str) -> Any:
    """Return the error of a call that sends the API nothing, after checking that the next one arrives."""
    relay.script = [fault.answer] * fault.requests
    settings = {"retry_policy": ONCE, "base_url": address, **fault.settings}
    error, answer = one_after_another(flavour, create, create_unhurried, **settings)
    check_error(error, fault)
    assert error.attempts == fault.requests
    assert getattr(answer, "content", answer)[0].text == "Paris."
    assert relay.connections == fault.requests + 1
    assert (len(wire.received), wire.connections) == (1, 1)
    return error


@ways
@table(
    {
        "a certificate of an unknown authority": hopeless(tls(UNKNOWN), "CERTIFICATE_VERIFY_FAILED.*SSL_CERT_FILE"),
        "a certificate of another host": hopeless(tls(ELSEWHERE), "CERTIFICATE_VERIFY_FAILED"),
        "an expired certificate": hopeless(tls(EXPIRED), "CERTIFICATE_VERIFY_FAILED.*expired"),
        "an outdated TLS version": fault(tls(TRUSTED, maximum_version=ssl.TLSVersion.TLSv1_1), "Could not connect"),
        "no TLS": fault(says(b"220 mail.example ESMTP\r\n"), "Could not connect to https://localhost"),
        "HTTP": fault(says(b"HTTP/1.1 400 Bad Request\r\n\r\n"), "Could not connect to https://localhost"),
        "the end": fault(lambda connection: None, "Could not connect to https://localhost"),
        "silence": SILENT,
    }
)
def test_tls_fault(flavour: Flavour, wire: Wire, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Fault) -> None:
    AUTHORITY.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    TRUSTED.configure_cert(context)
    with relaying(Relay(port_of(wire), context)) as relay:
        check(flavour, wire, relay, fault, f"https://localhost:{relay.port}")


@flavours("sync", "sync httpx2", "asyncio", "asyncio aiohttp", "trio")
def test_timeout_in_the_handshake_closes_the_socket(
    flavour: Flavour, wire: Wire, secure: Secure, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plain httpx and httpx2 clients close the socket only when it is garbage collected."""
    monkeypatch.setenv("SSL_CERT_FILE", str(secure.authority))
    check(flavour, wire, secure.relay, SILENT_IN_ALL, secure.url)


@ways
@table(
    {
        "refuses": fault(says(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 3\r\n\r\nNo."), "proxy.*403 Forbidden"),
        "wants a password": fault(
            says(b"HTTP/1.1 407 Who are you\r\nproxy-authenticate: basic\r\ncontent-length: 0\r\n\r\n"),
            "proxy.*407 Who are you",
        ),
        "does not know the host": fault(says(b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n"), "proxy.*502"),
        "closes immediately": fault(lambda connection: None, "proxy"),
        "closes in its response": fault(says(b"HTTP/1.1 200 Conn"), "proxy"),
        "closes before TLS": fault(says(b"HTTP/1.1 200 Connected\r\n\r\n"), "Could not connect to https://api.test"),
        "is not a proxy": fault(says(b"220 mail.example ESMTP\r\n\r\n"), "proxy"),
        "is silent": SILENT,
        "is silent, total_timeout": SILENT_IN_ALL,
    }
)
def test_proxy_fault(
    flavour: Flavour, wire: Wire, secure: Secure, proxy: Relay, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(secure.authority))
    monkeypatch.setenv("HTTPS_PROXY", f"http://user:pa55@127.0.0.1:{proxy.port}")
    error = check(flavour, wire, proxy, fault, "https://api.test")
    assert f"proxy http://127.0.0.1:{proxy.port}" in str(error)
    assert "pa55" not in str(error)
    assert b"\r\nproxy-authorization: basic " in proxy.heads[0].lower()


@pytest.fixture
def closed_port() -> int:
    """Return a port on which nothing listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@ways
def test_a_proxy_that_does_not_run(flavour: Flavour, monkeypatch: pytest.MonkeyPatch, closed_port: int) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://user:pa55@127.0.0.1:{closed_port}")
    [error] = one_after_another(flavour, create, base_url="https://api.test", max_retries=0)
    assert str(error).startswith(
        f"Could not connect to the proxy http://127.0.0.1:{closed_port} for https://api.test/v1/messages: "
    )
    assert str(error).endswith(". Check that the proxy is running, and the proxy settings.")
    assert "pa55" not in str(error) + repr(vars(error))


@flavours("sync httpx", "sync httpx2", "sync default", "asyncio httpx", "asyncio httpx2", "trio default")
def test_the_proxy_of_an_http_client(flavour: Flavour, closed_port: int) -> None:
    options = {"proxy": f"http://user:pa55@127.0.0.1:{closed_port}"}
    [error] = one_after_another(flavour, create, options=options, base_url="https://api.test", max_retries=0)
    assert f"Could not connect to the proxy http://127.0.0.1:{closed_port} for " in str(error)
    assert "pa55" not in str(error) + repr(vars(error))


@ways
def test_hosts_without_a_proxy(flavour: Flavour, monkeypatch: pytest.MonkeyPatch, closed_port: int) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    [error] = one_after_another(flavour, create, base_url=f"http://127.0.0.1:{closed_port}", max_retries=0)
    assert str(error).startswith(f"Could not connect to http://127.0.0.1:{closed_port}/v1/messages: ")


@ways
def test_a_stream_through_a_proxy_that_breaks(flavour: Flavour, wire: Wire, proxy: Relay, monkeypatch: Any) -> None:
    monkeypatch.setenv("HTTP_PROXY", f"http://user:pa55@127.0.0.1:{proxy.port}")
    proxy.script = [
        says(b'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\nevent: ping\ndata: {"type": "ping"}\n\n')
    ]
    [followed] = one_after_another(flavour, follow(flavour), base_url="http://api.test", max_retries=0)
    text = str(followed.error)
    assert f"http://api.test/v1/messages through the proxy http://127.0.0.1:{proxy.port} ended before" in text
    assert "pa55" not in text


@ways
def test_a_proxy_that_requires_a_login(flavour: Flavour, wire: Wire) -> None:
    """A proxy responds itself to requests for `http://` URLs."""
    wire.script = [reply(407, b"<p>Who are you?</p>", content_type="text/html")]
    [error] = one_after_another(flavour, create, max_retries=0)
    assert error.status_code == 407
    assert "Check the user name and password for the proxy." in str(error)


@pytest.mark.parametrize("library", [httpx, httpx2])
@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ({"proxy": "http://user:pa55@[::1]:8080"}, "http://[::1]:8080"),
        ({"proxy": "https://user:pa55@proxy.test"}, "https://proxy.test"),
        ({"trust_env": False}, None),
    ],
)
def test_the_address_of_a_proxy(library: Any, options: dict[str, Any], shown: str | None) -> None:
    with library.Client(**options) as http:
        assert proxy_of(http, library.URL("https://api.test")) == shown


def test_a_transport_that_does_not_tell_its_proxy() -> None:
    with httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200))) as http:
        assert proxy_of(http, httpx.URL("https://api.test")) is None
    assert proxy_of(None, httpx.URL("https://api.test")) is None
