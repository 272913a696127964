"""Changes that `diff` reports for edits of a spec. `test_types` has edits of the type of a field.

Each row has an edit and all changes that it causes, with their severity. If there are none, no program is affected.
"""

from __future__ import annotations

import re
import textwrap
from typing import Any

import pytest

from tests.codegen.parcels import (
    CODES,
    SPEC,
    TWINS,
    Change,
    edited,
    operation,
    parameter,
    path,
    request_field,
    response_field,
    schema,
)

from .changes import change_lines


def edit(id: str, lines: str, *changes: Change, before: tuple[Change, ...] = (), back: bool = False) -> Any:
    """Return a row with changes of the small spec. `before` changes both specs, and `back` swaps them."""
    old, new = edited(*before), edited(*before, *changes)
    expected = [line.strip() for line in lines.splitlines() if line.strip()]
    return pytest.param(*((new, old) if back else (old, new)), expected, id=id)


def rename(old: str, new: str) -> Change:
    """Rename all occurrences of a name."""
    return SPEC, re.sub(rf"\b{old}\b", new, SPEC)


def ref(name: str) -> str:
    return f'$ref: "#/components/schemas/{name}"'


def variant(name: str) -> str:
    """Return the line of a variant in `oneOf`."""
    return f"        - {ref(name)}\n"


def tag(tag: str, name: str) -> str:
    """Return the line of a tag in the mapping of a discriminator."""
    return f'          {tag}: "#/components/schemas/{name}"\n'


def change_discriminator(text: str) -> Change:
    """Replace the discriminator `type` with `what`."""
    return text, text.replace("type", "what")


def block(name: str, tag: str) -> Change:
    """Add an object with this tag."""
    fields = f"type: {{description: It., type: string, const: {tag}}}"
    return schema(f"{name}: {{type: object, description: It., required: [type], properties: {{{fields}}}}}")


NET = "net: {description: It., type: number}"
NET_REQUIRED = ("      required: [grams]\n", "      required: [grams, net]\n")
NET_REQUIRED_IN_REQUEST = ("      required: [contents]\n", "      required: [contents, net]\n")
IN_QUERY_LINE = "        - {name: net, in: query, description: It., schema: {type: number}}\n"
IN_QUERY = parameter(IN_QUERY_LINE)
SHELF, BOARD = (
    f"        - {{name: {name}, in: path, required: true, description: It., schema: {{type: string}}}}\n"
    for name in ("shelf", "board")
)
LOOK = path(
    "/v1/shelves/{shelf}/{board}:\n  get:\n    operationId: parcels.look\n    summary: Look.\n    description: Looks.\n"
    f"    parameters:\n{textwrap.indent(textwrap.dedent(SHELF + BOARD), '      ')}"
    f"    responses: {{'200': {{description: It., content: {{application/json: {{schema: {{{ref('Weight')}}}}}}}}}}}\n"
)
EVENTS = f"            text/event-stream:\n              schema:\n                {ref('ParcelEvent')}\n"
MAIN_THING = f"              description: The thing that matters most.\n              {ref('Thing')}\n"
SPEED = "    Speed:\n      description: How fast a parcel goes.\n      type: string\n      enum: [slow, fast]\n"
UNMARKED = (*TWINS, ("x-beta: [tare], ", ""))
MARKED = ("tare: {description: What to subtract., ", "tare: {description: What to subtract., x-beta: [tare], ")
PLAIN = """        - type: object
          properties:
            stream:
              description: No events.
              type: boolean
              const: false
"""
GRAMS = "        grams:\n          description: Its mass.\n          type: number\n"
ITEM_ALONE = """      type: object
      description: What everything here has.
      required: [id, type]
      properties:
        id:
          description: Its name.
          type: string
        type:
          description: Always `parcel`.
          type: string
          const: parcel
"""
ITEM_OF_NAMED = f"""      description: What everything here has.
      allOf:
        - {ref("Named")}
        - type: object
          required: [type]
          properties:
            type: {{description: Always `parcel`., type: string, const: parcel}}

    Named:
      description: What has a name.
      type: object
      required: [id]
      properties:
        id:
          description: Its name.
          type: string
"""
COMMENT = """      type: object
      required: [text]
      properties:
        text: {description: Its words., type: string}
        language: {description: "Its language, if that is known.", type: [string, "null"]}
"""
UNION = f"""      description: A remark in some language.
      oneOf:
{variant("Saw")}      discriminator:
        propertyName: type
        mapping:
{tag("saw", "Saw")}"""
TOTE = (
    "ToteParam: {type: object, description: It., required: [title], properties: {"
    "type: {description: It., type: string, const: book}, title: {description: It., type: string}}}"
)
NOVEL = "description: Always `book`.\n          type: string\n          const: novel\n"
RED = "{description: It., type: string, const: red}"
FLAGS = f"""
FlagParam:
  description: A flag.
  oneOf: [{{{ref("RedParam")}}}]
  discriminator: {{propertyName: type, mapping: {{red: "#/components/schemas/RedParam"}}}}
RedParam: {{type: object, description: It., required: [type, kind], properties: {{type: {RED}, kind: {RED}}}}}
"""
PAIR_FIELD = f"pair: {{description: It., oneOf: [{{{ref('FirstParam')}}}, {{{ref('SecondParam')}}}]}}"
PAIR = [
    f"{name}Param: {{type: object, description: It., required: [a], properties: {{a: {{description: It., {of}}}}}}}"
    for name, of in (("First", "type: string"), ("Second", "type: string"))
]
NOTE = f"note: {{description: It., {ref('Note')}}}"
UNTAGGED_BOOK = """      x-discriminator:
        propertyName: type
        defaultMapping: "#/components/schemas/BookParam"
"""
TAGGED = "      discriminator:\n        propertyName: type\n"
UNTAGGED = (
    (
        f"{TAGGED}        mapping:\n{tag('book', 'Book')}",
        f"      x-{TAGGED.strip()}\n{tag('defaultMapping', 'Book')[2:]}        mapping:\n{tag('book', 'Book')}",
    ),
)
FRAGILE = """        fragile:
          description: Handle with care.
          type: boolean
          x-rejected-in: ["2"]
"""
TERMS = """      name: anthropic-version
      x-parameter-name: terms
      x-client-default: true
      in: header
      required: true
      description: The terms that hold. Left out, the client's own are sent.
      schema:
        type: string
"""
MOVES = f"""
Moves:
  description: Those events that say where a parcel is.
  oneOf: [{{{ref("ParcelMoved")}}}]
  discriminator: {{propertyName: type, mapping: {{moved: "#/components/schemas/ParcelMoved"}}}}
"""
TAGS = SPEC[SPEC.index("      x-discriminator:\n") : SPEC.index("\n    BookParam:\n")]
WHEREABOUTS = "    Whereabouts:\n"
BODY = "        #+ parameter\n      requestBody:\n        required: true\n"
ITEM = """- type: object
          required: [id, type]
          properties:
            type: {description: Always `parcel`., type: string, const: parcel}
            id: {description: Its name., type: string}
"""
TERMS_TYPE = TERMS[TERMS.index("      description: The terms") :]
TOKEN = (
    (
        "      description: The key of a depot.\n",
        "      description: The key of a depot.\n    Token: {type: http, scheme: bearer}\n",
    ),
)
HEADERS = "      headers: {X-Scale: {description: It., schema: {type: string}}}\n"
SCALE = "      headers: {X-Scale: {$ref: '#/components/headers/Scale'}}\n"
ERROR = "      description: The call failed.\n"
WEIGHT = "          description: The weight.\n"
WEIGH_ERROR = f'                {ref("Weight")}\n        4XX:\n          $ref: "#/components/responses/Error"\n'
BUSY = f"""        '429':
          description: Too many.
          content: {{application/json: {{schema: {{{ref("ErrorResponse")}}}}}}}
"""


