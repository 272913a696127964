"""Credentials of a spec: arguments and headers of the rendered client, and problems."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest
from anthropic_messages_client.client import Client

from codegen.paths import SPEC as SPEC_PATH
from codegen.spec.document import load
from codegen.spec.security import read_security
from tests.codegen.parcels import SPEC, Change, assert_reported, edited, problem_case, unformatted
from tests.codegen.processes import run
from tests.support.wire import Wire, reply

REQUIREMENT = "security:\n  - DepotKey: []\n"
DEPOT_KEY = """    DepotKey:
      type: apiKey
      in: header
      name: X-Depot-Key
      description: The key of a depot.
"""
TOKEN = f"{DEPOT_KEY}    CourierToken: {{type: http, scheme: bearer, description: The token of a courier.}}\n"
SEAL = f"{TOKEN}    Seal: {{type: apiKey, in: header, name: X-Seal}}\n"
WEIGHT = {"grams": 1}
TERMS = "description: The terms that hold. Left out, the client's own are sent.\n      schema:\n        type: string\n"


def with_security(yaml: str) -> Change:
    return REQUIREMENT, f"security: {yaml}\n"


def sent_headers(tmp_path: Path, wire: Wire, changes: tuple[Change, ...], *clients: str) -> list[dict[str, str]]:
    """Call `parcels.weigh` with each of these clients. Return the headers that were sent."""
    tmp_path.mkdir(exist_ok=True)
    package = unformatted(edited(*changes), tmp_path)
    wire.script = [reply(body=WEIGHT) for _ in clients]
    statements = "\n".join(f"weigh.sync(Client({client}, base_url=sys.argv[1]), contents=[])" for client in clients)
    program = f"""
import sys
from anthropic_messages_client.api.parcels import weigh
from anthropic_messages_client.client import Client
{statements}
"""
    run(program, package.parent, arguments=[wire.url], cwd=tmp_path)
    return [dict(request.headers) for request in wire.received]


def client_error(tmp_path: Path, changes: tuple[Change, ...], client: str) -> str:
    """Return the message of the TypeError for a client."""
    tmp_path.mkdir(exist_ok=True)
    package = unformatted(edited(*changes), tmp_path)
    program = f"""
from anthropic_messages_client.client import Client
try:
    Client({client})
except TypeError as error:
    print(error)
