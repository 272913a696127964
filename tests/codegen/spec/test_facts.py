"""Every fact of openapi.yaml is in the committed package. The spec is read here by other code than codegen's."""

from __future__ import annotations

import inspect
import json
import re
import types as python_types
import typing
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from importlib import import_module, resources
from typing import Any

import pytest
import yaml
from anthropic_messages_client import types
from anthropic_messages_client.models._model import Unknown
from anthropic_messages_client.request import Operation

from codegen.paths import SPEC

Node = dict[str, Any]
DATA: Node = yaml.load(SPEC.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
SCHEMAS: Node = DATA["components"]["schemas"]


def found(node: Node) -> Node:
    """What a reference leads to."""
    while "$ref" in node:
        at: Any = DATA
        for part in node["$ref"].removeprefix("#/").split("/"):
            at = at[part]
        node = at
    return node


def fields(node: Node) -> tuple[Node, set[str]]:
    """Properties and required names of an object, those of all parts of `allOf` together."""
    properties, required = dict(node.get("properties", {})), set(node.get("required", ()))
    for part in node.get("allOf", ()):
        more = fields(found(part))
        properties |= more[0]
        required |= more[1]
    return properties, required


def is_object(node: Node) -> bool:
    return "properties" in node or "allOf" in node


def told(node: Node) -> Iterator[str]:
    """What values a schema allows, as texts such as `null`, `string`, `is 'text'`, `array of TextBlock`."""
    if "$ref" in node and is_object(found(node)):
        yield node["$ref"].rpartition("/")[2]
    elif "$ref" in node:
        yield from told(found(node))
    elif "oneOf" in node or "anyOf" in node:
        for choice in node.get("oneOf", []) + node.get("anyOf", []):
            yield from told(choice)
    elif "const" in node:
        yield f"is {node['const']!r}"
    elif "enum" in node:
        yield from ("null" if value is None else f"is {value!r}" for value in node["enum"])
    else:
        names = node.get("type", "anything")
        for name in names if isinstance(names, list) else [names]:
            if name == "array":
                yield from (f"array of {inner}" for inner in told(node["items"]))
            elif name == "object":
                values = node.get("additionalProperties")
                yield from (f"map of {inner}" for inner in told(values if isinstance(values, dict) else {}))
            else:
                yield "date-time" if node.get("format") == "date-time" else name


SCALARS = {
    type(None): "null",
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    datetime: "date-time",
    Any: "anything",
    object: "anything",  # of a parameter
}


def shown(hint: Any) -> Iterator[str]:
    """The same of an annotation."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint in SCALARS:
        yield SCALARS[hint]
    elif origin in (typing.Union, python_types.UnionType):
        for argument in arguments:
            yield from shown(argument)
    elif origin is typing.Literal:
        yield from (f"is {value!r}" for value in arguments)
    elif origin in (list, tuple, Iterable):
        yield from (f"array of {inner}" for inner in shown(arguments[0]))
    elif origin in (dict, Mapping):
        yield from (f"map of {inner}" for inner in shown(arguments[1]))
    elif not (isinstance(hint, type) and issubclass(hint, Unknown)):
        yield hint.__name__


def is_answered(name: str) -> bool:
    return hasattr(getattr(types, name), "from_dict")


OBJECTS = [name for name, node in SCHEMAS.items() if is_object(node)]
UNIONS = [name for name, node in SCHEMAS.items() if "discriminator" in node]
OPERATIONS = {node["operationId"]: (path, node) for path, item in DATA["paths"].items() for node in item.values()}


def test_every_schema_has_a_type() -> None:
    assert set(SCHEMAS) <= set(types.__all__)
    assert len(OBJECTS) > 150
    assert {"Message", "MessageCreateParamsStreaming"} <= set(OBJECTS)


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_is_there_as_required_as_the_spec_says(name: str) -> None:
    properties, required = fields(SCHEMAS[name])
    made = getattr(types, name)
    if is_answered(name):
        assert dict(made._fields) == {field: field in required for field in properties}
    else:
        # `__required_keys__` does not see through annotations that are strings.
        hints = typing.get_type_hints(made, include_extras=True)
        written = {field: typing.get_origin(hint) is typing.Required for field, hint in hints.items()}
        parameters = written.keys() - properties.keys()
        assert parameters <= set().union(*map(arguments, OPERATIONS))
        assert {field: written[field] for field in properties} == {field: field in required for field in properties}


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_takes_what_the_spec_says(name: str) -> None:
    properties, required = fields(SCHEMAS[name])
    hints = typing.get_type_hints(getattr(types, name))
    for field, node in properties.items():
        expected, actual = set(told(node)), set(shown(hints[field]))
        assert expected <= actual, field
        more = actual - expected
        if is_answered(name):
            # A value that is new tomorrow is no error, and what was absent reads as None.
            more -= {re.sub("is '.*'", "string", text) for text in expected}
            assert more <= (set() if field in required else {"null"}), field
        else:
            # What came from the API goes back in, and files where base64 is taken.
            assert not {text.split()[-1] for text in more} & {*SCALARS.values()}, field
            assert not [text for text in more if " is " in f" {text}"], field


@pytest.mark.parametrize("name", UNIONS)
def test_every_tag_leads_to_its_class(name: str) -> None:
    rule = SCHEMAS[name]["discriminator"]
    variants = {ref.rpartition("/")[2] for ref in rule["mapping"].values()}
    assert variants <= set(shown(getattr(types, name)))
    if all(is_answered(variant) for variant in variants):
        decode = import_module(f"anthropic_messages_client.{types._MODULES[name]}").decode
        for tag, ref in rule["mapping"].items():
            assert type(decode({rule["propertyName"]: tag})).__name__ == ref.rpartition("/")[2]


def operation(id: str) -> Operation:
    made: Operation = import_module(f"anthropic_messages_client.api.{id}").OPERATION
    return made


def arguments(id: str) -> dict[str, Node]:
    """The parameters of an operation, by the name that a caller uses."""
    parameters = [found(parameter) for parameter in OPERATIONS[id][1].get("parameters", ())]
    return {str(parameter.get("x-parameter-name", parameter["name"])): parameter for parameter in parameters}


def body(id: str) -> Node:
    """The body's schema; of two, the one without events. Empty where there is no body."""
    if "requestBody" not in OPERATIONS[id][1]:
        return {}
    schema = found(OPERATIONS[id][1]["requestBody"]["content"]["application/json"]["schema"])
    return found(schema["oneOf"][0]) if "oneOf" in schema else schema


def needed(id: str) -> set[str]:
    """The arguments that a caller has to give."""
    parameters = {name for name, node in arguments(id).items() if node.get("required")}
    return fields(body(id))[1] | {name for name in parameters if not arguments(id)[name].get("x-client-default")}


MESSAGES = ("messages.create", "messages.batches.create")


@pytest.mark.parametrize("id", OPERATIONS)
def test_every_operation_takes_what_the_spec_says(id: str) -> None:
    made, (path, node) = operation(id), OPERATIONS[id]
    properties, _ = fields(body(id))
    assert (made.id, made.path) == (id, path)
    assert node is DATA["paths"][path][made.method.lower()]
    assert made.body == (properties.keys() if "requestBody" in OPERATIONS[id][1] else None)
    assert made.required == needed(id)
    assert made.nullable == {name for name, node in properties.items() if "null" in told(node)}
    assert made.places == {name: (node["in"], node["name"]) for name, node in arguments(id).items()}
    rejected = made.rejected.get("2026-10-21", ())
    assert made.rejected == ({"2026-10-21": rejected} if rejected else {})
    inner = [form["requests"][0]["params"] if id == "messages.batches.create" else form for form in rejected]
    alone = [{name: ...} for name in ("temperature", "top_p", "top_k")]
    assert [form for form in inner if "messages" not in form] == (alone if id in MESSAGES else [])
    said = [form["messages"][0] for form in inner if "messages" in form]
    cited = [{"type": "text", "citations": [{}]}]
    assert said == (
        [
            {"role": "user", "content": cited},
            {"role": "user", "content": [{"type": "tool_result", "content": cited}]},
            {"role": "assistant", "content": [{"type": "tool_result", "content": cited}]},
            {"role": "assistant", "content": [{"type": "document"}]},
        ]
        if id in (*MESSAGES, "messages.count_tokens")
        else []
    )


def kind(text: str) -> str:
    """The kind of JSON value that `told` tells of."""
    if text.startswith(("is '", "string", "date-time")):
        return "string"
    plain = {"integer": "number", "number": "number", "boolean": "boolean", "null": "null"}
    return "array" if text.startswith("array of") else plain.get(text, "object")


@pytest.mark.parametrize("id", OPERATIONS)
def test_every_operation_answers_what_the_spec_says(id: str) -> None:
    made, (_, node) = operation(id), OPERATIONS[id]
    content = node["responses"]["200"]["content"]
    whole = content.get("application/json") or content["application/x-jsonl"]
    properties, required = fields(found(whole["schema"]))
    assert type(made.decode({})).__name__ == whole["schema"]["$ref"].rpartition("/")[2]
    assert made.streams == ("text/event-stream" in content)
    assert made.rows == ("application/x-jsonl" in content)
    kinds = {name: {kind(text) for text in told(node)} for name, node in properties.items() if name in required}
    assert {name: set(found) for name, found in made.answer_required.items()} == kinds
    constants = {name: node["const"] for name, node in properties.items() if "const" in node and name in required}
    assert made.answer_constants == constants


@pytest.mark.parametrize("id", OPERATIONS)
def test_each_call_is_carried_out_in_the_way_of_its_answer(id: str) -> None:
    _, node = OPERATIONS[id]
    group, _, name = id.rpartition(".")
    module = import_module(f"anthropic_messages_client.operations.{group.replace('.', '_')}")
    (made,) = [made for made in vars(module).values() if isinstance(made, type) and name in vars(made)]
    ways = {way: lambda *call, way=way: way for way in ("_call", "_rows", "_pages")}
    carried_out = getattr(type("Recorder", (made,), ways)(), name)(**dict.fromkeys(needed(id)))
    is_rows = "application/x-jsonl" in node["responses"]["200"]["content"]
    assert carried_out == ("_pages" if node.get("x-pages") else "_rows" if is_rows else "_call")


def one_line(text: str | None) -> str:
    return " ".join((text or "").split())


@pytest.mark.parametrize("id", OPERATIONS)
def test_every_argument_is_written_out_and_explained(id: str) -> None:
    group, _, name = id.rpartition(".")
    module = import_module(f"anthropic_messages_client.operations.{group.replace('.', '_')}")
    (method,) = [vars(made)[name] for made in vars(module).values() if isinstance(made, type) and name in vars(made)]
    properties, _ = fields(body(id))
    written = {
        argument.name: argument.default is argument.empty
        for argument in inspect.signature(method).parameters.values()
        if argument.name in properties or argument.name in arguments(id)
    }
    assert written == {argument: argument in needed(id) for argument in (*properties, *arguments(id))}
    shown_help = one_line(inspect.getdoc(method))
    # What `stream` does to a method is told in other words than what it is in a body.
    explained = [item for item in {**properties, **arguments(id)}.items() if item[0] != "stream"]
    assert not [name for name, node in explained if f"{name}: {one_line(node['description'])}" not in shown_help]


def test_the_spec_goes_along() -> None:
    with resources.files("anthropic_messages_client").joinpath("openapi.json").open(encoding="utf-8") as file:
        assert json.load(file) == DATA