def indented(text: str) -> str:
    return textwrap.indent(text, "    ")


def with_security(yaml: str) -> Change:
    return "security:\n  - DepotKey: []\n", f"security: {yaml}\n"


def header_edit(id: str, line: str, old: str, new: str) -> Any:
    """Return a row with a change of a response header. `old` and `new` are the ends of its line."""
    headers = indented(HEADERS)
    return edit(
        id,
        line.format("parcels.weigh: response header x-scale (status 200)"),
        (headers.replace("{type: string}}", old), headers.replace("{type: string}}", new)),
        before=((WEIGHT, WEIGHT + headers.replace("{type: string}}", old)),),
    )


OPERATIONS = [
    edit("added operation", "addition: new operation parcels.pack", operation()),
    edit("removed operation", "breaking: parcels.pack was removed: calls to it fail", operation(), back=True),
    edit(
        "renamed operation",
        "breaking: parcels.weigh was renamed to parcels.scale: calls that use the old name fail",
        ("operationId: parcels.weigh", "operationId: parcels.scale"),
    ),
    edit(
        "renamed operation with a new parameter",
        """
        breaking: parcels.weigh was renamed to parcels.scale: calls that use the old name fail
        addition: parcels.scale: new optional parameter net
        """,
        ("operationId: parcels.weigh", "operationId: parcels.scale"),
        IN_QUERY,
    ),
    edit(
        "changed path",
        "caution: parcels.weigh is sent to POST /v1/scales instead of POST /v1/parcels/weigh: update proxies "
        "and mock servers",
        ("  /v1/parcels/weigh:\n", "  /v1/scales:\n"),
    ),
    edit(
        "a constant",
        "caution: parcels.weigh sends side=b (in 1, 2) instead of no constants in every request: update mock servers "
        "that check it",
        parameter(
            "- {name: side, in: query, x-sent-in: ['2', '1'], description: A side., schema: {type: string, const: b}}"
        ),
    ),
    edit(
        "an argument becomes beta",
        """
        breaking: scales.read: parameter tare was removed: calls that pass it fail
        addition: new name BetaScalesReadParams, a dict for requests
        """,
        MARKED,
        before=UNMARKED,
    ),
    edit(
        "an argument leaves the beta side",
        """
        breaking: BetaScalesReadParams was removed: importing it fails
        addition: scales.read: new optional parameter tare
        """,
        MARKED,
        before=UNMARKED,
        back=True,
    ),
    edit(
        "other names enable an argument",
        "caution: ScalesReadParams.tare is enabled by net instead of tare",
        ("x-beta: [tare]", "x-beta: [net]"),
        before=TWINS,
    ),
    edit(
        "a nested field becomes beta",
        "breaking: TareParam.grams is only on the beta side now: programs need client.beta",
        ("grams: {description: So many.,", "grams: {description: So many., x-beta: true,"),
        before=TWINS,
    ),
    edit(
        "a value leaves the beta side",
        "addition: the value lb of ScalesReadParams.unit does not need the beta side any more",
        (", x-beta-values: [lb]", ""),
        before=TWINS,
    ),
    edit(
        "changed HTTP method",
        "caution: parcels.weigh is sent to PUT /v1/parcels/weigh instead of POST /v1/parcels/weigh: update "
        "proxies and mock servers",
        ("  /v1/parcels/weigh:\n    post:\n", "  /v1/parcels/weigh:\n    put:\n"),
    ),
    edit(
        "changed server",
        "caution: calls without a base_url are sent to http://127.0.0.1:10 instead of http://127.0.0.1:9",
        ("url: http://127.0.0.1:9", "url: http://127.0.0.1:10"),
    ),
    edit(
        "renamed path placeholder, same argument",
        "",
        ("/v1/depots/{depot}/parcels:", "/v1/depots/{depot-id}/parcels:"),
        ("        - name: depot\n", "        - name: depot-id\n          x-parameter-name: depot\n"),
    ),
    edit(
        "renamed path placeholder and argument",
        "breaking: parcels.send: parameter depot was renamed to depot_id: calls that use the old name fail",
        ("/v1/depots/{depot}/parcels:", "/v1/depots/{depot_id}/parcels:"),
        ("        - name: depot\n", "        - name: depot_id\n"),
    ),
    edit(
        "reordered path parameters",
        "breaking: the positional arguments of parcels.look are (board, shelf) instead of (shelf, board)",
        (SHELF + BOARD, BOARD + SHELF),
        before=(LOOK,),
    ),
    edit(
        "path parameter moved to the query",
        """
        breaking: the positional arguments of parcels.send are () instead of (depot)
        caution: parcels.send is sent to POST /v1/depots/parcels instead of POST /v1/depots/{depot}/parcels: \
update proxies and mock servers
        caution: parcels.send: parameter depot is sent as the query depot instead of part 1 of the path: update \
mock servers
        """,
        ("/v1/depots/{depot}/parcels:", "/v1/depots/parcels:"),
        ("        - name: depot\n          in: path\n", "        - name: depot\n          in: query\n"),
    ),
    edit(
        "removed events",
        """
        breaking: parcels.send no longer streams: parcels.send(stream=True) and the method stream() fail
        breaking: ParcelEvent was removed: importing it fails
        breaking: ParcelArrived was removed: importing it fails
        """,
        (EVENTS, ""),
    ),
    edit(
        "added events",
        """
        addition: parcels.send can stream events
        addition: new name ParcelEvent, a union
        addition: new name ParcelArrived, a model
        """,
        (EVENTS, ""),
        back=True,
    ),
    edit(
        "removed output format",
        "breaking: parcels.send no longer supports structured outputs: calls with output_format fail",
        ("      x-output-format: labels\n", ""),
    ),
    edit(
        "added output format",
        "addition: parcels.send supports structured outputs with output_format",
        ("      x-output-format: labels\n", ""),
        back=True,
    ),
    edit(
        "removed pages",
        "breaking: parcels.list returns one response instead of pages: code that reads the response breaks",
        ("      x-pages: true\n", ""),
    ),
    edit(
        "smaller maximum body size",
        "breaking: parcels.send: body of the request: at most 1024 bytes now, at most 65536 bytes before; "
        "calls outside the limit fail",
        ("x-max-bytes: 65536", "x-max-bytes: 1024"),
    ),
    edit(
        "larger maximum body size",
        "addition: parcels.send: body of the request: at most 65536 bytes now, at most 1024 bytes before",
        ("x-max-bytes: 65536", "x-max-bytes: 1024"),
        back=True,
    ),
    edit(
        "removed maximum body size",
        "addition: parcels.send: body of the request: no limit now, at most 65536 bytes before",
        ("        x-max-bytes: 65536\n", ""),
    ),
    edit(
        "added maximum body size",
        "breaking: parcels.send: body of the request: at most 65536 bytes now, no limit before; "
        "calls outside the limit fail",
        ("        x-max-bytes: 65536\n", ""),
        back=True,
    ),
    edit(
        "removed rows",
        "breaking: parcels.history returns one response instead of rows: code that reads the response breaks",
        ("            application/x-jsonl:\n", "            application/json:\n"),
    ),
    edit(
        "changed response type",
        "breaking: the response of parcels.boxes.burn is Weight instead of BoxList: code that reads it breaks",
        (
            "What is left.\n          content:\n            application/json:\n              schema:\n"
            f"                {ref('BoxList')}\n",
            "What is left.\n          content:\n            application/json:\n              schema:\n"
            f"                {ref('Weight')}\n",
        ),
    ),
    edit(
        "added response header",
        "addition: parcels.weigh: responses with status 200 have the header x-scale",
        (
            "          description: The weight.\n",
            "          description: The weight.\n"
            "          headers: {X-Scale: {description: It., schema: {type: string}}}\n",
        ),
    ),
    edit(
        "removed response header",
        "breaking: parcels.weigh: responses with status 200 no longer have the header x-scale",
        (
            "          description: The weight.\n",
            "          description: The weight.\n"
            "          headers: {X-Scale: {description: It., schema: {type: string}}}\n",
        ),
        back=True,
    ),
]

