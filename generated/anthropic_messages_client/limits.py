# Rendered by `make generate`. Do not edit.
"""Limits of the fields of requests, by the name of the type and of the field.

The keywords are those of JSON Schema, such as `maxItems` and `pattern`. Nothing in this package checks them.
"""

from typing import Any

LIMITS: dict[str, dict[str, dict[str, Any]]] = {
    "MessageCreateParamsBase": {
        "max_tokens": {"minimum": 1},
        "temperature": {"minimum": 0, "maximum": 1},
        "top_p": {"minimum": 0, "maximum": 1},
        "top_k": {"minimum": 0},
    },
    "BetaMessageCreateParamsBase": {
        "max_tokens": {"minimum": 1},
        "temperature": {"minimum": 0, "maximum": 1},
        "top_p": {"minimum": 0, "maximum": 1},
        "top_k": {"minimum": 0},
    },
    "MessageCreateParamsNonStreaming": {
        "max_tokens": {"minimum": 1},
        "temperature": {"minimum": 0, "maximum": 1},
        "top_p": {"minimum": 0, "maximum": 1},
        "top_k": {"minimum": 0},
    },
    "BetaMessageCreateParamsNonStreaming": {
        "max_tokens": {"minimum": 1},
        "temperature": {"minimum": 0, "maximum": 1},
        "top_p": {"minimum": 0, "maximum": 1},
        "top_k": {"minimum": 0},
    },
    "MessageCreateParamsStreaming": {
        "max_tokens": {"minimum": 1},
        "temperature": {"minimum": 0, "maximum": 1},
        "top_p": {"minimum": 0, "maximum": 1},
        "top_k": {"minimum": 0},
    },
    "BetaMessageCreateParamsStreaming": {
        "max_tokens": {"minimum": 1},
        "temperature": {"minimum": 0, "maximum": 1},
        "top_p": {"minimum": 0, "maximum": 1},
        "top_k": {"minimum": 0},
    },
    "BatchCreateParams": {"requests": {"minItems": 1, "maxItems": 100000}},
    "BetaBatchCreateParams": {"requests": {"minItems": 1, "maxItems": 100000}},
    "MessageBatchRequestParam": {"custom_id": {"minLength": 1, "maxLength": 64, "pattern": "^[a-zA-Z0-9_-]{1,64}$"}},
    "BetaMessageBatchRequestParam": {
        "custom_id": {"minLength": 1, "maxLength": 64, "pattern": "^[a-zA-Z0-9_-]{1,64}$"}
    },
    "ThinkingConfigEnabledParam": {"budget_tokens": {"minimum": 1024}},
    "FileUploadParams": {"expires_in_seconds": {"minimum": 3600, "maximum": 7776000}},
}
