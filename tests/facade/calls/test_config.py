"""Settings: precedence, validation, and that no secret is shown."""

import inspect
import pickle
import traceback
from typing import Any

import httpx
import pytest
from anthropic_messages_client.request import omit

from anthropic_messages import Anthropic, AsyncAnthropic, CredentialsError
from anthropic_messages._arguments import check_base_url, timeout_phases
from anthropic_messages._call.settings import Settings, read_settings
from anthropic_messages._redaction import public_url

UNSET = {
    "api_key": None,
    "auth_token": None,
    "base_url": None,
    "timeout": omit,
    "max_retries": 2,
    "default_headers": None,
    "default_query": None,
    "api_version": None,
}


def settings(environ: dict[str, str] | None = None, **given: object) -> Settings:
    return read_settings(**{**UNSET, **given}, environ=environ or {})


def test_default_settings() -> None:
    result = settings()
    assert (result.base_url, result.api_version, result.retry_policy.max_retries) == (
        "https://api.anthropic.com",
        "2023-06-01",
        2,
    )
    assert result.api_key is None
    assert result.auth_token is None


@pytest.mark.parametrize(
    ("environ", "given", "key", "token"),
    [
        ({"ANTHROPIC_API_KEY": "e"}, {}, "e", None),
        ({"ANTHROPIC_AUTH_TOKEN": "t"}, {}, None, "t"),
        ({"ANTHROPIC_API_KEY": "e", "ANTHROPIC_AUTH_TOKEN": "t"}, {}, "e", None),
        ({"ANTHROPIC_API_KEY": "", "ANTHROPIC_AUTH_TOKEN": "t"}, {}, None, "t"),
        ({"ANTHROPIC_API_KEY": ""}, {}, None, None),
        ({"ANTHROPIC_API_KEY": "e", "ANTHROPIC_AUTH_TOKEN": "t"}, {"api_key": "a"}, "a", None),
        ({"ANTHROPIC_API_KEY": "e", "ANTHROPIC_AUTH_TOKEN": "t"}, {"auth_token": "b"}, None, "b"),
        ({"ANTHROPIC_API_KEY": "e"}, {"api_key": ""}, "", None),
    ],
)
def test_arguments_override_the_environment_and_one_credential_is_kept(
    environ: dict[str, str], given: dict[str, str], key: str | None, token: str | None
) -> None:
    result = settings(environ, **given)
    assert (result.api_key, result.auth_token) == (key, token)


def test_two_credentials_are_rejected() -> None:
    with pytest.raises(ValueError, match="not both"):
        settings(api_key="a", auth_token="b")


def test_environment_is_read_when_the_client_is_created(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "first")
    monkeypatch.setenv("ANTHROPIC_BASE_URL", "http://localhost:1/prefix/")
    client = Anthropic()
    monkeypatch.setenv("ANTHROPIC_API_KEY", "second")
    assert client.api_key == "first"
    assert client.base_url == "http://localhost:1/prefix"
    assert client.copy().api_key == "first"
    monkeypatch.setenv("ANTHROPIC_BASE_URL", "")
    assert Anthropic().base_url == "https://api.anthropic.com"
    assert Anthropic(base_url="https://example.com").base_url == "https://example.com"


def test_invalid_base_url_names_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="`base_url` must start with http"):
        Anthropic(base_url="localhost:1")
    monkeypatch.setenv("ANTHROPIC_BASE_URL", "localhost:1")
    with pytest.raises(ValueError, match="`ANTHROPIC_BASE_URL` must start with http"):
        Anthropic()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("SECRET\n", "ends with a line break"),
        ("SEC\r\nRET", "contains a line break"),
        (" SECRET", "white space"),
        ("SECRET\u2019", "not printable ASCII"),
        ("SEC\x00RET", "not printable ASCII"),
        (b"SECRET", "must be a string, not bytes"),
    ],
)
@pytest.mark.parametrize("name", ["api_key", "auth_token"])
def test_key_that_is_not_a_valid_header_value_is_rejected(value: str, text: str, name: str) -> None:
    with pytest.raises(CredentialsError, match=text) as caught:
        settings(**{name: value})
    assert f"`{name}`" in str(caught.value)
    assert "SECRET" not in "".join(traceback.format_exception(caught.value)).replace("api_key=", "")


def test_invalid_key_in_the_environment_names_the_variable() -> None:
    with pytest.raises(CredentialsError, match="`ANTHROPIC_API_KEY` ends with a line break"):
        settings({"ANTHROPIC_API_KEY": "SECRET\n"})