ARGUMENTS = [
    edit("added query parameter", "addition: parcels.weigh: new optional parameter net", IN_QUERY),
    edit(
        "removed query parameter",
        "breaking: parcels.weigh: parameter net was removed: calls that pass it fail",
        IN_QUERY,
        back=True,
    ),
    edit(
        "added required query parameter",
        "breaking: parcels.weigh: new required parameter net: calls without it fail",
        parameter("- {name: net, in: query, required: true, description: It., schema: {type: number}}"),
    ),
    edit(
        "query parameter becomes required",
        "breaking: parcels.weigh: parameter net is now required: calls without it fail",
        ("in: query, description: It.", "in: query, required: true, description: It."),
        before=(IN_QUERY,),
    ),
    edit(
        "renamed argument",
        "breaking: parcels.send: parameter dry_run was renamed to rehearse: calls that use the old name fail",
        ("x-parameter-name: dry_run", "x-parameter-name: rehearse"),
    ),
    edit(
        "renamed shared parameter",
        "breaking: 2 operations: parameter stamps was renamed to stickers: calls that use the old name fail",
        ("x-parameter-name: stamps", "x-parameter-name: stickers"),
    ),
    edit(
        "two arguments swap names",
        """
        breaking: parcels.boxes.list: parameter limit was renamed to fill: calls that use the old name fail
        breaking: parcels.boxes.list: parameter fill was renamed to limit: calls that use the old name fail
        detail: 2 descriptions changed
        """,
        ("        - name: limit\n", "        - name: limit\n          x-parameter-name: fill\n"),
        ("        - name: fill\n", "        - name: fill\n          x-parameter-name: limit\n"),
    ),
    edit(
        "path placeholders swap positions",
        """
        breaking: parcels.look: parameter shelf was renamed to board: calls that use the old name fail
        breaking: parcels.look: parameter board was renamed to shelf: calls that use the old name fail
        breaking: the positional arguments of parcels.look are (shelf, board) instead of (board, shelf)
        """,
        ("/v1/shelves/{shelf}/{board}", "/v1/shelves/{board}/{shelf}"),
        before=(LOOK,),
    ),
    edit(
        "body becomes required",
        "breaking: parcels.weigh: body of the request is now required: calls without it fail",
        (BODY, BODY.replace("        required: true\n", "")),
        back=True,
    ),
    edit(
        "body becomes optional",
        "addition: parcels.weigh: body of the request is now optional",
        (BODY, BODY.replace("        required: true\n", "")),
    ),
    edit("header name in another case", "", ("      name: x-stamps\n", "      name: X-Stamps\n")),
    edit(
        "renamed query key",
        "caution: parcels.send: parameter dry_run is sent as the query dry instead of the query dry-run: update "
        "mock servers",
        ("        - name: dry-run\n", "        - name: dry\n"),
    ),
    edit(
        "query parameter moved to a header",
        "caution: parcels.send: parameter dry_run is sent as the header dry-run instead of the query dry-run: "
        "update mock servers",
        (
            "          x-parameter-name: dry_run\n          in: query",
            "          x-parameter-name: dry_run\n          in: header",
        ),
    ),
    edit(
        "query parameter moved to the body",
        """
        caution: parcels.weigh: parameter net is sent as the field net instead of the query net: update mock \
servers
        addition: ParcelWeighParams: new optional field net
        """,
        request_field(NET),
        (IN_QUERY_LINE, ""),
        before=(IN_QUERY,),
    ),
    edit(
        "inlined parameter",
        "",
        ('        - $ref: "#/components/parameters/Terms"\n', "        - " + textwrap.indent(TERMS, "    ").lstrip()),
        ("    Terms:\n" + TERMS, ""),
    ),
    edit(
        "removed client default",
        """
        breaking: the client: new required parameter terms: calls without it fail
        addition: parcels.boxes.list: parameter terms is now optional
        """,
        ("      x-client-default: true\n", ""),
        back=True,
    ),
    edit(
        "added client default, reversed",
        """
        breaking: parcels.boxes.list: parameter terms is now required: calls without it fail
        breaking: the client: parameter terms was removed: calls that pass it fail
        """,
        ("      x-client-default: true\n", ""),
    ),
    edit(
        "rejected in a new API version",
        "detail: parcels.send: parameter insured is rejected in the new API version 3",
        ("          minimum: 0\n", '          minimum: 0\n          x-rejected-in: ["3"]\n'),
        before=(
            (
                "        type: string\n    Stamps:\n",
                '        type: string\n        enum: ["1", "2"]\n    Stamps:\n',
            ),
        ),
    ),
    edit(
        "client argument gets a default",
        """
        addition: the client: parameter terms is now optional
        detail: parcels.boxes.list: parameter terms: the default is "fair"
        """,
        (TERMS_TYPE, f"{TERMS_TYPE}        default: fair\n"),
    ),
    edit(
        "changed default of a client argument",
        """
        breaking: parcels.boxes.list: parameter terms: the default changed from "fair" to "none": calls without \
it behave differently
        """,
        ("        default: fair\n", "        default: none\n"),
        before=((TERMS_TYPE, f"{TERMS_TYPE}        default: fair\n"),),
    ),
]

