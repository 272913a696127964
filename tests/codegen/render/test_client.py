"""The generated package without the facade: endpoint modules with its own client, over a real socket."""

from __future__ import annotations

import json

from tests.codegen.programs import PARCEL, Program
from tests.support.wire import reply


def test_sync_sends_the_request_and_decodes_the_response(program: Program) -> None:
    (request,) = program(
        """
parcel = send.sync(client, depot="Kiel/Süd", to="Ada", contents=[{"title": "Emma"}], dry_run=True,
                   stamps=("a", "b"), insured=None, greeting=["Hi", "Ada"], labels={"x": "y"}, stream=False)
assert type(parcel) is types.Parcel
assert (parcel.id, parcel.state, parcel.signature) == ("p1", "lost", None)
""",
        reply(body=PARCEL),
    )
    assert (request.method, request.target) == ("POST", "/v1/depots/Kiel%2FS%C3%BCd/parcels?dry-run=true")
    assert request.headers["x-stamps"] == "a,b"
    assert (request.headers["x-depot-key"], request.headers["anthropic-version"]) == ("anything", "fair")
    assert not {"x-api-key", "authorization"} & set(request.headers)
    assert request.headers["content-type"] == "application/json"
    assert request.body == {
        "to": "Ada",
        "contents": [{"title": "Emma"}],
        "insured": None,
        "greeting": ["Hi", "Ada"],
        "labels": {"x": "y"},
        "stream": False,
    }


def test_asyncio_sends_the_request_and_decodes_the_response(program: Program) -> None:
    first, second = program(
        """
async def both():
    return await asyncio.gather(
        weigh.asyncio(client, contents=[], precision=2),
        weigh.asyncio(client, contents=({"type": "hammer"} for _ in range(2))),
    )

light, heavy = asyncio.run(both())
assert {type(light), type(heavy)} == {types.Weight}
assert {light.grams, heavy.grams} == {1, 2.5}
""",
        reply(body={"grams": 1}),
        reply(body={"grams": 2.5}),
    )
    assert {first.target, second.target} == {"/v1/parcels/weigh?precision=2", "/v1/parcels/weigh"}
    assert sorted(len(request.body["contents"]) for request in (first, second)) == [0, 2]


def test_build_and_parse_work_without_a_client(program: Program) -> None:
    assert not program(
        f"""
request = send.build(depot="Kiel", to="Ada", contents=[], fragile=True)
assert (request.path, request.query, request.headers) == ("/v1/depots/Kiel/parcels", {{}}, {{}})
assert request.body == {{"to": "Ada", "contents": [], "fragile": True}}
assert request.operation is send.OPERATION
assert (send.OPERATION.id, send.OPERATION.method) == ("parcels.send", "POST")
picture = {{"contents": [{{"type": "picture", "data": ...}}]}}
assert send.OPERATION.rejected == {{"2": (picture, {{"greeting": [""]}}, {{"fragile": ...}}), "3": (picture,)}}
assert (send.OPERATION.streams, weigh.OPERATION.streams) == (True, False)
assert send.parse(200, {json.dumps(json.dumps(PARCEL))}.encode()).id == "p1"
fails(ApiError, "status 500: down", send.parse, 500, b"down")
"""
    )


def test_operation_without_a_body(program: Program) -> None:
    (request,) = program(
        """
from anthropic_messages_client.api.parcels.boxes import burn, list as list_

boxes = list_.sync(client, depot="Kiel", bought_since=datetime(2026, 1, 2, 3), limit=5, fill=0.5, sizes=("s", "l"))
assert (type(boxes), boxes.sizes) == (types.BoxList, ["s"])
fails(TypeError, "missing a required argument: 'bought_since', 'depot'", list_.build, terms="x")
fails(TypeError, "limit must be", list_.build, depot="Kiel", bought_since=datetime(2026, 1, 2), limit={"a": 1})

request = burn.build(depot="Kiel", stamps=["a"])
assert (request.operation.method, request.path, request.body) == ("DELETE", "/v1/depots/Kiel/boxes", None)
assert request.headers == {"x-stamps": "a"}
""",
        reply(body={"sizes": ["s"]}),
    )
    query = "bought-since=2026-01-02T03%3A00%3A00&limit=5&fill=0.5&sizes%5B%5D=s&sizes%5B%5D=l"
    assert (request.method, request.target) == ("GET", f"/v1/depots/Kiel/boxes?{query}")
    assert request.content == b""
    assert "content-type" not in request.headers
    assert request.headers["anthropic-version"] == "fair", "the default of the client"