@pytest.mark.parametrize("version", ["2023-06-01", "2026-10-21"])
def test_repr_shows_no_secret(version: str) -> None:
    for credential in ({"api_key": "SECRET"}, {"auth_token": "SECRET"}):
        for cls in (Anthropic, AsyncAnthropic):
            client = cls(**credential, base_url="https://user:SECRET@example.com/a", api_version=version)
            text = f"{client!r} {client} {client._engine.settings!r} {client.messages!r}"
            assert "SECRET" not in text
            assert "example.com" in text


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example", "https://a.example"),
        ("https://a.example/", "https://a.example"),
        ("http://[::1]:8080/x/y/", "http://[::1]:8080/x/y"),
        (httpx.URL("https://a.example/v"), "https://a.example/v"),
        ("HTTPS://A.example", "HTTPS://A.example"),
        ("http://user:p@ss:1@a.example:65535", "http://user:p@ss:1@a.example:65535"),
        ("http://é.example:", "http://é.example:"),
    ],
)
def test_valid_base_urls(url: str, expected: str) -> None:
    assert check_base_url(url) == expected


@pytest.mark.parametrize(
    "url", ["", "a.example", "ftp://a.example", "https://", "https:///x", "https://a.example?x=1", "https://a/#b",
            "https://a.example/ b", "https://a.example\n", "http://[::1", "http://::1", "http://h:abc", "http://h:65536",
            "http://:80", "http://user@", "http://[]", "http://[::1]x", "http://a:1:2", "http://a..example",
            f"http://{'a' * 64}.example"]
)  # fmt: skip
def test_invalid_base_urls_are_rejected(url: str) -> None:
    with pytest.raises(ValueError, match="base_url"):
        check_base_url(url)


def test_public_url_has_no_password() -> None:
    assert public_url("https://u:p@a.example:1/x@y") == "https://a.example:1/x@y"
    assert public_url("https://a.example") == "https://a.example"


def test_timeout_phases_and_limits() -> None:
    assert set(timeout_phases(3).values()) == {3}
    assert set(timeout_phases(None).values()) == {None}
    assert timeout_phases(httpx.Timeout(9, connect=1)) == {"connect": 1, "read": 9, "write": 9, "pool": 9}
    assert timeout_phases(httpx.Timeout(9, pool=0))["pool"] == 0
    for value in (0, -1, float("nan"), 1e12, 10**400):
        with pytest.raises(ValueError, match="`timeout` must be"):
            timeout_phases(value)
        with pytest.raises(ValueError, match=r"`timeout\.read` must be"):
            timeout_phases(httpx.Timeout(9, read=value))
        with pytest.raises(ValueError, match="`total_timeout` must be"):
            settings(total_timeout=value)
    assert set(timeout_phases(float("inf")).values()) == {None}
    assert timeout_phases(httpx.Timeout(float("inf"), connect=1)) == {
        "connect": 1, "read": None, "write": None, "pool": None
    }  # fmt: skip
    assert settings(total_timeout=float("inf")).total_timeout is None
    for wrong in ("3", True, (1, 2)):
        with pytest.raises(TypeError, match="timeout"):
            timeout_phases(wrong)


@pytest.mark.parametrize("value", [-1, 1.5, None, True, "2"])
def test_invalid_max_retries_is_rejected(value: object) -> None:
    with pytest.raises((TypeError, ValueError), match="max_retries"):
        settings(max_retries=value)


@pytest.mark.parametrize(("value", "error"), [(0, ValueError), (True, TypeError), (1e6, TypeError), ("1", TypeError)])
def test_max_response_bytes(value: Any, error: type[Exception]) -> None:
    client = Anthropic(api_key="k", max_response_bytes=5)
    assert client.copy(max_response_bytes=None)._engine.settings.max_response_bytes is None
    for make in (Anthropic, client.copy):
        with pytest.raises(error, match="`max_response_bytes` must be"):
            make(max_response_bytes=value)


def test_a_retry_policy_of_another_class() -> None:
    client = Anthropic(api_key="k")
    wrong: Any = {"max_retries": 3}
    for make in (Anthropic, client.copy):
        with pytest.raises(TypeError, match="`retry_policy` must be a RetryPolicy, not dict"):
            make(retry_policy=wrong)