SECURITY = [
    edit(
        "added alternative credentials",
        "addition: calls can use Token",
        with_security("[{DepotKey: []}, {Token: []}]"),
        *TOKEN,
    ),
    edit(
        "removed alternative credentials",
        "breaking: calls with Token are rejected: programs with no other credentials fail",
        with_security("[{DepotKey: []}, {Token: []}]"),
        *TOKEN,
        back=True,
    ),
    edit(
        "replaced credentials",
        """
        breaking: calls with DepotKey are rejected: programs with no other credentials fail
        addition: calls can use Token
        """,
        with_security("[{Token: []}]"),
        *TOKEN,
    ),
    edit("removed required credentials", "addition: calls can use no credentials", with_security("[]")),
    edit(
        "added required credentials",
        "breaking: calls with no credentials also need DepotKey: programs without it fail",
        with_security("[]"),
        back=True,
    ),
    edit(
        "credentials become optional",
        "addition: calls can use no credentials",
        with_security("[{DepotKey: []}, {}]"),
    ),
    edit(
        "added second required scheme",
        "breaking: calls with DepotKey also need Token: programs without it fail",
        with_security("[{DepotKey: [], Token: []}]"),
        *TOKEN,
    ),
    edit(
        "removed second required scheme",
        "addition: calls can use DepotKey",
        with_security("[{DepotKey: [], Token: []}]"),
        *TOKEN,
        back=True,
    ),
    edit(
        "renamed scheme",
        "breaking: the credentials DepotKey (argument depot_key) were renamed to Key (argument key): code that "
        "passes the old argument fails",
        with_security("[{Key: []}]"),
        ("    DepotKey:\n", "    Key:\n"),
    ),
    edit(
        "credentials in another header",
        "caution: DepotKey is sent as the header x-key instead of the header x-depot-key: update proxies and "
        "mock servers",
        ("      name: X-Depot-Key\n", "      name: X-Key\n"),
    ),
    edit(
        "credentials as bearer token",
        "caution: DepotKey is sent as the header authorization (Bearer) instead of the header x-depot-key: "
        "update proxies and mock servers",
        ("      type: apiKey\n      in: header\n      name: X-Depot-Key\n", "      type: http\n      scheme: bearer\n"),
    ),
    edit(
        "reordered credentials",
        "breaking: the positional argument of the client is token instead of depot_key",
        ("[{DepotKey: []}, {Token: []}]", "[{Token: []}, {DepotKey: []}]"),
        before=(with_security("[{DepotKey: []}, {Token: []}]"), *TOKEN),
    ),
    edit("credentials header in another case", "", ("      name: X-Depot-Key\n", "      name: x-depot-key\n")),
    edit("unused scheme", "", *TOKEN),
    edit(
        "description of credentials",
        "detail: 1 description changed",
        ("description: The key of a depot.", "description: What a depot opens with."),
    ),
]

RESPONSES = [
    edit(
        "added header of all errors",
        "addition: 6 operations: responses with status 4XX have the header x-scale",
        (ERROR, ERROR + HEADERS),
    ),
    edit(
        "header moved from the response to the errors",
        """
        breaking: parcels.weigh: responses with status 200 no longer have the header x-scale
        addition: 6 operations: responses with status 4XX have the header x-scale
        """,
        (ERROR, ERROR + HEADERS),
        (WEIGHT + indented(HEADERS), WEIGHT),
        before=((WEIGHT, WEIGHT + indented(HEADERS)),),
    ),
    edit(
        "separate response for a status without a header",
        "breaking: parcels.weigh: responses with status 429 no longer have the header x-scale",
        (WEIGH_ERROR, WEIGH_ERROR + BUSY),
        before=((ERROR, ERROR + HEADERS),),
    ),
    edit(
        "separate but equal response for a status",
        "",
        (WEIGH_ERROR, f"{WEIGH_ERROR}        '429': {{$ref: '#/components/responses/Error'}}\n"),
    ),
    edit(
        "added response for 5XX",
        "addition: parcels.weigh: responses with status 5XX are described",
        (WEIGH_ERROR, WEIGH_ERROR + BUSY.replace("'429'", "5XX")),
    ),
    edit(
        "removed response for 5XX",
        "caution: parcels.weigh: responses with status 5XX and their headers are no longer described",
        (WEIGH_ERROR, WEIGH_ERROR + BUSY.replace("'429'", "5XX")),
        back=True,
    ),
    edit(
        "removed error body",
        "caution: parcels.weigh: responses with status 429 are no longer described as application/json",
        (BUSY, BUSY[: BUSY.index("          content")]),
        before=((WEIGH_ERROR, WEIGH_ERROR + BUSY),),
    ),
    edit(
        "added error body",
        "addition: parcels.weigh: responses with status 429 are described as application/json",
        (BUSY, BUSY[: BUSY.index("          content")]),
        before=((WEIGH_ERROR, WEIGH_ERROR + BUSY),),
        back=True,
    ),
    header_edit(
        "header becomes always present",
        "detail: {} is always present",
        "{type: string}}",
        "{type: string}, required: true}",
    ),
    header_edit(
        "header becomes optional",
        "breaking: {} may be absent: code that relies on it breaks",
        "{type: string}, required: true}",
        "{type: string}}",
    ),
    header_edit(
        "header becomes deprecated",
        "addition: {} is deprecated",
        "{type: string}}",
        "{type: string}, deprecated: true}",
    ),
    header_edit(
        "header is no longer deprecated",
        "detail: {} is no longer deprecated",
        "{type: string}, deprecated: true}",
        "{type: string}}",
    ),
    header_edit(
        "changed header type",
        "breaking: {} is an integer instead of a string: code that reads it breaks",
        "{type: string}}",
        "{type: integer}}",
    ),
    header_edit(
        "added maximum of a header",
        "detail: {}: at most 9",
        "{type: integer}}",
        "{type: integer, maximum: 9}}",
    ),
    header_edit(
        "added default of a header", "detail: {}: the default is 1", "{type: integer}}", "{type: integer, default: 1}}"
    ),
    edit(
        "changed type of a shared header",
        "breaking: 6 operations: response header x-scale (status 200 or 4XX) is an integer instead of a string: "
        "code that reads it breaks",
        (
            "    Scale: {description: It., schema: {type: string}}\n",
            "    Scale: {description: It., schema: {type: integer}}\n",
        ),
        before=(
            (
                "  responses:\n    Error:\n",
                "  headers:\n    Scale: {description: It., schema: {type: string}}\n  responses:\n    Error:\n",
            ),
            (ERROR, ERROR + SCALE),
            (WEIGHT, WEIGHT + indented(SCALE)),
        ),
    ),
    edit(
        "descriptions of headers and responses",
        "detail: 3 descriptions changed",
        ("description: The call failed.", "description: It failed."),
        ("description: The weight.\n", "description: A weight.\n"),
        ("X-Scale: {description: It.,", "X-Scale: {description: The scale.,"),
        before=((WEIGHT, WEIGHT + indented(HEADERS)),),
    ),
]

