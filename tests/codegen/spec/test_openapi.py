"""Other tools accept the spec as an OpenAPI 3.1 document."""

from __future__ import annotations

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
