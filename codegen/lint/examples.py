"""Check that the spec has examples, and that they match their schemas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from codegen.spec.document import SCHEMAS, Pointer
from codegen.spec.errors import Problem
from codegen.spec.facts import Spec
from codegen.spec.operations import EVENTS, MULTIPART
from codegen.spec.schema import ObjectSchema, TaggedUnion

_PLACE = "#/components/schemas/"


def check_examples(spec: Spec, unions: Iterable[str]) -> Iterator[Problem]:
    """Yield a problem for each missing or invalid example.

    Args:
        spec: The spec.
        unions: Unions whose variants must have examples. Requests and responses always need one.

    Yields:
        The problems.
    """
    examples = dict(_of_schemas(spec))
    components = {"schemas": {name: _strict_schema(spec, name) for name in spec.schemas}}
    for union in unions:
        schema = spec.schemas.get(union)
        for variant in schema.variants if isinstance(schema, TaggedUnion) else ():
            if variant not in examples:
                message = f"{variant} is a variant of {union} without an example: add `examples: [...]`"
                yield spec.document.problem((*SCHEMAS, variant), message)
    for name, found in examples.items():
        for at, example in found:
            yield from _invalid_example(spec, components, name, example, at)
    for at, content in _contents(spec):
        if "example" not in content and "examples" not in content:
            yield spec.document.problem(at, "there is no example: add `examples` next to `schema`")
            continue
        name = content["schema"]["$ref"].removeprefix(_PLACE)
        for where, example in _of_content(content, at):
            yield from _invalid_example(spec, components, name, example, where)


def _of_schemas(spec: Spec) -> Iterator[tuple[str, list[tuple[Pointer, Any]]]]:
    for name, node in spec.document.schemas.items():
        if "examples" in node:
            at = (*SCHEMAS, name, "examples")
            yield name, [((*at, index), example) for index, example in enumerate(node["examples"])]


def _contents(spec: Spec) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """Yield the content of requests and responses, once each. Events and files have no examples."""
    seen: set[Pointer] = set()
    for at, _, _, node in spec.document.operations():
        parts = [(node.get("requestBody", {}), (*at, "requestBody"))]
        parts += [(part, (*at, "responses", status)) for status, part in node["responses"].items()]
        for part, where in (spec.document.resolve(*part) for part in parts):
            if where not in seen:
                seen.add(where)
                for kind, content in part.get("content", {}).items():
                    if kind not in (EVENTS, MULTIPART) and "$ref" in content["schema"]:
                        yield (*where, "content", kind), content


def _of_content(content: dict[str, Any], at: Pointer) -> Iterator[tuple[Pointer, Any]]:
    if "example" in content:
        yield (*at, "example"), content["example"]
    for name, example in content.get("examples", {}).items():
        yield (*at, "examples", name, "value"), example["value"]


def _invalid_example(spec: Spec, components: dict[str, Any], name: str, example: Any, at: Pointer) -> Iterator[Problem]:
    schema = {"$ref": f"{_PLACE}{name}", "components": components}
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    error = best_match(validator.iter_errors(example))
    if error is not None:
        place = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path)
        message = f"the example is not a valid {name}: {place.lstrip('.') or 'it'}: {error.message}"
        yield spec.document.problem((*at, *error.absolute_path), message)


def _strict_schema(spec: Spec, name: str) -> dict[str, Any]:
    """Return the JSON schema of a schema that rejects unknown fields, which are mistakes in an example."""
    schema, node = spec.schemas[name], spec.document.schemas[name]
    if isinstance(schema, ObjectSchema):
        return {
            "type": "object",
            "properties": {field.name: _node_at(spec, field.at) for field in schema.fields},
            "required": [field.name for field in schema.fields if field.required],
            "additionalProperties": False,
        }
    if isinstance(schema, TaggedUnion):
        # Select the variant by its tag, so that the error message is about that variant.
        tags = [tag for tag, _ in schema.mapping]
        cases: list[dict[str, Any]] = [
            {
                "if": {"properties": {schema.tag: {"const": tag}}, "required": [schema.tag]},
                "then": {"$ref": f"{_PLACE}{variant}"},
            }
            for tag, variant in schema.mapping
        ]
        known: dict[str, Any] = {"properties": {schema.tag: {"enum": tags}}, "required": [schema.tag]}
        if schema.default:
            untagged = {"not": {"required": [schema.tag]}}
            cases.append({"if": untagged, "then": {"$ref": f"{_PLACE}{schema.default}"}})
            known = {"anyOf": [untagged, known]}
        return {"type": "object", **known, "allOf": cases}
    return dict(node)


def _node_at(spec: Spec, at: Pointer) -> Any:
    node: Any = spec.document.data
    for part in at:
        node = node[part]
    return node
