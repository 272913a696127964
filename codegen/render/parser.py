"""Parse the spec with openapi-python-client. Each of its warnings, and everything it loses, is an error.

It receives a copy of the spec. Constructs that it cannot read, or drops silently, are rewritten in that copy: second
names of a schema, headers, event streams next to JSON, and JSON Lines. `reader` and
`operations` read those from the spec itself.
"""

from __future__ import annotations

import copy
import re
from pathlib import Path
from typing import Any

from openapi_python_client import strings
from openapi_python_client.config import ClassOverride, Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError, ParseError
from openapi_python_client.parser.openapi import Endpoint

from codegen.spec.document import SCHEMAS, Document, Pointer
from codegen.spec.errors import Problem, SpecError
from codegen.spec.facts import Operation, Spec, snake_case
from codegen.spec.grammar import FILE_SCHEMA
from codegen.spec.operations import EVENTS, JSON, ROWS
from codegen.spec.schema import ObjectSchema

# The list would rename every `type` and `input` to `type_` and `input_`. `checks` rejects keywords.
strings.RESERVED_WORDS.clear()


def config(spec: Spec, output: Path) -> Config:
    """Return the settings of openapi-python-client for a spec and an output folder."""
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
    """Return the result of openapi-python-client's parser.

    Raises:
        SpecError: The parser warned, failed or lost something.
    """
    parsed = GeneratorData.from_dict(_rewrite_for_parser(spec.document), config=config)
    if isinstance(parsed, GeneratorError):
        raise spec.document.error((), f"{parsed.header}: {parsed.detail}")
    problems = [_problem(spec, error) for error in parsed.errors]
    if not problems:  # Otherwise these problems are probably consequences of the first ones.
        tags = parsed.endpoint_collections_by_tag.values()
        problems = [_problem(spec, error) for tag in tags for error in tag.parse_errors]
    if problems:
        raise SpecError(problems)
    if problems := [*_lost_models(spec, parsed), *_lost_operations(spec, parsed)]:
        raise SpecError(problems)
    return parsed


def _rewrite_for_parser(document: Document) -> dict[str, Any]:
    data = copy.deepcopy(document.data)
    schemas = data.get("components", {}).get("schemas", {})
    aliases = {
        f"#/components/schemas/{name}": node["$ref"]
        for name, node in schemas.items()
        if isinstance(node, dict) and "$ref" in node
    }

    def rewrite(node: Any) -> None:
        if isinstance(node, list):
            for item in node:
                rewrite(item)
        elif isinstance(node, dict):
            while isinstance(node.get("$ref"), str) and node["$ref"] in aliases:
                node["$ref"] = aliases[node["$ref"]]
            if node.get("in") == "header" and "schema" in node:  # It does not support lists, constants and date-times.
                node["schema"] = {"type": "string"}
            content = node.get("content")
            if isinstance(content, dict) and JSON in content:
                content.pop(EVENTS, None)
            if isinstance(content, dict) and ROWS in content:
                content[JSON] = content.pop(ROWS)
            if isinstance(content, dict):
                for kind, media in list(content.items()):
                    if isinstance(media, dict) and media.get("schema") == FILE_SCHEMA:
                        content["application/octet-stream"] = content.pop(kind)  # It knows no other type of files.
            for key, value in node.items():
                if key not in ("example", "examples", "default"):  # These are values, not schemas.
                    rewrite(value)

    rewrite(data)
    for ref in aliases:
        del schemas[ref.rpartition("/")[2]]
    return data


def _problem(spec: Spec, error: ParseError) -> Problem:
    """Return the problem at the first schema or path in the message. openapi-python-client reports no lines."""
    text = " ".join(f"{error.header} {error.detail or ''}".partition("Failure to process schema")[0].split())
    text = re.sub(r"<[\w.]+ object at 0x\w+>", "...", text)  # The address differs from run to run.
    places: dict[str, Pointer] = {f"{op.method} {op.path}": op.at for op in spec.operations}
    places |= {f"/components/schemas/{name}": (*SCHEMAS, name) for name in spec.schemas}
    pattern = "|".join(re.escape(name) for name in sorted(places, key=len, reverse=True))
    named = re.search(pattern, text)
    return spec.document.problem(places[named[0]] if named else (), f"openapi-python-client: {text}")


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
        (endpoint.method.upper(), _template(endpoint.path.get_untrusted_value())): endpoint
        for collection in parsed.endpoint_collections_by_tag.values()
        for endpoint in collection.endpoints
    }
    problems = []
    for op in spec.operations:
        endpoint = found.get((op.method, _template(op.path)))
        if endpoint is None:
            problems.append(spec.document.problem(op.at, f"{op.id}: openapi-python-client lost the operation"))
        elif _loses_parameter(op, endpoint) or bool(endpoint.bodies) != bool(op.body):
            message = f"{op.id}: openapi-python-client lost a parameter or the body"
            problems.append(spec.document.problem(op.at, message))
    return problems


def _loses_parameter(op: Operation, endpoint: Endpoint) -> bool:
    return len(list(endpoint.iter_all_parameters())) != len(op.parameters) + len(op.constants)


def _template(path: str) -> str:
    """Return a path without the names in its braces, which openapi-python-client changes."""
    return re.sub(r"{[^{}]*}", "{}", path)
