# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ResponseTool(CompactModel):
    """A custom tool, as it was defined in a request. `ToolParam` explains its fields."""

    input_schema: _types.ResponseToolInputSchema
    """JSON schema of the tool's input."""

    name: str
    """Name of the tool."""

    allowed_callers: (
        list[Literal["code_execution_20250825", "code_execution_20260120", "code_execution_20260521", "direct"] | str]
        | None
    ) = None
    """Callers that may call the tool. Null or absent means the model only."""

    defer_loading: bool | None = None
    """True if a tool search must find the tool first. Null or absent means false."""

    description: str | None = None
    """Description of the tool. Null or absent if there is none."""

    eager_input_streaming: bool | None = None
    """True if the input is streamed without a check. Null or absent means the API's default."""

    input_examples: list[dict[str, Any]] | None = None
    """Sample inputs. Null or absent means none."""

    strict: bool | None = None
    """True if every input fits the schema exactly. Null or absent means false."""

    type: Literal["custom"] | str | None = None
    """Always `custom`, null or absent."""

    _field_decoders = {
        "input_schema": lambda input_schema_: (
            decoders["response_tool_input_schema"](input_schema_) if type(input_schema_) is dict else input_schema_
        ),
        "input_examples": lambda input_examples_: (
            [
                decoders["_unfinished_input"](item) if type(item) is dict and "$unfinished_input" in item else item
                for item in input_examples_
            ]
            if type(input_examples_) is list
            else input_examples_
        ),
    }
