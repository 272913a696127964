"""Names of the API that Python cannot use get another name in the rendered package. JSON keeps the API's names."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.parcels import Change, parameter, request_field, response_field, schema
from tests.codegen.probes import probe, supported_case

FIELDS = response_field("""
from: {description: Where it was weighed., type: string}
class: {description: Its class., type: [string, "null"]}
net-weight: {description: Without the box., type: number}
$scale: {description: The scale., type: string, format: date-time}
copy: {x-parameter-name: carbon_copy, description: A copy., type: boolean}
remark: {description: A remark., $ref: "#/components/schemas/Remark"}
""")
REQUIRED = ("      required: [grams]\n", "      required: [grams, from]\n")
WEIGHT = """
data = {"grams": 1, "from": "Kiel", "class": None, "net-weight": 2, "$scale": "2026-01-02T00:00:00Z", "copy": True}
weight = types.Weight.from_dict(data)
"""
SENT_BACK = schema("""
NoteParam:
  type: object
  description: A note.
  required: [from]
  properties:
    from: {description: Who wrote it., type: string}
    str: {description: A text., type: string}
    x-y: {description: A place., type: integer}
    items: {description: Things., type: array, items: {$ref: "#/components/schemas/NoteParam"}}
""")
NOTES = request_field('notes: {description: Notes., type: array, items: {$ref: "#/components/schemas/NoteParam"}}')
NOTE = schema("""
Note:
  type: object
  description: A note.
  required: [from]
  properties:
    from: {x-parameter-name: author, description: Who wrote it., type: string}
    x-y: {description: A place., type: integer}
    seen: {description: Only in responses., type: boolean}
""")
ADDED = (FIELDS, REQUIRED)

CASES = [
    supported_case(
        "decode and encode",
        WEIGHT
        + """
assert (weight.from_, weight.net_weight, weight.scale.year, weight.carbon_copy) == ("Kiel", 2, 2026, True)
assert weight.class_ is None and weight.to_dict() == data and list(weight.to_dict()) == list(data)
for odd in ({"grams": 1}, {"grams": 1, "from": None}, {"from": 1, "from_": 2, "net_weight": 3, "more": 4}, {}):
    assert types.Weight.from_dict(odd).to_dict() == odd
assert types.Weight.from_dict({"grams": 1}).from_ is None
""",
        *ADDED,
    ),
    supported_case(
        "constructor",
        WEIGHT
        + """
assert types.Weight(grams=1, from_="Kiel", net_weight=2, more=3).to_dict() == {
    "grams": 1, "from": "Kiel", "net-weight": 2, "more": 3
}
assert types.Weight(**data) == types.Weight.model_construct(**data) == types.Weight.model_validate(data)
assert types.Weight.construct(grams=1, from_="Kiel").to_dict() == {"grams": 1, "from": "Kiel"}
try:
    types.Weight(grams=1, from_="Kiel", **{"from": "Ulm"})
except TypeError as error:
    assert "got both 'from_' and 'from'" in str(error)
else:
    raise AssertionError
""",
        *ADDED,
    ),
    supported_case(
        "views of an object",
        WEIGHT
        + """
import copy, pickle
assert "from_='Kiel'" in repr(weight)
assert dict(weight)["from_"] == vars(weight)["from_"] == "Kiel"
assert weight.model_fields_set == {"grams", "from_", "class_", "net_weight", "scale", "carbon_copy"}
assert types.Weight.model_fields["from_"].alias == "from" and types.Weight.model_fields["grams"].alias is None
assert weight.model_dump(exclude_unset=True)["net_weight"] == 2
assert weight.model_dump(by_alias=True, exclude_unset=True, mode="json") == data
assert weight.model_dump(include={"from_"}, by_alias=True) == {"from": "Kiel"}
assert weight.to_dict(use_api_names=False)["from_"] == "Kiel"
assert weight.to_dict(exclude_none=True) == {k: v for k, v in data.items() if v is not None}
assert weight.copy(exclude={"from_"}).to_dict() == {k: v for k, v in data.items() if k != "from"}
assert weight.model_copy(update={"from_": "Ulm"}).to_dict() == weight.model_copy(update={"from": "Ulm"}).to_dict()
for other in (pickle.loads(pickle.dumps(weight)), copy.deepcopy(weight), copy.copy(weight)):
    assert other == weight and other.to_dict() == data
weight.from_ = "Ulm"
weight.remark = types.Remark(text="x", from_="Ada")
assert weight.to_dict()["from"] == "Ulm" and weight.to_dict()["remark"] == {"text": "x", "from": "Ada"}
assert weight.model_dump()["remark"]["from_"] == weight.model_dump(by_alias=True)["remark"]["from"] == "Ada"
""",
        *ADDED,
    ),
    supported_case(
        "pydantic",
        WEIGHT
        + """
