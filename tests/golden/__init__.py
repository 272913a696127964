"""The complete output of the generator for a spec with every construct.

Run `make golden` after a change of the generator or the templates. The diff shows its effect on the package.
"""

from __future__ import annotations

from pathlib import Path

from codegen.paths import PACKAGE
from tests.codegen.parcels import TWINS, edited, operation, parameter, path, request_field, response_field

GOLDEN = Path(__file__).parent / PACKAGE.name

SPEC = edited(
    response_field("several: {description: Of several types., type: [string, integer, 'null'], deprecated: true}"),
    response_field("either: {description: One or the other., anyOf: [{type: string}, {type: array, items: {}}]}"),
    response_field("number: {description: A constant number., type: integer, const: 1}"),
    response_field("choice: {description: A choice or null., type: [string, 'null'], enum: [one, two, null]}"),
    response_field("anything: {description: Any object., type: object}"),
    request_field("count: {description: So many., type: integer, minimum: 1, maximum: 9, default: 3}"),
    request_field("share: {description: So much., type: number, exclusiveMinimum: 0, exclusiveMaximum: 1}"),
    request_field("word: {description: A word., type: string, minLength: 1, maxLength: 9, pattern: '[a-z]+'}"),
    request_field("words: {description: Words., type: array, items: {type: string}, minItems: 1, maxItems: 3}"),
    parameter(
        "- {name: unit, in: query, deprecated: true, description: The unit., schema: {type: string, enum: [g, kg]}}"
    ),
    operation(),
    *TWINS,
    path(
        """
        /v1/parcels/{parcel-id}:
          get:
            operationId: parcels.retrieve
            summary: Find a parcel.
            description: Says how a parcel fares.
            parameters:
              - name: parcel-id
                x-parameter-name: parcel_id
                in: path
                required: true
                description: Its name.
                schema: {type: string}
            responses:
              "200":
                description: The parcel.
                headers: {x-parcel: {description: Its name again., schema: {type: string}}}
                content: {application/json: {schema: {$ref: "#/components/schemas/Parcel"}}}
        """
    ),
)
