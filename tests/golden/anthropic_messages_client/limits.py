# Rendered by `make generate`. Do not edit.
"""Limits of the fields of requests, by the name of the type and of the field.

The keywords are those of JSON Schema, such as `maxItems` and `pattern`. Nothing in this package checks them.
"""

from typing import Any

LIMITS: dict[str, dict[str, dict[str, Any]]] = {
    "ParcelSendParamsBase": {"insured": {"minimum": 0}},
    "ParcelSendParamsNonStreaming": {"insured": {"minimum": 0}},
    "ParcelSendParamsStreaming": {"insured": {"minimum": 0}},
    "ParcelWeighParams": {
        "count": {"minimum": 1, "maximum": 9},
        "share": {"exclusiveMinimum": 0, "exclusiveMaximum": 1},
        "word": {"minLength": 1, "maxLength": 9, "pattern": "[a-z]+"},
        "words": {"minItems": 1, "maxItems": 3},
    },
}
