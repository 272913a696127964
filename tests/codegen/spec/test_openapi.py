"""Other tools accept the spec as an OpenAPI 3.1 document."""

from __future__ import annotations

from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.paths import SPEC
from codegen.spec.document import load


def test_spec_is_valid() -> None:
    document = load(SPEC).data
    assert document["openapi"].startswith("3.1.")
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_validator_reports_an_invalid_spec() -> None:
    document = load(SPEC).data
    del document["info"]["version"]
    assert list(OpenAPIV31SpecValidator(document).iter_errors())


def test_unions_list_each_schema_of_their_mapping_and_require_the_tag() -> None:
    schemas = load(SPEC).schemas
    unions = {name: node for name, node in schemas.items() if "discriminator" in node or "x-discriminator" in node}
    assert len(unions) > 30
    for name, node in unions.items():
        rule = node.get("discriminator") or node["x-discriminator"]
        listed = {variant["$ref"] for variant in node["oneOf"]}
        assert set(rule["mapping"].values()) == listed, name
        for ref in listed - {rule.get("defaultMapping")}:
            assert rule["propertyName"] in required(schemas, ref), f"{ref} in {name}"


def required(schemas: dict[str, Any], ref: str) -> set[str]:
    node = schemas[ref.rpartition("/")[2]]
    inherited = (required(schemas, part["$ref"]) for part in node.get("allOf", ()) if "$ref" in part)
    return set(node.get("required", ())).union(*inherited)
