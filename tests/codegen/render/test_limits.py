"""The table of limits in the generated package."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.render.project import _limits
from codegen.spec.document import parse
from codegen.spec.read import read_facts
from tests.codegen.parcels import edited, request_field


@pytest.mark.parametrize(
    ("schema", "limits"),
    [
        ("{type: [string, 'null'], maxLength: 3}", {"maxLength": 3}),
        ("{type: [string, integer], maxLength: 3, minimum: 1}", {"maxLength": 3, "minimum": 1}),
        ("{oneOf: [{type: array, items: {type: string}, maxItems: 3}, {type: string}]}", {"maxItems": 3}),
        (
            "{oneOf: [{type: array, items: {type: string}, minItems: 1, maxItems: 3}, "
            "{type: array, items: {type: integer}, minItems: 1, maxItems: 5}]}",
            {"minItems": 1},
        ),
        ("{oneOf: [{type: array, items: {type: string}, maxItems: 3}, {type: array, items: {type: integer}}]}", None),
        ("{anyOf: [{type: string, maxLength: 3}, {}]}", None),
        ("{type: array, items: {type: string, maxLength: 3}}", None),
    ],
)
def test_limits_apply_to_all_values_of_a_field(schema: str, limits: dict[str, Any] | None) -> None:
    field = request_field(f"probe: {schema.replace('{', '{description: It., ', 1)}")
    spec, _ = read_facts(parse(edited(field)))
    found = [fields["probe"] for fields in _limits(spec).values() if "probe" in fields]
    assert found == ([] if limits is None else [limits])