"""
    return run(program, package.parent, cwd=tmp_path).strip()


def test_one_of_two_alternative_schemes_is_enough(tmp_path: Path, wire: Wire) -> None:
    changes = (with_security("[{DepotKey: []}, {CourierToken: []}]"), (DEPOT_KEY, TOKEN))
    with_key, with_token = sent_headers(tmp_path, wire, changes, "'k', terms='fair'", "courier_token='t', terms='fair'")
    assert (with_key["x-depot-key"], with_token["authorization"]) == ("k", "Bearer t")
    assert "authorization" not in with_key
    assert "x-depot-key" not in with_token


def test_client_without_credentials_raises(tmp_path: Path) -> None:
    changes = (with_security("[{DepotKey: [], Seal: []}, {CourierToken: []}]"), (DEPOT_KEY, SEAL))
    message = "no credentials: pass depot_key with seal or courier_token"
    assert client_error(tmp_path / "none", changes, "terms='fair'") == message
    assert client_error(tmp_path / "half", changes, "'k', terms='fair'") == message


def test_schemes_that_are_required_together(tmp_path: Path, wire: Wire) -> None:
    changes = (with_security("[{DepotKey: [], CourierToken: []}]"), (DEPOT_KEY, TOKEN))
    (headers,) = sent_headers(tmp_path / "both", wire, changes, "'k', courier_token='t', terms='fair'")
    assert (headers["x-depot-key"], headers["authorization"]) == ("k", "Bearer t")
    assert "courier_token" in client_error(tmp_path / "one", changes, "'k', terms='fair'")


def test_optional_credentials(tmp_path: Path, wire: Wire) -> None:
    with_key, without = sent_headers(
        tmp_path, wire, (with_security("[{}, {DepotKey: []}]"),), "'k', terms='fair'", "terms='fair'"
    )
    assert with_key["x-depot-key"] == "k"
    assert "x-depot-key" not in without


def test_api_without_credentials(tmp_path: Path, wire: Wire) -> None:
    no_schemes = ("  securitySchemes:\n" + DEPOT_KEY, "")
    (headers,) = sent_headers(tmp_path, wire, ((REQUIREMENT, ""), no_schemes), "terms='fair'")
    assert headers["anthropic-version"] == "fair"


def test_default_of_a_header_is_sent(tmp_path: Path, wire: Wire) -> None:
    changes = ((TERMS, f'{TERMS}        default: "it\'s {{fair}}"\n'),)
    default, passed = sent_headers(tmp_path, wire, changes, "'k'", "'k', terms='none'")
    assert (default["anthropic-version"], passed["anthropic-version"]) == ("it's {fair}", "none")


def test_default_of_a_query_parameter_is_sent(tmp_path: Path, wire: Wire) -> None:
    in_query = ("      in: header\n      required: true\n      description: The terms", "      in: query\n"
                "      required: true\n      description: The terms")  # fmt: skip
    sent_headers(tmp_path, wire, (in_query,), "'k', terms='fair'")
    assert wire.received[0].target == "/v1/parcels/weigh?anthropic-version=fair"


def test_committed_client_matches_the_spec() -> None:
    """The committed client has the arguments of openapi.yaml, and its template has no names of its own."""
    security = read_security(load(SPEC_PATH))
    arguments = inspect.signature(Client).parameters
    assert {scheme.argument for scheme in security.schemes.values()} <= set(arguments)
    assert arguments["api_version"].default == "2023-06-01"
    template = (SPEC_PATH.parent / "templates" / "client.py.jinja").read_text(encoding="utf-8")
    assert not [word for word in ("api-key", "api_key", "-version", "2023") if word in template]


PROBLEMS: list[Any] = [
    problem_case(
        "an unused scheme",
        "^Seal is not used by any operation: list it in `security` or remove it$",
        (DEPOT_KEY, f"{DEPOT_KEY}    Seal: {{type: apiKey, in: header, name: X-Seal}}  # here\n"),
    ),
    problem_case(
        "an unknown scheme",
        "^DepotKay is not in components.securitySchemes: correct the name or add it$",
        (REQUIREMENT, "security:\n  - DepotKay: []  # here\n"),
    ),
    problem_case(
        "scopes",
        "DepotKey: scopes are not supported",
        (REQUIREMENT, "security:\n  - DepotKey: [read]  # here\n"),
    ),
    problem_case(
        "another type",
        "^credentials of the type 'oauth2' are not supported: use `apiKey` in a header, or `http` with the",
        ("    DepotKey:\n", "    DepotKey:  # here\n"),
        ("      type: apiKey\n", "      type: oauth2\n"),
    ),
    problem_case(
        "another HTTP scheme",
        "the HTTP scheme 'basic' is not supported: only `bearer` is",
        (DEPOT_KEY, "    DepotKey: {type: http, scheme: basic}  # here\n"),
    ),
    problem_case(
        "in a cookie",
        "^credentials in 'cookie' are not supported: use a header$",
        ("      type: apiKey\n      in: header\n", "      type: apiKey\n      in: cookie  # here\n"),
    ),
    problem_case(
        "an invalid header name",
        "^'X Depot' is not a valid header name$",
        ("      name: X-Depot-Key\n", "      name: X Depot  # here\n"),
    ),
    problem_case(
        "an unsupported keyword",
        "`flows` is not supported here",
        ("      name: X-Depot-Key\n", "      name: X-Depot-Key\n      flows: {}  # here\n"),
    ),
    problem_case(
        "the name of a client argument",
        "^Timeout would be the client argument 'timeout', which is already an argument of the client: rename one$",
        (REQUIREMENT, "security:\n  - Timeout: []\n"),
        ("    DepotKey:\n", "    Timeout:  # here\n"),
    ),
    problem_case(
        "the name of a client argument of a parameter",
        "^the parameter anthropic-version would be the client argument 'terms', which is already the argument of",
        (REQUIREMENT, "security:\n  - Terms: []\n"),
        ("    DepotKey:\n", "    Terms:\n"),
        ("    Terms:\n      name: anthropic-version\n", "    Terms:  # here\n      name: anthropic-version\n"),
    ),
    problem_case(
        "an invalid Python name",
        "^Depot-Key would be the client argument 'depot-key', which is not a valid Python name$",
        (REQUIREMENT, "security:\n  - Depot-Key: []\n"),
        ("    DepotKey:\n", "    Depot-Key:  # here\n"),
    ),
    problem_case(
        "two schemes with one header",
        "Other and DepotKey are both sent in the header x-depot-key: keep one",
        (REQUIREMENT, "security: [{DepotKey: []}, {Other: []}]\n"),
        (DEPOT_KEY, f"{DEPOT_KEY}    Other: {{type: apiKey, in: header, name: x-depot-KEY}}  # here\n"),
    ),
]


@pytest.mark.parametrize(("changes", "message"), PROBLEMS)
def test_invalid_security_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


def test_small_spec_has_credentials() -> None:
    assert SPEC.count(REQUIREMENT) == SPEC.count(DEPOT_KEY) == 1
