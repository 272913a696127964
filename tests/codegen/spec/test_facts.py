"""The committed package has all facts of openapi.yaml. The spec is read here without codegen."""

from __future__ import annotations

import inspect
import json
import keyword
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


def resolve(node: Node) -> Node:
    """Return the target of a reference."""
    while "$ref" in node:
        at: Any = DATA
        for part in node["$ref"].removeprefix("#/").split("/"):
            at = at[part]
        node = at
    return node


def fields(node: Node) -> tuple[Node, set[str]]:
    """Return the properties and the required names of an object, including those of `allOf`."""
    properties, required = dict(node.get("properties", {})), set(node.get("required", ()))
    for part in node.get("allOf", ()):
        additional = fields(resolve(part))
        properties |= additional[0]
        required |= additional[1]
    return properties, required


def is_object(node: Node) -> bool:
    return "properties" in node or "allOf" in node


def tags(node: Node) -> Node:
    """Return the discriminator of a union of objects, or an empty mapping."""
    return dict(node.get("discriminator", node.get("x-discriminator", {})))


BETA = "beta."


def without_beta(properties: Node) -> Node:
    """Return the properties of the plain side."""
    return {name: node for name, node in properties.items() if not node.get("x-beta")}


def spec_types(node: Node) -> Iterator[str]:
    """Yield the types that a schema allows, as texts such as `null`, `string`, `is 'text'`, `array of TextBlock`."""
    if "$ref" in node and is_object(resolve(node)):
        yield node["$ref"].rpartition("/")[2]
    elif "$ref" in node:
        yield from spec_types(resolve(node))
    elif "oneOf" in node or "anyOf" in node:
        for choice in node.get("oneOf", []) + node.get("anyOf", []):
            yield from spec_types(choice)
    elif "const" in node:
        yield f"is {node['const']!r}"
    elif "enum" in node:
        yield from ("null" if value is None else f"is {value!r}" for value in node["enum"])
    else:
        names = node.get("type", "anything")
        for name in names if isinstance(names, list) else [names]:
            if name == "array":
                yield from (f"array of {inner}" for inner in spec_types(node["items"]))
            elif name == "object":
                values = node.get("additionalProperties")
                yield from (f"map of {inner}" for inner in spec_types(values if isinstance(values, dict) else {}))
            else:
                yield node.get("format", name)


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


