# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypedDict

from . import describe


class InputSchemaTyped(TypedDict, total=False):
    """JSON Schema of a tool's input, with its usual keys spelled out.

    Further JSON Schema keywords, such as `additionalProperties` or `$defs`, are allowed, too.
    """

    type: Required[Literal["object"]]
    """Always `object`: a tool's input is a JSON object."""

    properties: Mapping[str, object] | None
    """The parameters: each name with the JSON Schema of its value.

    A `description` in each of those schemas helps the model fill it in; `null` or absence declares no
    parameters.
    """

    required: list[str] | tuple[str, ...] | None
    """Names from `properties` that every call must supply; `null` or absence makes all of them optional."""


describe(InputSchemaTyped)