from pydantic import TypeAdapter
adapter = TypeAdapter(types.Weight)
assert adapter.validate_python(data) == weight and adapter.dump_python(weight, mode="json") == data
assert adapter.json_schema()["properties"]["from"]["description"] == "Where it was weighed."
assert adapter.json_schema()["required"] == ["grams", "from"] and "from_" not in str(adapter.json_schema())
assert adapter.dump_python(weight, exclude_none=True) == {k: v for k, v in data.items() if v is not None}
""",
        *ADDED,
    ),
    supported_case(
        "lazily decoded",
        """
sent = {"what": {"type": "arrived", "note": {"from": "Ada", "x-y": 1}}}
row = operation("parcels.history").decode(sent)
assert row.what.note.author == "Ada" and row.what.note.x_y == 1 and row.to_dict() == sent
""",
        NOTE,
        (
            '                $ref: "#/components/schemas/ParcelMoved"\n',
            '                $ref: "#/components/schemas/Step"\n',
        ),
        schema(
            "Step: {description: One thing that happened., type: object, "
            'properties: {what: {description: It., $ref: "#/components/schemas/ParcelEvent"}}}'
        ),
        (
            "          description: The parcel as it arrived.\n",
            "          description: The parcel as it arrived.\n          $ref: '#/components/schemas/Parcel'\n"
            "        note:\n          description: A note.\n          $ref: '#/components/schemas/Note'\n"
            "        old:\n          description: An older one.\n",
        ),
    ),
    supported_case(
        "a tag",
        """
from pydantic import TypeAdapter
sent = {"class": "b", "size": 2}
net = types.Weight.from_dict({"grams": 1, "net": sent}).net
assert type(net) is types.Big and net.class_ == "b" and net.to_dict() == sent
assert TypeAdapter(types.Parts).validate_python(net) is net
assert type(TypeAdapter(types.Parts).validate_python(sent)) is types.Big
""",
        response_field('net: {description: It., $ref: "#/components/schemas/Parts"}'),
        schema("""
Parts:
  description: A part.
  oneOf: [{$ref: "#/components/schemas/Small"}, {$ref: "#/components/schemas/Big"}]
  discriminator:
    propertyName: class
    mapping: {s: "#/components/schemas/Small", b: "#/components/schemas/Big"}
Small:
  type: object
  description: A small one.
  required: [class]
  properties: {class: {description: Its class., type: string, const: s}}
Big:
  type: object
  description: A big one.
  required: [class]
  properties:
    class: {description: Its class., type: string, const: b}
    size: {description: Its size., type: integer}
"""),
    ),
    supported_case(
        "keys of a request, and objects that are sent back",
        """
from anthropic_messages_client.encoding import encode_json
from anthropic_messages_client.api.parcels import weigh
from pydantic import TypeAdapter
assert list(hints("NoteParam")) == ["from", "str", "x-y", "items"]
note = types.Note(author="Ada", x_y=1, seen=True)
body = weigh.build(contents=[], notes=[note, {"from": "Eve", "items": [{"from": "Bob"}]}]).body
assert encode_json(body) == b'{"contents":[],"notes":[{"from":"Ada","x-y":1},{"from":"Eve","items":[{"from":"Bob"}]}]}'
adapter = TypeAdapter(types.NoteParam)
assert adapter.validate_python({"from": "Eve", "x-y": "3"}) == {"from": "Eve", "x-y": 3}
assert adapter.json_schema()["$defs"]["NoteParam"]["properties"]["from"]["description"] == "Who wrote it."
""",
        SENT_BACK,
        NOTES,
        NOTE,
        response_field('note: {description: It., $ref: "#/components/schemas/Note"}'),
    ),
    supported_case(
        "arguments",
        """
from anthropic_messages_client.api.parcels import weigh
from anthropic_messages_client.operations.parcels import Parcels

class Sync(Parcels):
    def _call(self, operation, params, options):
        return operation.build(params)

arguments = inspect.signature(Parcels.weigh).parameters
assert {"from_", "sender", "is_", "x_scale"} <= set(arguments)
request = Sync().weigh(contents=[], from_="Kiel", sender="Ada", is_=True, x_scale="a")
assert request.body == {"contents": [], "from": "Kiel", "timeout": "Ada"}
assert request.query == {"is": "true"} and request.headers == {"x-scale": "a"}
assert weigh.build(**{"contents": [], "from": "Kiel", "is_": True}).body == {"contents": [], "from": "Kiel"}
assert "from_: Where it goes from." in inspect.getdoc(Parcels.weigh)
try:
    Sync().weigh(contents=[], **{"from": "Kiel"})
except TypeError as error:
    assert "from_" in str(error)
else:
    raise AssertionError
""",
        request_field("from: {description: Where it goes from., type: string}"),
        request_field("timeout: {x-parameter-name: sender, description: Who sends it., type: string}"),
        parameter("- {name: is, in: query, description: It., schema: {type: boolean}}"),
        parameter("- {name: x-scale, in: header, description: It., schema: {type: string}}"),
    ),
]


@pytest.mark.parametrize(("changes", "program"), CASES)
def test_names_in_python(changes: tuple[Change, ...], program: str, tmp_path: Path) -> None:
    probe(changes, program, tmp_path)
