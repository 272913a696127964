"""The credentials of a spec: what the rendered package's own client takes and sends, and faults in them."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest
from anthropic_messages_client.client import Client

from codegen.paths import SPEC as OURS
from codegen.spec.document import load
from codegen.spec.security import read_security
from tests.codegen.parcels import SPEC, Change, assert_reported, edited, fault, unformatted
from tests.codegen.processes import run
from tests.support.wire import Wire, reply

LISTED = "security:\n  - DepotKey: []\n"
DESCRIBED = """    DepotKey:
      type: apiKey
      in: header
      name: X-Depot-Key
      description: The key of a depot.
"""
TOKEN = f"{DESCRIBED}    CourierToken: {{type: http, scheme: bearer, description: The token of a courier.}}\n"
SEAL = f"{TOKEN}    Seal: {{type: apiKey, in: header, name: X-Seal}}\n"
PACKET = {"grams": 1}
TERMS = "description: The terms that hold. Left out, the client's own are sent.\n      schema:\n        type: string\n"


def listed(yaml: str) -> Change:
    return LISTED, f"security: {yaml}\n"


def calls(tmp_path: Path, wire: Wire, changes: tuple[Change, ...], *clients: str) -> list[dict[str, str]]:
    """Weigh something with each of these clients; return the headers that travelled."""
    tmp_path.mkdir(exist_ok=True)
    package = unformatted(edited(*changes), tmp_path)
    wire.script = [reply(body=PACKET) for _ in clients]
    made = "\n".join(f"weigh.sync(Client({client}, base_url=sys.argv[1]), contents=[])" for client in clients)
    program = f"""
