"""`doctor` and `serve`."""

from __future__ import annotations

import json
import signal
import subprocess

import httpx
import pytest

from anthropic_messages.testing import Server

from .conftest import SECRET, Done, Run, killed, program


def checks(done: Done) -> dict[str, dict[str, str]]:
    return {check["name"]: check for check in done.data["checks"]}


def test_offline_all_is_well(run: Run) -> None:
    done = run("doctor", "--offline")
    assert (done.code, done.err) == (0, "")
    assert {line.split()[0] for line in done.out.splitlines()} == {"ok"}


def test_a_server_and_a_key(run: Run, server: Server) -> None:
    done = run("doctor", "--json")
    assert (done.code, done.data["ok"]) == (0, True)
    found = checks(done)
    assert found["credential"]["detail"] == "ANTHROPIC_API_KEY is set (value not shown)"
    assert found["base URL"]["detail"] == f"{server.url} (ANTHROPIC_BASE_URL)"
    assert [each.path for each in server.requests] == ["/v1/models"]
    assert SECRET not in done.out


def test_no_key_and_no_call(run: Run) -> None:
    done = run("doctor", "--json")
    assert done.code == 3
    assert checks(done)["credential"]["status"] == "problem"
    assert "ANTHROPIC_API_KEY" in checks(done)["credential"]["detail"]
    assert checks(done)["test call"]["status"] == "skipped"


def test_a_key_with_a_line_break_is_not_shown(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", f"{SECRET}\n")
    done = run("doctor")
    assert done.code == 3
    assert SECRET not in done.out + done.err


def test_a_key_that_is_rejected(run: Run, server: Server) -> None:
    server.api.fault.authentication()
    done = run("doctor", "--json")
    assert done.code == 3
    assert checks(done)["test call"]["status"] == "problem"
    assert "Check the credential" in checks(done)["test call"]["detail"]


def test_passwords_of_urls_are_hidden(run: Run, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_BASE_URL", server.url.replace("://", f"://ada:{SECRET}@"))
    monkeypatch.setenv("HTTPS_PROXY", f"http://ada:{SECRET}@proxy.example:3128/?token={SECRET}")
    monkeypatch.setenv("NO_PROXY", "localhost")
    done = run("doctor")
    assert SECRET not in done.out + done.err
    assert "https: http://[hidden]@proxy.example:3128; none for localhost" in done.out


@pytest.mark.parametrize(
    ("variable", "value", "name"),
    [
        ("HTTPS_PROXY", f"http://{SECRET}:x@:0", "proxy"),
        ("ANTHROPIC_BASE_URL", "http://localhost:1/v1", "base URL"),
        ("ANTHROPIC_BASE_URL", "nowhere", "base URL"),
        ("SSL_CERT_FILE", "nowhere.pem", "TLS"),
    ],
)
def test_wrong_settings(
    run: Run, server: Server, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, name: str
) -> None:
    monkeypatch.setenv(variable, value)
    done = run("doctor", "--json")
    assert done.code == 2
    assert next(check["name"] for check in done.data["checks"] if check["status"] == "problem") == name
    assert SECRET not in done.out + done.err


def test_serve() -> None:
    with (
        subprocess.Popen(
            program("serve", "--json", "--offline"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process,
        killed(process),
    ):
        assert process.stdout is not None
        url = json.loads(process.stdout.readline())["url"]
        headers = {"x-api-key": "anything", "anthropic-version": "2023-06-01"}
        assert httpx.get(f"{url}/v1/models", headers=headers, trust_env=False).status_code == 200
        line = json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=60)
    assert (line["method"], line["path"], line["status"]) == ("GET", "/v1/models", 200)
    assert (process.returncode, rest, errors) == (0, "", "")


def test_help_and_wrong_options_of_serve(run: Run) -> None:
    done = run("serve", "--help")
    assert done.code == 0
    assert done.out.startswith("usage: anthropic-messages serve ")
    assert "--fault" in done.out
    assert run("serve", "--prot", "1").code == 2
    assert run("serve", "--port", "70000").code == 2