@pytest.mark.parametrize("name", ["api_key", "auth_token"])
def test_a_call_with_an_empty_credential_names_it(name: str) -> None:
    credential: Any = {name: ""}
    client = Anthropic(**credential)
    assert getattr(client, name) == ""
    with pytest.raises(CredentialsError, match=f"^`{name}` is an empty string"):
        client.models.list()


@pytest.mark.parametrize("value", ["SECRET\nx", "SECRET\r", "SECRET\x00", "SECRETé", " SECRET", 5])
def test_invalid_header_values_are_rejected_and_not_shown(value: object) -> None:
    with pytest.raises((TypeError, ValueError), match=r"default_headers\['X-Thing'\]") as caught:
        settings(default_headers={"X-Thing": value})
    assert "SECRET" not in str(caught.value)


@pytest.mark.parametrize("name", ["", "a b", "a:b", "a\r\nb", "é"])
def test_invalid_header_names_are_rejected(name: str) -> None:
    with pytest.raises(ValueError, match="header name"):
        settings(default_headers={name: "x"})


@pytest.mark.parametrize("name", ["default_headers", "default_query"])
@pytest.mark.parametrize("value", ["abc", "", ["a"], [("a", "b")], 5])
def test_default_headers_and_query_must_be_mappings(name: str, value: object) -> None:
    with pytest.raises(TypeError, match=f"`{name}` must be a dict of names and values, not {type(value).__name__}"):
        settings(**{name: value})


def test_default_headers_can_be_any_mapping() -> None:
    assert settings(default_headers=httpx.Headers({"A": "b"})).headers["a"] == "b"


def test_invalid_api_versions_are_rejected() -> None:
    client = Anthropic(api_key="k")
    functions: tuple[Any, ...] = (client.copy, settings)
    for function in functions:
        with pytest.raises(ValueError, match="`api_version` is an empty string"):
            function(api_version="")
        with pytest.raises(ValueError, match="`api_version` contains a line break"):
            function(api_version="2023-06-01\r\nx: y")
        with pytest.raises(TypeError, match="`api_version` must be a string"):
            function(api_version=20230601)


def test_settings_are_immutable_and_can_be_pickled() -> None:
    result = settings(api_key="k", default_headers={"A": "b", "accept": None})
    with pytest.raises(AttributeError, match="with_options"):
        result.api_key = "other"
    assert pickle.loads(pickle.dumps(result))._values() == result._values()
    assert result.headers["a"] == "b"
    assert result.headers["accept"] is None


def test_credential_header_depends_on_the_api_version() -> None:
    key, token = settings(api_key="k"), settings(auth_token="t")
    assert key.credentials("2023-06-01") == ("x-api-key", "k")
    assert key.credentials("2026-10-21") == ("authorization", "Bearer k")
    assert token.credentials("2023-06-01") == token.credentials("2026-10-21") == ("authorization", "Bearer t")
    assert settings().credentials("2023-06-01") is None


class TestArgumentsOfTheHTTPClient:
    """httpx and older versions of the official SDK have arguments that belong to the HTTP client here."""

    @pytest.mark.parametrize("world", [Anthropic, AsyncAnthropic])
    @pytest.mark.parametrize(
        "name",
        [
            "proxies",
            "connection_pool_limits",
            "_strict_response_validation",
            *sorted(inspect.signature(httpx.Client).parameters.keys() - inspect.signature(Anthropic).parameters.keys()),
        ],
    )
    def test_the_error_names_the_replacement(self, world: Any, name: str) -> None:
        client = world(api_key="SECRET")
        for make in (world, client.with_options):
            with pytest.raises(TypeError, match=rf"\(\) has no argument `{name}`. Use `\w+=") as caught:
                make(api_key="SECRET", **{name: "SECRET"})
            assert "SECRET" not in str(caught.value)

    @pytest.mark.parametrize(
        ("world", "http"), [(Anthropic, "DefaultHttpxClient"), (AsyncAnthropic, "DefaultAsyncHttpxClient")]
    )
    def test_proxies(self, world: Any, http: str) -> None:
        with pytest.raises(TypeError, match=rf"Use `http_client={http}\(proxy=...\)`, or .* HTTPS_PROXY"):
            world(proxies={"https": "http://127.0.0.1:9"})

    def test_other_unknown_arguments(self) -> None:
        with pytest.raises(TypeError, match="unexpected keyword argument 'tiemout'"):
            Anthropic(tiemout=5)  # type: ignore[call-arg]