FIELDS = [
    edit("added request field", "addition: parcels.weigh: new optional parameter net", request_field(NET)),
    edit(
        "removed request field",
        "breaking: parcels.weigh: parameter net was removed: calls that pass it fail",
        request_field(NET),
        back=True,
    ),
    edit(
        "added required request field",
        "breaking: parcels.weigh: new required parameter net: calls without it fail",
        request_field(NET),
        NET_REQUIRED_IN_REQUEST,
    ),
    edit(
        "request field becomes required",
        "breaking: parcels.weigh: parameter net is now required: calls without it fail",
        NET_REQUIRED_IN_REQUEST,
        before=(request_field(NET),),
    ),
    edit(
        "request field becomes optional",
        "addition: parcels.send: parameter contents is now optional",
        ("      required: [to, contents]\n", "      required: [to]\n"),
    ),
    edit(
        "nested request field becomes optional",
        "addition: PictureParam.data is now optional",
        ("      required: [type, data]\n", "      required: [type]\n"),
    ),
    edit(
        "nested request field becomes required",
        "breaking: PictureParam.data is now required: calls without it fail",
        ("      required: [type, data]\n", "      required: [type]\n"),
        back=True,
    ),
    edit(
        "renamed field of a shared request base",
        """
        breaking: parcels.send: parameter to was removed: calls that pass it fail
        breaking: parcels.send: new required parameter recipient: calls without it fail
        """,
        ("        to:\n", "        recipient:\n"),
        ("      required: [to, contents]\n", "      required: [recipient, contents]\n"),
    ),
    edit("added response field", "addition: Weight: new field net", response_field(NET)),
    edit(
        "renamed attribute",
        "breaking: Weight: field from_ was renamed to origin: code that reads it breaks",
        ("from: {", "from: {x-parameter-name: origin, "),
        before=(response_field("from: {description: It., type: string}"),),
    ),
    edit(
        "renamed argument of a body field",
        "breaking: parcels.send: parameter from_ was renamed to sender: calls that use the old name fail",
        (
            "          description: Who sends it.\n",
            "          description: Who sends it.\n          x-parameter-name: sender\n",
        ),
    ),
    edit(
        "removed response field",
        "breaking: Weight.net was removed: code that reads it breaks",
        response_field(NET),
        back=True,
    ),
    edit(
        "added required response field",
        "caution: Weight: new field net, always present: code that creates a Weight has to pass it",
        response_field(NET),
        NET_REQUIRED,
    ),
    edit(
        "added required response constant",
        "addition: Weight: new field net",
        response_field("net: {description: It., type: string, const: x}"),
        NET_REQUIRED,
    ),
    edit(
        "response field becomes optional",
        "breaking: Weight.grams may now be absent and reads as None: code that relies on it breaks",
        ("      required: [grams]\n", "      required: []\n"),
    ),
    edit(
        "nullable response field becomes optional",
        "detail: Parcel.signature may now be absent and reads as None, which was already possible",
        ("          required: [contents, state, signature]\n", "          required: [contents, state]\n"),
    ),
    edit(
        "response field becomes required",
        "caution: Weight.net is now always present: code that creates a Weight has to pass it",
        NET_REQUIRED,
        before=(response_field(NET),),
    ),
    edit(
        "required response field becomes nullable",
        "breaking: Weight.grams may now be None: code that relies on a value breaks",
        (GRAMS, GRAMS.replace("number", '[number, "null"]')),
    ),
    edit(
        "required response field becomes optional and nullable",
        """
        breaking: Weight.grams may now be absent and reads as None: code that relies on it breaks
        detail: Weight.grams may now be null, and reads as None like an absent field
        """,
        (GRAMS, GRAMS.replace("number", '[number, "null"]')),
        ("      required: [grams]\n", "      required: []\n"),
    ),
    edit(
        "removed field of a shared response base",
        "breaking: Item.id was removed: code that reads it breaks",
        ("      required: [id, type]\n", "      required: [type]\n"),
        ("        id:\n          description: Its name.\n          type: string\n", ""),
    ),
    edit(
        "recursive field",
        "breaking: Weight.grams may now be absent and reads as None: code that relies on it breaks",
        ("      required: [grams]\n", "      required: []\n"),
        before=(response_field(f"inner: {{description: It., {ref('Weight')}}}"),),
    ),
]

