"""The spec is an OpenAPI 3.1 document to others, too."""

from __future__ import annotations

from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.paths import SPEC
from codegen.spec.document import load


def test_a_validator_accepts_it() -> None:
    document = load(SPEC).data
    assert document["openapi"].startswith("3.1.")
    assert list(OpenAPIV31SpecValidator(document).iter_errors()) == []


def test_the_validator_would_complain() -> None:
    document = load(SPEC).data
    del document["info"]["version"]
    assert list(OpenAPIV31SpecValidator(document).iter_errors())
