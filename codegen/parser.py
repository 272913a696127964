"""Has openapi-python-client parse the spec, and holds it to account: what it warns of or loses is an error.

It is handed a copy with the constructs rewritten that it can't read or drops without a word: second names of a schema,
list-typed headers, and event streams beside JSON. Those facts are read in `schema` and `spec`.
"""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from openapi_python_client import strings
from openapi_python_client.config import ClassOverride, Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.schema.untrusted_string import UntrustedString

from .document import SCHEMAS, Document, Pointer
from .errors import Problem, SpecError
from .schema import ObjectSchema
from .spec import Spec, snake_case

# Its list would rename every `type` and `input` to `type_` and `input_`. Keywords are refused in `spec`.
strings.RESERVED_WORDS.clear()


def config(spec: Spec, output: Path) -> Config:
    overrides: dict[str, ClassOverride] = {
        strings.ClassName(name, ""): ClassOverride.model_validate({"class_name": name, "module_name": snake_case(name)})
        for name in spec.schemas
    }
    return Config.from_sources(
        ConfigFile(class_overrides=overrides, literal_enums=True, post_hooks=[], field_prefix=""),
        MetaType.NONE,
        document_source=Path(spec.document.path),
        file_encoding="utf-8",
        overwrite=True,
        output_path=output,
    )


def parse(spec: Spec, config: Config) -> GeneratorData:
    """The generator's own reading of the spec. Raises SpecError where it warned, failed or lost something."""
    parsed = GeneratorData.from_dict(_rewritten(spec.document), config=config)
    if isinstance(parsed, GeneratorError):
        raise spec.document.error((), f"{parsed.header}: {parsed.detail}")
    problems = [_problem(spec, error) for error in parsed.errors]
    for collection in parsed.endpoint_collections_by_tag.values():
        problems += [_problem(spec, error) for error in collection.parse_errors]
    if problems:
        raise SpecError(problems)
    if problems := [*_lost_models(spec, parsed), *_lost_operations(spec, parsed)]:
        raise SpecError(problems)
    return parsed


def _rewritten(document: Document) -> dict[str, Any]:
    data = copy.deepcopy(document.data)
    schemas = data.get("components", {}).get("schemas", {})
    second_names = {
        f"#/components/schemas/{name}": node["$ref"]
        for name, node in schemas.items()
        if isinstance(node, dict) and "$ref" in node
    }

    def walk(node: Any) -> None:
        if isinstance(node, list):
            for item in node:
                walk(item)
        elif isinstance(node, dict):
            while node.get("$ref") in second_names:
                node["$ref"] = second_names[node["$ref"]]
            if node.get("in") == "header" and node.get("schema", {}).get("type") == "array":
                node["schema"] = {"type": "string"}
            content = node.get("content")
            if isinstance(content, dict) and "application/json" in content:
                content.pop("text/event-stream", None)
            for value in node.values():
                walk(value)

    walk(data)
    for ref in second_names:
        del schemas[ref.rpartition("/")[2]]
    return data


def _problem(spec: Spec, error: ParseError) -> Problem:
    """The generator names no lines; its message names the schema or path that is at fault."""
    text = f"{error.header} {error.detail or ''}"
    candidates: list[Pointer] = [("paths", op.path, op.method.lower()) for op in spec.operations if op.path in text]
    candidates += [(*SCHEMAS, name) for name in spec.schemas if f"/{name}" in text or f" {name} " in text]
    return spec.document.problem(candidates[-1] if candidates else (), f"openapi-python-client: {text.strip()}")


def _lost_models(spec: Spec, parsed: GeneratorData) -> list[Problem]:
    found = {model.class_info.module_name: model for model in parsed.models}
    problems = []
    for name, schema in spec.schemas.items():
        if not isinstance(schema, ObjectSchema):
            continue
        model = found.get(strings.PythonIdentifier(snake_case(name), ""))
        if model is None:
            problems.append(spec.document.problem((*SCHEMAS, name), f"{name}: openapi-python-client lost the schema"))
            continue
        properties = [*(model.required_properties or []), *(model.optional_properties or [])]
        lost = {field.name for field in schema.fields} - {p.name.get_untrusted_value() for p in properties}
        for field in sorted(lost):
            at = (*SCHEMAS, name, "properties", field)
            problems.append(spec.document.problem(at, f"{name}: openapi-python-client lost {field}"))
    return problems


def _lost_operations(spec: Spec, parsed: GeneratorData) -> list[Problem]:
    found = {
        (endpoint.method.upper(), endpoint.path): endpoint
        for collection in parsed.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }
    problems = []
    for op in spec.operations:
        endpoint = found.get((op.method, UntrustedString(op.path)))
        at: Pointer = ("paths", op.path, op.method.lower())
        if endpoint is None:
            problems.append(spec.document.problem(at, f"{op.id}: openapi-python-client lost the operation"))
        elif len(list(endpoint.iter_all_parameters())) != len(op.parameters) or bool(endpoint.bodies) != bool(op.body):
            problems.append(spec.document.problem(at, f"{op.id}: openapi-python-client lost a parameter or the body"))
    return problems