SCHEMAS = [
    edit("no change", ""),
    edit(
        "reordered allOf",
        "",
        (f"        - {ref('ParcelSendParamsBase')}\n{PLAIN}", f"{PLAIN}        - {ref('ParcelSendParamsBase')}\n"),
    ),
    edit(
        "reordered required",
        "",
        ("          required: [contents, state, signature]\n", "          required: [signature, contents, state]\n"),
    ),
    edit(
        "inlined part of allOf",
        "breaking: Item was removed: importing it fails",
        (f"- {ref('Item')}\n", ITEM),
    ),
    edit("nested allOf", "addition: new name Named, a model", (ITEM_ALONE, ITEM_OF_NAMED)),
    edit(
        "field moved from the base to both variants",
        "breaking: ParcelSendParamsBase.fragile was removed: calls that pass it fail",
        (FRAGILE, ""),
        *(
            (
                f"            stream:\n              description: {description}\n",
                f"{textwrap.indent(FRAGILE, '    ')}            stream:\n              description: {description}\n",
            )
            for description in ("No events.", "Events, please.")
        ),
    ),
    edit(
        "renamed nested object",
        "breaking: Remark was renamed to Note: importing the old name fails",
        rename("Remark", "Note"),
    ),
    edit(
        "renamed and changed object",
        """
        breaking: an item of Parcel.remarks is a string or Note instead of a string or Remark: code that reads it breaks
        breaking: Remark was removed: importing it fails
        breaking: Comment is another name of Note instead of another name of Remark: code that creates one or \
checks for it breaks
        addition: new name Note, a model
        """,
        rename("Remark", "Note"),
        ("description: Its words.\n          type: string\n", "description: Its words.\n          type: integer\n"),
    ),
    edit(
        "renamed request object",
        "breaking: BookParam was renamed to NovelParam: importing the old name fails",
        rename("BookParam", "NovelParam"),
    ),
    edit(
        "renamed union",
        "breaking: Tool was renamed to Implement: importing the old name fails",
        rename("Tool", "Implement"),
    ),
    edit(
        "renamed enum",
        "breaking: Speed was renamed to Pace: importing the old name fails",
        rename("Speed", "Pace"),
    ),
    edit(
        "two objects swap names",
        """
        breaking: Thing: `hammer` is Saw, and was Hammer: code that checks for the class breaks
        breaking: Thing: `saw` is Hammer, and was Saw: code that checks for the class breaks
        breaking: Tool: `hammer` is Saw, and was Hammer: code that checks for the class breaks
        breaking: Tool: `saw` is Hammer, and was Saw: code that checks for the class breaks
        breaking: Hammer.type is "saw", and was always "hammer": comparisons with it fail
        breaking: Saw.type is "hammer", and was always "saw": comparisons with it fail
        breaking: Saw.teeth was removed: code that reads it breaks
        breaking: Handsaw is another name of Hammer instead of Saw: code that checks for the class breaks
        caution: Hammer: new field teeth, always present: code that creates a Hammer has to pass it
        detail: 4 descriptions changed
        """,
        (SPEC, re.sub(r"\b(Hammer|Saw)\b", lambda name: {"Hammer": "Saw", "Saw": "Hammer"}[name[1]], SPEC)),
    ),
    edit(
        "inlined and removed enum",
        "breaking: Speed was removed: importing it fails",
        (f"          {ref('Speed')}\n", "          type: string\n          enum: [slow, fast]\n"),
        (SPEED, ""),
    ),
    edit(
        "enum becomes a named schema",
        "addition: new name Speed, a type",
        (f"          {ref('Speed')}\n", "          type: string\n          enum: [slow, fast]\n"),
        (SPEED, ""),
        back=True,
    ),
    edit(
        "removed alias",
        "breaking: Comment was removed: importing it fails",
        (f"              {ref('Comment')}\n", f"              {ref('Remark')}\n"),
    ),
    edit(
        "alias becomes an object",
        "breaking: Comment is a model instead of another name of Remark: code that creates one or checks for it breaks",
        (f"      {ref('Remark')}\n\n    ParcelEvent:\n", f"{COMMENT}\n    ParcelEvent:\n"),
    ),
    edit(
        "object becomes a union",
        """
        breaking: Remark is a union instead of a model: code that creates one or checks for it breaks
        """,
        ("    Remark:\n      type: object\n", f"    Remark:\n{UNION}\n    Formerly:\n      type: object\n"),
    ),
    edit(
        "response object becomes a request object",
        """
        breaking: Weight.note was removed: code that reads it breaks
        breaking: Note is a dict for requests instead of a model: code that creates one or checks for it breaks
        addition: parcels.weigh: new optional parameter note
        """,
        (f"        {NOTE}\n", ""),
        request_field(NOTE),
        before=(schema("Note: {type: object, description: It., properties: {}}"), response_field(NOTE)),
    ),
    edit(
        "replaced by an equal request object",
        "addition: new name ToteParam, a dict for requests",
        (f"tote: {{description: It., {ref('BookParam')}}}", f"tote: {{description: It., {ref('ToteParam')}}}"),
        schema(TOTE),
        before=(request_field(f"tote: {{description: It., {ref('BookParam')}}}"),),
    ),
    edit(
        "replaced by a stricter request object",
        """
        breaking: parcels.weigh: parameter tote: new required field size: calls without it fail
        addition: new name ToteParam, a dict for requests
        """,
        (f"tote: {{description: It., {ref('BookParam')}}}", f"tote: {{description: It., {ref('ToteParam')}}}"),
        schema(
            TOTE.replace("[title]", "[title, size]").replace(
                "properties: {", "properties: {size: {description: It., type: number}, "
            )
        ),
        before=(request_field(f"tote: {{description: It., {ref('BookParam')}}}"),),
    ),
    edit(
        "two untagged objects replaced",
        """
        breaking: parcels.weigh: parameter pair accepts ThirdParam or FourthParam instead of FirstParam or SecondParam
        breaking: FirstParam was removed: importing it fails
        breaking: SecondParam was removed: importing it fails
        addition: new name ThirdParam, a dict for requests
        addition: new name FourthParam, a dict for requests
        """,
        (PAIR_FIELD, PAIR_FIELD.replace("First", "Third").replace("Second", "Fourth")),
        ("    FirstParam: {", "    ThirdParam: {"),
        ("    SecondParam: {", "    FourthParam: {"),
        before=(request_field(PAIR_FIELD), *map(schema, PAIR)),
    ),
    edit("unused object", "", schema("Lost: {type: object, description: It., properties: {}}")),
    edit(
        "enum becomes unused",
        """
        breaking: Size was removed: importing it fails
        addition: parcels.boxes.list: an item of parameter sizes accepts any string
        detail: parcels.boxes.list: an item of parameter sizes: "s" is no longer deprecated
        """,
        (f"              {ref('Size')}\n", "              type: string\n"),
    ),
]