def test_path_parameters_are_positional(program: Program) -> None:
    assert not program(
        """
import inspect
from anthropic_messages_client.operations.parcels import Parcels
from anthropic_messages_client.operations.parcels_boxes import Boxes

def kinds(method):
    return {name: argument.kind.description for name, argument in inspect.signature(method).parameters.items()}

assert kinds(Boxes.list)["depot"] == kinds(Parcels.send)["depot"] == "positional or keyword"
assert kinds(Boxes.list)["limit"] == kinds(Parcels.send)["to"] == "keyword-only"
assert "extra_body" in kinds(Boxes.list)
assert "extra_body" in kinds(Parcels.send)
assert "The default is `20`." in inspect.getdoc(Boxes.list)
"""
    )


def test_json_lines_response_is_decoded_by_row(program: Program) -> None:
    moved = {"type": "moved", "depot": "Kiel"}
    (request, *_) = program(
        """
from anthropic_messages_client.api.parcels import history

assert history.OPERATION.rows and not weigh.OPERATION.rows
rows = history.sync(client)
assert [(type(row), row.depot) for row in rows] == [(types.ParcelMoved, "Kiel")] * 2
assert asyncio.run(history.asyncio(client)) == []
fails(ApiError, "status 200: ", history.sync, client)
fails(ApiError, "status 200: ", history.sync, client)
fails(ApiError, "status 404: Gone.", history.sync, client)
""",
        reply(body=b"%s\n\n%s" % ((json.dumps(moved).encode(),) * 2), content_type="application/x-jsonl"),
        reply(body=b"", content_type="application/x-jsonl"),
        reply(body=b'{"type": "mov', content_type="application/x-jsonl"),
        reply(body=b"[]", content_type="application/x-jsonl"),
        reply(404, {"type": "error", "error": {"message": "Gone."}}),
    )
    assert (request.method, request.target) == ("GET", "/v1/parcels/history")


def test_methods_call_the_hook_of_their_response_kind(program: Program) -> None:
    assert not program(
        """
from anthropic_messages_client.operations.parcels import Parcels

class Mine(Parcels):
    def _call(self, operation, params, options): return "whole"
    def _rows(self, operation, params, options): return "rows", options["from_row"]
    def _pages(self, operation, params, options): return "pages", params["after_id"]

mine = Mine()
assert mine.weigh(contents=[]) == "whole"
assert mine.history() == ("rows", 1)
assert mine.history(from_row=7) == ("rows", 7)
assert mine.list(after_id="p1") == ("pages", "p1")
assert "from_row: Number of the first row" in Parcels.history.__doc__
assert "An iterator over the rows" in Parcels.history.__doc__
assert "`async for`" in Parcels.list.__doc__
"""
    )


def test_output_format_is_passed_on(program: Program) -> None:
    assert not program(
        """
from anthropic_messages_client.operations.parcels import Parcels, Parsing

class Mine(Parcels):
    def _stream(self, operation, params, options): return operation.output_format, options["output_format"]
    def _parse(self, operation, params, options): return "stream" in params, options["output_format"]
    parse = Parsing.parse

mine = Mine()
assert mine.stream("Kiel", to="Ada", contents=[], output_format=int) == ("labels", int)
assert mine.parse("Kiel", to="Ada", contents=[], output_format=int) == (False, int)
assert "is sent as `format` in `labels`" in " ".join(Parsing.parse.__doc__.split())
assert not hasattr(Parcels, "parse")
"""
    )


def test_invalid_argument_raises_before_anything_is_sent(program: Program) -> None:
    assert not program(
        """
good = {"depot": "Kiel", "to": "Ada", "contents": []}
fails(TypeError, "'fragil'; did you mean 'fragile'?", send.sync, client, **good, fragil=True)
fails(TypeError, "missing a required argument: 'contents', 'depot', 'to'", send.build)
fails(TypeError, "speed must not be None", send.build, **good, speed=None)
fails(TypeError, "dry_run must be a string", send.build, **good, dry_run={"a": 1})
fails(ValueError, "depot must not be '..'", send.build, **{**good, "depot": ".."})
fails(ValueError, "stamps must not contain a line break", send.build, **good, stamps=["a\\r\\nx: y"])
fails(TypeError, "contents[0] is of type object", send.sync, client, **{**good, "contents": [object()]})
"""
    )


def test_api_error_has_the_message_of_the_api(program: Program) -> None:
    error_body = {"type": "error", "error": {"message": "Too heavy.", "code": 7}, "help": "Send two."}
    program(
        """
raised = fails(ApiError, "status 413: Too heavy.", weigh.sync, client, contents=[])
assert (raised.status_code, type(raised.error), raised.error.error.code) == (413, types.ErrorResponse, 7)
assert raised.error.help == "Send two."
raised = fails(ApiError, "status 502: <html>", weigh.sync, client, contents=[])
assert (raised.error, raised.content) == (None, b"<html>")
fails(ApiError, "status 200: []", weigh.sync, client, contents=[])
fails(ApiError, "status 503: no body", lambda: asyncio.run(weigh.asyncio(client, contents=[])))
""",
        reply(413, error_body),
        reply(502, b"<html>"),
        reply(200, []),
        reply(503, b""),
    )