def annotation_types(hint: Any) -> Iterator[str]:
    """Yield the same texts for an annotation."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if hint == typing.get_args(types.FileInput)[0]:  # without `Annotated`, which `get_type_hints` removes
        yield "binary"
    elif hint in SCALARS:
        yield SCALARS[hint]
    elif origin is typing.Annotated:
        yield from annotation_types(arguments[0])
    elif origin in (typing.Union, python_types.UnionType):
        for argument in arguments:
            yield from annotation_types(argument)
    elif origin is typing.Literal:
        yield from (f"is {value!r}" for value in arguments)
    elif origin in (list, tuple, Iterable):
        yield from (f"array of {inner}" for inner in annotation_types(arguments[0]))
    elif origin in (dict, Mapping):
        yield from (f"map of {inner}" for inner in annotation_types(arguments[1]))
    elif not (isinstance(hint, type) and issubclass(hint, Unknown)):
        name = hint.__name__
        yield name.removeprefix("Beta") if name.removeprefix("Beta") in BODIES else name


def attribute(field: str) -> str:
    """Return the name in Python of a field of a model."""
    return f"{field}_" if keyword.iskeyword(field) else field


def is_response(name: str) -> bool:
    return hasattr(getattr(types, name), "from_dict")


OBJECTS = [name for name, node in SCHEMAS.items() if is_object(node)]
RECEIVED = {node.get("$ref", "") for name in OBJECTS if is_response(name) for node in fields(SCHEMAS[name])[0].values()}
RECEIVED_ENUMS = {place for place in RECEIVED if "enum" in SCHEMAS.get(place.rpartition("/")[2], ())}
"""The references of fields of responses to enums."""
UNIONS = [name for name, node in SCHEMAS.items() if tags(node)]
DECLARED = {node["operationId"]: (path, node) for path, item in DATA["paths"].items() for node in item.values()}
TWINS = {tag["name"] for tag in DATA["tags"] if tag.get("x-beta-twin")}
OPERATIONS = {
    **{name: pair for name, pair in DECLARED.items() if not pair[1].get("x-beta")},
    **{BETA + name: pair for name, pair in DECLARED.items() if TWINS & set(pair[1]["tags"])},
}
BODIES = [name for name in OBJECTS if "Param" in name and f"Beta{name}" in types.__all__]
"""The bodies that have other fields on the beta side."""


def test_all_schemas_have_a_type() -> None:
    assert set(SCHEMAS) <= set(types.__all__)
    assert len(OBJECTS) > 150
    assert {"Message", "MessageCreateParamsStreaming"} <= set(OBJECTS)


@pytest.mark.parametrize("name", OBJECTS)
def test_required_fields_match_the_spec(name: str) -> None:
    properties, required = fields(SCHEMAS[name])
    rendered = getattr(types, f"Beta{name}" if name in BODIES else name)
    if is_response(name):
        named = {attribute(field): field in required for field in properties}
        assert dict(rendered._fields) == named
    else:
        # `__required_keys__` does not see through annotations that are strings.
        hints = typing.get_type_hints(rendered, include_extras=True)
        required_by_name = {field: typing.get_origin(hint) is typing.Required for field, hint in hints.items()}
        parameters = required_by_name.keys() - properties.keys()
        assert parameters <= set().union(*map(arguments, OPERATIONS))
        assert {field: required_by_name[field] for field in properties} == {
            field: field in required for field in properties
        }


@pytest.mark.parametrize("name", BODIES)
def test_plain_bodies_are_without_the_fields_of_the_beta_side(name: str) -> None:
    properties, _ = fields(SCHEMAS[name])
    hints = typing.get_type_hints(getattr(types, name))
    assert {*hints} & {*properties} == {*without_beta(properties)}


@pytest.mark.parametrize("name", OBJECTS)
def test_field_types_match_the_spec(name: str) -> None:
    properties, required = fields(SCHEMAS[name])
    hints = typing.get_type_hints(getattr(types, f"Beta{name}" if name in BODIES else name))
    for field, node in properties.items():
        hint = hints[attribute(field) if is_response(name) else field]
        expected, actual = set(spec_types(node)), set(annotation_types(hint))
        assert expected <= actual, field
        additional = actual - expected
        if is_response(name):
            # Responses may have new values of enums, and absent fields read as None.
            additional -= {re.sub("is '.*'", "string", text) for text in expected}
            assert additional <= (set() if field in required else {"null"}), field
        else:
            # Requests also accept response models, files in base64 fields, and new values of enums of responses.
            if node.get("$ref") in RECEIVED_ENUMS:
                additional -= {"string"}
            assert not {text.split()[-1] for text in additional} & {*SCALARS.values()}, field
            assert not [text for text in additional if " is " in f" {text}"], field


@pytest.mark.parametrize("name", UNIONS)
def test_tags_map_to_their_classes(name: str) -> None:
    rule = tags(SCHEMAS[name])
    variants = {ref.rpartition("/")[2] for ref in rule["mapping"].values()}
    assert variants <= set(annotation_types(getattr(types, name)))
    if all(is_response(variant) for variant in variants):
        decode = import_module(f"anthropic_messages_client.{types._module_of(name)}").decode
        for tag, ref in rule["mapping"].items():
            assert type(decode({rule["propertyName"]: tag})).__name__ == ref.rpartition("/")[2]


def operation(id: str) -> Operation:
    rendered: Operation = import_module(f"anthropic_messages_client.api.{id}").OPERATION
    return rendered


def arguments(id: str) -> dict[str, Node]:
    """Return the parameters of an operation by their argument names."""
    parameters = [resolve(parameter) for parameter in OPERATIONS[id][1].get("parameters", ())]
    parameters = [parameter for parameter in parameters if "const" not in parameter["schema"]]
    return {str(parameter.get("x-parameter-name", parameter["name"])): parameter for parameter in parameters}


def body(id: str) -> Node:
    """Return the schema of the body: the one without events if there are two, an empty one if there is no body."""
    if "requestBody" not in OPERATIONS[id][1]:
        return {}
    (media_type,) = OPERATIONS[id][1]["requestBody"]["content"].values()
    schema = resolve(media_type["schema"])
    return resolve(schema["oneOf"][0]) if "oneOf" in schema else schema


def required_arguments(id: str) -> set[str]:
    """Return the required arguments."""
    parameters = {name for name, node in arguments(id).items() if node.get("required")}
    return fields(body(id))[1] | {name for name in parameters if not arguments(id)[name].get("x-client-default")}


def body_properties(id: str) -> Node:
    """Return the fields of the body, on the plain side without those of the beta side."""
    properties, _ = fields(body(id))
    return properties if id.startswith(BETA) else without_beta(properties)


MESSAGE_OPERATIONS = ("messages.create", "messages.batches.create")


@pytest.mark.parametrize("id", OPERATIONS)
def test_operation_arguments_match_the_spec(id: str) -> None:
    rendered, (path, node) = operation(id), OPERATIONS[id]
    properties = body_properties(id)
    assert (rendered.id, rendered.path) == (id, path)
    assert node is DATA["paths"][path][rendered.method.lower()]
    assert rendered.body == (properties.keys() if "requestBody" in OPERATIONS[id][1] else None)
    assert rendered.required == required_arguments(id)
    assert rendered.nullable == {name for name, node in properties.items() if "null" in spec_types(node)}
    is_multipart = "multipart/form-data" in OPERATIONS[id][1].get("requestBody", {}).get("content", {})
    files = {name: node.get("x-max-bytes") for name, node in properties.items() if node.get("format") == "binary"}
    assert rendered.files == (files if is_multipart else None)
    assert rendered.locations == {name: (node["in"], node["name"]) for name, node in arguments(id).items()}
    rejected = rendered.rejected.get("2026-10-21", ())
    assert rendered.rejected == ({"2026-10-21": rejected} if rejected else {})
    declared = id.removeprefix(BETA)
    inner = [form["requests"][0]["params"] if declared == "messages.batches.create" else form for form in rejected]
    single = [{name: ...} for name in ("temperature", "top_p", "top_k")]
    assert [form for form in inner if "messages" not in form] == (single if declared in MESSAGE_OPERATIONS else [])
    in_messages = [form["messages"][0] for form in inner if "messages" in form]
    cited = [{"type": "text", "citations": [{}]}]
    assert in_messages == (
        [
            {"role": "user", "content": cited},
            {"role": "user", "content": [{"type": "tool_result", "content": cited}]},
            {"role": "assistant", "content": [{"type": "tool_result", "content": cited}]},
            {"role": "assistant", "content": [{"type": "document"}]},
        ]
        if declared in (*MESSAGE_OPERATIONS, "messages.count_tokens")
        else []
    )


@pytest.mark.parametrize("id", OPERATIONS)
def test_constants_match_the_spec(id: str) -> None:
    rendered, (_, node) = operation(id), OPERATIONS[id]
    is_beta = id.startswith(BETA)
    expected = {
        (parameter["in"], parameter["name"], parameter["schema"]["const"], tuple(parameter["x-sent-in"]))
        for parameter in map(resolve, node.get("parameters", ()))
        if "const" in parameter["schema"] and (is_beta or not parameter.get("x-beta"))
    }
    added = node.get("x-added-betas", {}) if is_beta else {}
    expected |= {("header", "anthropic-beta", name, tuple(versions)) for name, versions in added.items()}
    assert set(rendered.constants) == expected
    assert len(rendered.constants) == len(expected)


def json_type(text: str) -> str:
    """Return the JSON type of a text of `spec_types`."""
    if text.startswith(("is '", "string", "date-time")):
        return "string"
    plain = {"integer": "number", "number": "number", "boolean": "boolean", "null": "null"}
    return "array" if text.startswith("array of") else plain.get(text, "object")


@pytest.mark.parametrize("id", OPERATIONS)
def test_operation_responses_match_the_spec(id: str) -> None:
    rendered, (_, node) = operation(id), OPERATIONS[id]
    content = node["responses"]["200"]["content"]
    if rendered.file_kind is not None:
        assert content == {rendered.file_kind: {"schema": {"type": "string", "format": "binary"}}}
        assert (rendered.response_module, rendered.response_required) == ("", {})
        return
    media_type = content.get("application/json") or content["application/x-jsonl"]
    properties, required = fields(resolve(media_type["schema"]))
    assert type(rendered.decode({})).__name__ == media_type["schema"]["$ref"].rpartition("/")[2]
    assert rendered.streams == ("text/event-stream" in content)
    assert rendered.rows == ("application/x-jsonl" in content)
    kinds = {
        name: {json_type(text) for text in spec_types(node)} for name, node in properties.items() if name in required
    }
    assert {name: set(json_types) for name, json_types in rendered.response_required.items()} == kinds
    constants = {name: node["const"] for name, node in properties.items() if "const" in node and name in required}
    assert rendered.response_constants == constants


HOOKS = ("_call", "_rows", "_pages", "_token_pages", "_files")


def operations_class(module: Any, method: str) -> type:
    """Return the class of a module that has a method."""
    classes = [value for value in vars(module).values() if isinstance(value, type)]
    (rendered,) = [one for one in classes if one.__module__ == module.__name__ and hasattr(one, method)]
    return rendered


@pytest.mark.parametrize("id", OPERATIONS)
def test_methods_call_the_hook_of_their_response_kind(id: str) -> None:
    _, node = OPERATIONS[id]
    group, _, name = id.rpartition(".")
    module = import_module(f"anthropic_messages_client.operations.{group.replace('.', '_')}")
    rendered = operations_class(module, name)
    methods = {method: lambda *call, method=method: method for method in HOOKS}
    called = getattr(type("Recorder", (rendered,), methods)(), name)(**dict.fromkeys(required_arguments(id)))
    pages = {True: "_pages", "token": "_token_pages"}
    kinds = {"application/x-jsonl": "_rows", "application/binary": "_files"}
    kind = next(iter(node["responses"]["200"]["content"]))
    assert called == (pages[node["x-pages"]] if "x-pages" in node else kinds.get(kind, "_call"))


def one_line(text: str | None) -> str:
    return " ".join((text or "").split())


@pytest.mark.parametrize("id", OPERATIONS)
def test_methods_document_all_arguments(id: str) -> None:
    group, _, name = id.rpartition(".")
    module = import_module(f"anthropic_messages_client.operations.{group.replace('.', '_')}")
    method = getattr(operations_class(module, name), name)
    properties = body_properties(id)
    required_by_name = {
        argument.name: argument.default is argument.empty
        for argument in inspect.signature(method).parameters.values()
        if argument.name in properties or argument.name in arguments(id)
    }
    assert required_by_name == {
        argument: argument in required_arguments(id) for argument in (*properties, *arguments(id))
    }
    documentation = one_line(inspect.getdoc(method))
    # The description of `stream` differs, because it determines the return type of a method.
    descriptions = [item for item in {**properties, **arguments(id)}.items() if item[0] != "stream"]
    assert not [name for name, node in descriptions if f"{name}: {one_line(node['description'])}" not in documentation]


def test_package_contains_the_spec_without_examples() -> None:
    with resources.files("anthropic_messages_client").joinpath("openapi.json").open(encoding="utf-8") as file:
        packaged = json.load(file)
    assert packaged["components"]["schemas"].keys() == DATA["components"]["schemas"].keys()
    assert {key for key, _ in _differences(packaged, DATA)} == {"examples"}
    fields = packaged["components"]["schemas"]["ToolParam"]["properties"]
    assert fields == DATA["components"]["schemas"]["ToolParam"]["properties"]


def _differences(packaged: Any, whole: Any) -> Iterator[tuple[str, Any]]:
    """Yield the key and value of each member of `whole` that `packaged` does not have. All else must be equal."""
    if isinstance(packaged, dict):
        assert packaged.keys() <= whole.keys()
        yield from ((key, value) for key, value in whole.items() if key not in packaged)
        for key, value in packaged.items():
            yield from _differences(value, whole[key])
    elif isinstance(packaged, list):
        for one, other in zip(packaged, whole, strict=True):
            yield from _differences(one, other)
    else:
        assert packaged == whole