JOINED = "      x-joined-text: {list: contents, tag: book, field: title}\n"
NAMES = [
    edit("a property less", "breaking: the property Parcel.text was removed: code that reads it breaks", (JOINED, "")),
    edit("a property more", "addition: new property Parcel.text", (JOINED, ""), back=True),
    edit(
        "a property of other items",
        "breaking: the property Parcel.text joins the text of other items",
        (JOINED, JOINED.replace("book", "hammer")),
    ),
    edit(
        "removed earlier name",
        "breaking: Handsaw, an earlier name of Saw, was removed: importing it fails",
        ("      x-aliases: [Handsaw]\n", ""),
    ),
    edit(
        "added earlier name",
        "addition: new name Handsaw, an earlier name of Saw",
        ("      x-aliases: [Handsaw]\n", ""),
        back=True,
    ),
    edit(
        "earlier name moved to another class",
        "breaking: Handsaw is another name of Hammer instead of Saw: code that checks for the class breaks",
        ("      x-aliases: [Handsaw]\n", ""),
        ("    Hammer:\n", "    Hammer:\n      x-aliases: [Handsaw]\n"),
    ),
    edit(
        "renamed class with an earlier name",
        "addition: State was renamed to Whereabouts: the old name still works",
        (
            SPEC,
            re.sub(r"\bState\b", "Whereabouts", SPEC).replace(WHEREABOUTS, f"{WHEREABOUTS}      x-aliases: [State]\n"),
        ),
    ),
    edit(
        "renamed and changed class with an earlier name",
        """
        addition: State was renamed to Whereabouts: the old name still works
        addition: Whereabouts may be "held"
        """,
        (
            SPEC,
            re.sub(r"\bState\b", "Whereabouts", SPEC).replace(WHEREABOUTS, f"{WHEREABOUTS}      x-aliases: [State]\n"),
        ),
        ("enum: [waiting, moving, delivered]", "enum: [waiting, moving, delivered, held]"),
    ),
    edit(
        "changed exception",
        "breaking: an error with status 409 is raised as StateError instead of ConflictError: except clauses "
        "for ConflictError may miss it",
        ("class: ConflictError}", "class: StateError}"),
    ),
    edit(
        "removed exception",
        "breaking: an error with status 404 and the type lost is no longer raised as NotFoundError: except "
        "clauses for NotFoundError miss it",
        ("        - {status: 404, type: lost, class: NotFoundError}\n", ""),
    ),
    edit(
        "removed exception of a code",
        "breaking: an error with the code no_room is no longer raised as NoRoomError: except clauses for NoRoomError "
        "miss it",
        ("        - {status: 409, code: no_room, class: NoRoomError, aliases: [FullError], advice: Wait.}\n", ""),
        before=CODES,
    ),
    edit(
        "added exception of a code",
        "addition: an error with the code no_room is raised as NoRoomError",
        ("        - {status: 409, code: no_room, class: NoRoomError, aliases: [FullError], advice: Wait.}\n", ""),
        before=CODES,
        back=True,
    ),
    edit(
        "renamed exception of a code",
        "breaking: an error with the code no_room is raised as SpaceError instead of NoRoomError: except clauses for "
        "NoRoomError may miss it",
        ("class: NoRoomError", "class: SpaceError"),
        before=CODES,
    ),
    edit(
        "exception of a code with another status",
        "breaking: an error with the code no_room is raised as NotFoundError instead of ConflictError: except clauses "
        "for ConflictError may miss it",
        ("{status: 409, code", "{status: 404, code"),
        before=CODES,
    ),
    edit(
        "removed alias of an exception",
        "breaking: FullError, an earlier name of NoRoomError, was removed: importing it fails",
        ("aliases: [FullError], ", ""),
        before=CODES,
    ),
    edit(
        "added alias of an exception",
        "addition: new name FullError, an earlier name of NoRoomError",
        ("aliases: [FullError], ", ""),
        before=CODES,
        back=True,
    ),
    edit("other advice", "", ("advice: Wait.", "advice: Wait a day."), before=CODES),
    edit(
        "added exception",
        "addition: an error with status 404 and the type lost is raised as NotFoundError",
        ("        - {status: 404, type: lost, class: NotFoundError}\n", ""),
        back=True,
    ),
    edit(
        "removed event from x-events",
        """
        breaking: an event that parcels.send yields no longer has `arrived` (ParcelArrived): code that checks for it \
breaks
        addition: new name Moves, a union
        """,
        ("      x-output-format: labels\n", "      x-output-format: labels\n      x-events: Moves\n"),
        schema(MOVES),
    ),
]

LEVEL = "type: string, enum: [low, high]"
SOON = f"{LEVEL}, x-deprecated-values: {{low: {{date: '2027-01-22', successor: high}}}}"

DEPRECATED_VALUES = [
    edit(
        "deprecated value of a request",
        'addition: parcels.weigh: parameter level: "low" is deprecated, with retirement on 2027-01-22',
        (LEVEL, SOON),
        before=(request_field(f"level: {{description: It., {LEVEL}}}"),),
    ),
    edit(
        "value of a request that is no longer deprecated",
        'detail: parcels.weigh: parameter level: "low" is no longer deprecated',
        (LEVEL, SOON),
        before=(request_field(f"level: {{description: It., {LEVEL}}}"),),
        back=True,
    ),
    edit(
        "deprecated value of a response",
        'detail: Weight.level: "low" is deprecated, with retirement on 2027-01-22',
        (LEVEL, SOON),
        before=(response_field(f"level: {{description: It., {LEVEL}}}"),),
    ),
    edit(
        "value of a response that is no longer deprecated",
        'detail: Weight.level: "low" is no longer deprecated',
        (LEVEL, SOON),
        before=(response_field(f"level: {{description: It., {LEVEL}}}"),),
        back=True,
    ),
    edit(
        "later retirement of a deprecated value",
        'addition: parcels.weigh: parameter level: "low" is deprecated, with retirement on 2028-01-22',
        ("'2027-01-22'", "'2028-01-22'"),
        before=(request_field(f"level: {{description: It., {SOON}}}"),),
    ),
]

