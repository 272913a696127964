"""Protection of the server: other websites, credentials, memory limits and control characters."""

from __future__ import annotations

import io
import json
import socket
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages.testing import FakeAnthropic, Server, Transport
from anthropic_messages.testing._api.api import OfflineAPI
from anthropic_messages.testing._api.batches import Batches
from anthropic_messages.testing._api.credentials import hide_in_headers, hide_in_query
from anthropic_messages.testing._serving.terminal import Terminal
from anthropic_messages.testing._text import printable

from .conftest import HEADERS, body

SECRET = "s3cret-value-of-a-user"
FAULT = {"fault": "overloaded"}


class TestOtherWebsites:
    @pytest.mark.parametrize(
        "host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "localhost@evil", ""]
    )
    @pytest.mark.parametrize("path", ["/", "/offline/requests", "/v1/models"])
    def test_other_host_names_are_rejected(self, server: Server, http: httpx.Client, host: str, path: str) -> None:
        answer = http.get(path, headers={"host": host})
        assert answer.status_code == 403
        assert answer.json()["error"]["message"].startswith(f"the Host header '{host}' does not name this server.")
        assert server.requests == []

    def test_a_request_without_a_host_is_rejected(self, server: Server) -> None:
        address = httpx.URL(server.url)
        with socket.create_connection((address.host, address.port or 80)) as connection:
            connection.sendall(b"GET /offline/requests HTTP/1.0\r\n\r\n")
            assert connection.makefile("rb").readline() == b"HTTP/1.1 403 Forbidden\r\n"

    @pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:8000"])
    def test_names_of_loopback_are_accepted(self, http: httpx.Client, host: str) -> None:
        assert http.get("/v1/models", headers={"host": host}).status_code == 200

    def test_allowed_hosts_are_accepted(self) -> None:
        with Server(allowed_hosts=["Dev.Box"]) as server, httpx.Client(trust_env=False) as client:
            statuses = [
                client.get(f"{server.url}/offline/requests", headers={"host": host}).status_code
                for host in ("dev.box:8000", "localhost", "box")
            ]
        assert statuses == [200, 200, 403]

    @pytest.mark.parametrize(
        "headers",
        [
            {"origin": "https://evil.example"},
            {"origin": "null"},
            {"origin": "http://127.0.0.1:1"},
            {"sec-fetch-site": "cross-site"},
            {"sec-fetch-site": "same-site"},
        ],
    )
    def test_controls_reject_other_origins(self, server: Server, http: httpx.Client, headers: dict[str, str]) -> None:
        calls = [("POST", "faults"), ("POST", "replies"), ("GET", "requests"), ("GET", "events")]
        for method, name in calls:
            asked = {"json": FAULT} if method == "POST" else {}
            answer = http.request(method, f"/offline/{name}", headers=headers, **asked)
            assert answer.status_code == 403
            assert f"/offline/{name} rejects requests from other origins" in answer.text
        assert http.delete("/offline", headers=headers).status_code == 403
        assert http.post("/offline/", json=FAULT, headers=headers).status_code == 403
        assert not server.api.fault

    @pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", None])
    @pytest.mark.parametrize("name", ["faults", "replies"])
    def test_controls_require_json(self, server: Server, http: httpx.Client, kind: str | None, name: str) -> None:
        headers = {"content-type": kind} if kind else {}
        answer = http.post(f"/offline/{name}", content=json.dumps(FAULT), headers=headers)
        assert answer.status_code == 415
        assert "requires `content-type: application/json`, not" in answer.json()["error"]["message"]
        assert not server.api.fault

    def test_the_control_page_is_accepted(self, server: Server, http: httpx.Client) -> None:
        headers = {"origin": server.url, "sec-fetch-site": "same-origin"}
        assert http.post("/offline/faults", json=FAULT, headers=headers).status_code == 204
        page = http.get("/", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"})
        assert page.status_code == 200
        assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
        assert "unsafe" not in page.headers["content-security-policy"]


CREDENTIALS = [
    "authorization", "proxy-authorization", "x-api-key", "api-key", "apikey", "x-goog-api-key", "cookie", "x-auth",
    "ocp-apim-subscription-key", "x-amz-security-token", "cf-access-client-secret", "x-vault-token", "x-access-token",
    "x-csrf-token", "x-password", "x-session-id", "x-signature", "x-gateway-credential", "x-functions-key",
]  # fmt: skip
PARAMETERS = ["api_key", "apiKey", "key", "access_token", "X-Amz-Signature", "sig", "client%5Fsecret", "auth", "pwd"]
PLAIN = [
    "anthropic-version",
    "anthropic-beta",
    "content-type",
    "user-agent",
    "idempotency-key",
    "x-author",
    "max_tokens",
]


class TestCredentials:
    @pytest.mark.parametrize("name", CREDENTIALS)
    def test_credentials_in_headers_are_hidden(self, http: httpx.Client, server: Server, name: str) -> None:
        http.post("/v1/messages", json=body(), headers={name: SECRET, "x-copy": f"before {SECRET} after"})
        assert SECRET not in http.get("/offline/requests").text
        (exchange,) = server.requests
        assert exchange.headers[name] == "[hidden]"
        assert exchange.headers["x-copy"] == "before [hidden] after"

    @pytest.mark.parametrize(
        "value", [f"Bearer {SECRET}", f"Basic {SECRET}", "sk-ant-" + SECRET, f"https://user:{SECRET}@gateway/"]
    )
    def test_credentials_are_recognized_by_value(self, value: str) -> None:
        assert hide_in_headers({"x-upstream": value}) == {"x-upstream": "[hidden]"}
        assert hide_in_query(f"a=1&to={value}") == "a=1&to=[hidden]"

    @pytest.mark.parametrize("name", PARAMETERS)
    def test_credentials_in_queries_are_hidden(self, http: httpx.Client, server: Server, name: str) -> None:
        assert http.get(f"/v1/models?limit=1&{name}={SECRET}&lifecycle[]=active").status_code == 200
        (exchange,) = server.requests
        assert exchange.query == f"limit=1&{name}=[hidden]&lifecycle[]=active"
        assert SECRET not in http.get("/offline/requests").text

    @given(st.dictionaries(st.sampled_from(PLAIN), st.text("abc 1:/", max_size=9)), st.text("ab=&%20[]+", max_size=12))
    def test_other_headers_and_parameters_are_unchanged(self, headers: dict[str, str], query: str) -> None:
        assert hide_in_headers(headers, query) == headers
        assert hide_in_query(query) == query

    def test_cassettes_have_no_credentials(self, server: Server, tmp_path: Path) -> None:
        file = tmp_path / "calls.json"
        headers = {"x-api-key": "another-secret", "cookie": f"sid={SECRET}", "x-gateway-token": "third-secret-1"}
        text = f"{SECRET} another-secret third-secret-1 fourth-secret-1"
        answers = []
        for _ in range(2):
            with FakeAnthropic() as fake:
                fake.cassette(file, upstream=server.url)
                with httpx.Client(transport=fake.transport, base_url="http://api", headers=HEADERS) as client:
                    client.headers.update(headers)
                    client.headers["x-offline-fault"] = "drip:seconds=0"
                    query = {"api_key": "fourth-secret-1", "region": "eu"}
                    answers.append(client.post("/v1/messages", params=query, json=body("Hi.")).json())
                    if not server.requests[1:]:
                        client.post("/v1/messages", params=query, json=body(text))
        assert answers[0] == answers[1]
        assert len(server.requests) == 2
        assert server.requests[0].fault is None
        recorded = file.read_text()
        assert [secret for secret in text.split() if secret in recorded] == []
        assert json.loads(recorded)["calls"][0]["request"]["query"] == "api_key=[hidden]&region=eu"

    def test_errors_of_a_cassette_have_no_credentials(self, tmp_path: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        with FakeAnthropic() as fake:
            fake.cassette(tmp_path / "calls.json", upstream=f"http://user:{SECRET}@127.0.0.1:{port}")
            with httpx.Client(transport=fake.transport, base_url="http://api", headers=HEADERS) as client:
                message = client.post("/v1/messages", json=body()).json()["error"]["message"]
        assert f"http://127.0.0.1:{port}" in message
        assert SECRET not in message


class TestBounds:
    @given(st.lists(st.integers(0, 400), max_size=12), st.booleans())
    def test_size_of_recorded_requests_is_limited(self, sizes: list[int], is_stream: bool) -> None:
        api, limit = OfflineAPI(keep_bytes=5_000), 5_000
        for size in sizes:
            content = json.dumps(body("x" * size, stream=is_stream)).encode()
            api.respond("POST", "/v1/messages", {**HEADERS, "content-type": "application/json"}, content)
            assert api.requests
            assert len(api.requests) == 1 or sum(exchange.size for exchange in api.requests) <= limit
            assert all(exchange.size > size for exchange in api.requests[-1:])
        numbers = [exchange.number for exchange in api.requests]
        assert numbers == list(range(len(sizes) - len(numbers) + 1, len(sizes) + 1))

    def test_clearing_the_list_resets_the_size(self) -> None:
        api = OfflineAPI(keep_bytes=6_000)
        for _ in range(20):
            api.respond("GET", "/v1/models?limit=1", HEADERS, None)
            api.requests.clear()
        kept = []
        for _ in range(5):
            api.respond("GET", "/v1/models/nobody", HEADERS, None)
            kept.append(len(api.requests))
        assert kept == [1, 2, 3, 4, 5]

    def test_size_of_batches_is_limited(self) -> None:
        api = OfflineAPI(Batches(seconds=0, keep_bytes=200_000))
        with httpx.Client(transport=Transport(api), base_url="http://api", headers=HEADERS) as http:
            batch = {"requests": [{"custom_id": "a", "params": body("x" * 60_000)}]}
            answers = [http.post("/v1/messages/batches", json=batch) for _ in range(4)]
            assert [answer.status_code for answer in answers][::3] == [200, 413]
            assert "has no memory for another batch" in answers[-1].json()["error"]["message"]
            assert "delete batches" in answers[-1].json()["error"]["message"]
            http.delete(f"/v1/messages/batches/{answers[0].json()['id']}")
            assert http.post("/v1/messages/batches", json=batch).status_code == 200

    def test_size_of_control_requests_is_limited(self, http: httpx.Client) -> None:
        content = b'{"content": "%s"}' % (b"x" * (32 * 1024 * 1024))
        answer = http.post("/offline/replies", content=content, headers={"content-type": "application/json"})
        assert answer.status_code == 413


ODD = st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp", "L", "Zs"]), max_size=20)


class TestPrinting:
    @given(ODD)
    def test_no_control_characters_are_printed(self, text: str) -> None:
        stream = io.StringIO()
        terminal = Terminal(stream)
        for show in (terminal.title, terminal.text, terminal.code, terminal.reply, terminal.note):
            show(text)
        terminal.line(text, text)
        terminal.call("f", {"a": text, "b": [text, {text: [text] * 40}]})
        written = stream.getvalue().replace("\n", "").replace("\u200c", "").replace("\u200d", "")
        assert [char for char in written if not char.isprintable() and not char.isspace()] == []
        assert not set(written) & set("\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029")

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("plain \u00e9 \u65e5\u672c", "plain \u00e9 \u65e5\u672c"),
            ("\x1b[2J\x07", r"\x1b[2J\x07"),
            ("a\u202eb\u2066", r"a\u202eb\u2066"),
            ("\x9b31m", r"\x9b31m"),
            ("a\nb", r"a\nb"),
        ],
    )
    def test_control_characters_are_escaped(self, text: str, expected: str) -> None:
        assert printable(text) == expected

    def test_an_internal_error_is_escaped(
        self, http: httpx.Client, server: Server, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def fail(exchange: Any, seen: Any) -> Any:
            raise ZeroDivisionError("\x1b[2J" + exchange.messages[0]["content"])

        server.api._handlers["messages.create"] = fail
        assert http.post("/v1/messages", json=body("\u202e")).status_code == 500
        err = capsys.readouterr().err
        assert r"ZeroDivisionError: \x1b[2J\u202e" in err
        assert "\x1b" not in err

    def test_html_in_an_error_of_a_proxy_is_escaped(self, http: httpx.Client, server: Server) -> None:
        server.api.fault.bad_gateway(message="<script>alert(1)</script>")
        assert "<script>" not in http.post("/v1/messages", json=body()).text