import sys
from anthropic_messages_client.api.parcels import weigh
from anthropic_messages_client.client import Client
{made}
"""
    run(program, package.parent, arguments=[wire.url], cwd=tmp_path)
    return [dict(request.headers) for request in wire.received]


def refusal(tmp_path: Path, changes: tuple[Change, ...], client: str) -> str:
    """Return the words of the TypeError that a client is refused with."""
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


def test_one_of_two_schemes_is_enough(tmp_path: Path, wire: Wire) -> None:
    changes = (listed("[{DepotKey: []}, {CourierToken: []}]"), (DESCRIBED, TOKEN))
    with_key, with_token = calls(tmp_path, wire, changes, "'k', terms='fair'", "courier_token='t', terms='fair'")
    assert (with_key["x-depot-key"], with_token["authorization"]) == ("k", "Bearer t")
    assert "authorization" not in with_key
    assert "x-depot-key" not in with_token


def test_a_client_without_credentials_is_refused(tmp_path: Path) -> None:
    changes = (listed("[{DepotKey: [], Seal: []}, {CourierToken: []}]"), (DESCRIBED, SEAL))
    words = "no credentials: pass depot_key with seal or courier_token"
    assert refusal(tmp_path / "none", changes, "terms='fair'") == words
    assert refusal(tmp_path / "half", changes, "'k', terms='fair'") == words


def test_schemes_that_travel_together(tmp_path: Path, wire: Wire) -> None:
    changes = (listed("[{DepotKey: [], CourierToken: []}]"), (DESCRIBED, TOKEN))
    (headers,) = calls(tmp_path / "both", wire, changes, "'k', courier_token='t', terms='fair'")
    assert (headers["x-depot-key"], headers["authorization"]) == ("k", "Bearer t")
    assert "courier_token" in refusal(tmp_path / "one", changes, "'k', terms='fair'")


def test_credentials_that_can_be_left_out(tmp_path: Path, wire: Wire) -> None:
    with_key, without = calls(tmp_path, wire, (listed("[{}, {DepotKey: []}]"),), "'k', terms='fair'", "terms='fair'")
    assert with_key["x-depot-key"] == "k"
    assert "x-depot-key" not in without


def test_an_api_without_credentials(tmp_path: Path, wire: Wire) -> None:
    nothing = ("  securitySchemes:\n" + DESCRIBED, "")
    (headers,) = calls(tmp_path, wire, ((LISTED, ""), nothing), "terms='fair'")
    assert headers["anthropic-version"] == "fair"


def test_the_default_of_a_parameter_is_sent(tmp_path: Path, wire: Wire) -> None:
    changes = ((TERMS, f'{TERMS}        default: "it\'s {{fair}}"\n'),)
    default, told = calls(tmp_path, wire, changes, "'k'", "'k', terms='none'")
    assert (default["anthropic-version"], told["anthropic-version"]) == ("it's {fair}", "none")


def test_a_default_that_travels_in_the_query(tmp_path: Path, wire: Wire) -> None:
    in_query = ("      in: header\n      required: true\n      description: The terms", "      in: query\n"
                "      required: true\n      description: The terms")  # fmt: skip
    calls(tmp_path, wire, (in_query,), "'k', terms='fair'")
    assert wire.received[0].target == "/v1/parcels/weigh?anthropic-version=fair"


def test_the_client_is_that_of_the_spec() -> None:
    """The client that is committed sends what openapi.yaml says, and knows no name of its own."""
    security = read_security(load(OURS))
    arguments = inspect.signature(Client).parameters
    assert {scheme.argument for scheme in security.schemes.values()} <= set(arguments)
    assert arguments["api_version"].default == "2023-06-01"
    template = (OURS.parent / "templates" / "client.py.jinja").read_text(encoding="utf-8")
    assert not [word for word in ("api-key", "api_key", "-version", "2023") if word in template]


FAULTS: list[Any] = [
    fault(
        "a scheme that no call uses",
        "^Seal is not used by any operation: list it in `security` or remove it$",
        (DESCRIBED, f"{DESCRIBED}    Seal: {{type: apiKey, in: header, name: X-Seal}}  # here\n"),
    ),
    fault(
        "a scheme that is not there",
        "^DepotKay is not in components.securitySchemes: correct the name or add it$",
        (LISTED, "security:\n  - DepotKay: []  # here\n"),
    ),
    fault(
        "scopes",
        "DepotKey: scopes are not supported",
        (LISTED, "security:\n  - DepotKey: [read]  # here\n"),
    ),
    fault(
        "another type",
        "^credentials of the type 'oauth2' are not supported: use `apiKey` in a header, or `http` with the",
        ("    DepotKey:\n", "    DepotKey:  # here\n"),
        ("      type: apiKey\n", "      type: oauth2\n"),
    ),
    fault(
        "another HTTP scheme",
        "the HTTP scheme 'basic' is not supported: only `bearer` is",
        (DESCRIBED, "    DepotKey: {type: http, scheme: basic}  # here\n"),
    ),
    fault(
        "in a cookie",
        "^credentials in 'cookie' are not supported: use a header$",
        ("      type: apiKey\n      in: header\n", "      type: apiKey\n      in: cookie  # here\n"),
    ),
    fault(
        "what is no header",
        "^'X Depot' is not a valid header name$",
        ("      name: X-Depot-Key\n", "      name: X Depot  # here\n"),
    ),
    fault(
        "a key that nobody reads",
        "`flows` is not supported here",
        ("      name: X-Depot-Key\n", "      name: X-Depot-Key\n      flows: {}  # here\n"),
    ),
    fault(
        "an argument of the client",
        "^Timeout would be the client argument 'timeout', which is already an argument of the client: rename one$",
        (LISTED, "security:\n  - Timeout: []\n"),
        ("    DepotKey:\n", "    Timeout:  # here\n"),
    ),
    fault(
        "the argument of a parameter",
        "^the parameter anthropic-version would be the client argument 'terms', which is already the argument of",
        (LISTED, "security:\n  - Terms: []\n"),
        ("    DepotKey:\n", "    Terms:\n"),
        ("    Terms:\n      name: anthropic-version\n", "    Terms:  # here\n      name: anthropic-version\n"),
    ),
    fault(
        "a name that Python can't have",
        "^Depot-Key would be the client argument 'depot-key', which is not a valid Python name$",
        (LISTED, "security:\n  - Depot-Key: []\n"),
        ("    DepotKey:\n", "    Depot-Key:  # here\n"),
    ),
    fault(
        "two in one header",
        "Other and DepotKey are both sent in the header x-depot-key: keep one",
        (LISTED, "security: [{DepotKey: []}, {Other: []}]\n"),
        (DESCRIBED, f"{DESCRIBED}    Other: {{type: apiKey, in: header, name: x-depot-KEY}}  # here\n"),
    ),
]


@pytest.mark.parametrize(("changes", "words"), FAULTS)
def test_faults(changes: tuple[Change, ...], words: str, tmp_path: Path) -> None:
    assert_reported(changes, words, tmp_path)


def test_the_small_spec_has_credentials() -> None:
    assert SPEC.count(LISTED) == SPEC.count(DESCRIBED) == 1