UNIONS = [
    edit(
        "added response variant",
        """
        addition: Thing may be `haiku` (Haiku), which was an Unknown... object before
        addition: new name Haiku, a model
        """,
        block("Haiku", "haiku"),
        (variant("Book"), variant("Book") + variant("Haiku")),
        (tag("book", "Book"), tag("book", "Book") + tag("haiku", "Haiku")),
    ),
    edit(
        "removed response variant",
        """
        breaking: Thing no longer has `book` (Book): code that checks for it breaks
        breaking: Book was removed: importing it fails
        """,
        (variant("Book"), ""),
        (tag("book", "Book"), ""),
    ),
    edit(
        "added request variant",
        """
        addition: ThingParam also accepts `haiku` (HaikuParam)
        addition: new name HaikuParam, a dict for requests
        """,
        block("HaikuParam", "haiku"),
        (variant("BookParam"), variant("BookParam") + variant("HaikuParam")),
        (tag("book", "BookParam"), tag("book", "BookParam") + tag("haiku", "HaikuParam")),
    ),
    edit(
        "removed request variant",
        """
        breaking: ThingParam no longer accepts `picture` (PictureParam)
        breaking: PictureParam was removed: importing it fails
        """,
        (variant("PictureParam"), ""),
        (tag("picture", "PictureParam"), ""),
    ),
    edit(
        "changed tag of a variant",
        """
        breaking: Thing no longer has `book` (Book): code that checks for it breaks
        breaking: Book.type is "novel", and was always "book": comparisons with it fail
        addition: Thing may be `novel` (Book), which was an Unknown... object before
        """,
        (tag("book", "Book"), tag("novel", "Book")),
        ("description: Always `book`.\n          type: string\n          const: book\n", NOVEL),
    ),
    edit(
        "added tag of a variant",
        """
        addition: Thing may be `print` (Picture), which was an Unknown... object before
        addition: Picture.type may be "print"
        """,
        (tag("drawing", "Picture"), tag("drawing", "Picture") + tag("print", "Picture")),
        ("enum: [picture, drawing]", "enum: [picture, drawing, print]"),
    ),
    edit(
        "tag maps to another class",
        """
        breaking: Thing: `drawing` is Drawing, and was Picture: code that checks for the class breaks
        addition: new name Drawing, a model
        detail: Picture.type is never "drawing"
        """,
        block("Drawing", "drawing"),
        (variant("Book"), variant("Book") + variant("Drawing")),
        (tag("drawing", "Picture"), tag("drawing", "Drawing")),
        ("enum: [picture, drawing]", "enum: [picture]"),
    ),
    edit(
        "reordered variants",
        "",
        (tag("book", "Book"), ""),
        (tag("drawing", "Picture"), tag("drawing", "Picture") + tag("book", "Book")),
        (variant("Book") + variant("Picture"), variant("Picture") + variant("Book")),
    ),
    edit(
        "inlined nested union",
        "",
        (variant("ToolParam"), variant("SawParam") + variant("HammerParam")),
        before=(request_field(f"tool: {{description: It., {ref('ToolParam')}}}"),),
    ),
    edit(
        "changed response discriminator",
        """
        breaking: ParcelEvent: the discriminator is `what` instead of `type`
        breaking: ParcelMoved.type was removed: code that reads it breaks
        breaking: ParcelArrived.type was removed: code that reads it breaks
        addition: ParcelMoved: new field what
        addition: ParcelArrived: new field what
        """,
        change_discriminator("propertyName: type\n        mapping:\n          moved:"),
        change_discriminator("[type, depot]\n      properties:\n        type:"),
        change_discriminator("[type, parcel]\n      properties:\n        type:"),
    ),
    edit(
        "changed request discriminator",
        "breaking: FlagParam: the discriminator is `kind` instead of `type`",
        ("{propertyName: type, mapping: {red:", "{propertyName: kind, mapping: {red:"),
        before=(request_field(f"flag: {{description: It., {ref('FlagParam')}}}"), schema(FLAGS)),
    ),
    edit(
        "removed discriminator",
        "detail: ThingParam no longer has a discriminator",
        (TAGS, ""),
    ),
    edit(
        "added discriminator",
        "detail: ThingParam has a discriminator",
        (TAGS, ""),
        back=True,
    ),
    edit(
        "removed default mapping of requests",
        "breaking: ThingParam: an object without a tag is no longer BookParam: requests need the tag",
        (UNTAGGED_BOOK, TAGGED),
    ),
    edit(
        "added default mapping of requests",
        "addition: ThingParam: an object without a tag is BookParam",
        (UNTAGGED_BOOK, TAGGED),
        back=True,
    ),
    edit(
        "added default mapping of responses",
        "addition: Thing: an object without a tag is Book",
        *UNTAGGED,
        before=(("      required: [type, title]\n", "      required: [title]\n"),),
    ),
    edit(
        "removed default mapping of responses",
        "breaking: Thing: an object without a tag is no longer Book, but an Unknown... object",
        *UNTAGGED,
        before=(("      required: [type, title]\n", "      required: [title]\n"),),
        back=True,
    ),
    edit(
        "union becomes a smaller union",
        """
        breaking: Parcel.main_thing no longer has `book` (Book), `picture` (Picture) and `drawing` (Picture): code \
that checks for it breaks
        """,
        (MAIN_THING, MAIN_THING.replace("schemas/Thing", "schemas/Tool")),
    ),
    edit(
        "union becomes one of its variants",
        "breaking: Parcel.main_thing no longer has Picture, Hammer and Saw: code that checks for it breaks",
        (MAIN_THING, MAIN_THING.replace("schemas/Thing", "schemas/Book")),
    ),
    edit(
        "object becomes a union of variants",
        "breaking: Parcel.main_thing can be Hammer or Picture or Saw: code that expects only Book breaks",
        (MAIN_THING, MAIN_THING.replace("schemas/Thing", "schemas/Book")),
        back=True,
    ),
    edit(
        "changed class",
        "breaking: Parcel.weight is Remark instead of Weight: code that reads it breaks",
        (f"                - {ref('Weight')}\n", f"                - {ref('Remark')}\n"),
    ),
]

DESCRIPTIONS = [
    edit("description", "detail: 1 description changed", ("description: Its mass.", "description: How heavy it is.")),
    edit(
        "descriptions",
        "detail: 3 descriptions changed",
        ("description: Its mass.", "description: How heavy it is."),
        ("summary: Weigh things.", "summary: Weigh all."),
        ("description: What something weighs.", "description: A weight."),
    ),
    edit("version of the API", "", ('version: "1"', 'version: "2"')),
    edit(
        "renamed method of a stream",
        "breaking: parcels.stream was renamed to parcels.stream_way: calls that use the old name fail",
        ("operationId: parcels.send\n", "operationId: parcels.send\n      x-stream-name: stream_way\n"),
    ),
    edit(
        "operation becomes deprecated",
        "addition: parcels.weigh is deprecated",
        ("summary: Weigh things.\n", "summary: Weigh things.\n      deprecated: true\n"),
    ),
    edit(
        "class becomes deprecated",
        "addition: Weight is deprecated",
        ("description: What something weighs.\n", "description: What something weighs.\n      deprecated: true\n"),
    ),
    edit(
        "class is no longer deprecated",
        "detail: Weight is no longer deprecated",
        ("description: What something weighs.\n", "description: What something weighs.\n      deprecated: true\n"),
        back=True,
    ),
    edit("a comment", "", ("    # ---- Sent\n", "    # ---- What is sent\n")),
]


EDITS = [
    *OPERATIONS,
    *SECURITY,
    *RESPONSES,
    *ARGUMENTS,
    *FIELDS,
    *SCHEMAS,
    *NAMES,
    *DEPRECATED_VALUES,
    *UNIONS,
    *DESCRIPTIONS,
]


@pytest.mark.parametrize(("old", "new", "expected"), EDITS)
def test_reported_changes(old: str, new: str, expected: list[str]) -> None:
    assert change_lines(old, new) == expected
