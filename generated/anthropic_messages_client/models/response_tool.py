# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class ResponseTool(BaseModel):
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

    _fields = (
        ("input_schema", True),
        ("name", True),
        ("allowed_callers", False),
        ("defer_loading", False),
        ("description", False),
        ("eager_input_streaming", False),
        ("input_examples", False),
        ("strict", False),
        ("type", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            input_schema_ = data["input_schema"]
            name_ = data["name"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.input_schema = (
            decoders["response_tool_input_schema"](input_schema_) if type(input_schema_) is dict else input_schema_
        )
        self.name = name_
        if len(data) == 2:  # The object has no optional and no unknown fields.
            self.allowed_callers = None
            self.defer_loading = None
            self.description = None
            self.eager_input_streaming = None
            self.input_examples = None
            self.strict = None
            self.type = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.allowed_callers = allowed_callers_ = get("allowed_callers")
        if allowed_callers_ is not None:
            known += 1
        elif "allowed_callers" in data:
            known += 1
            deviations |= 8
        self.defer_loading = defer_loading_ = get("defer_loading")
        if defer_loading_ is not None:
            known += 1
        elif "defer_loading" in data:
            known += 1
            deviations |= 16
        self.description = description_ = get("description")
        if description_ is not None:
            known += 1
        elif "description" in data:
            known += 1
            deviations |= 32
        self.eager_input_streaming = eager_input_streaming_ = get("eager_input_streaming")
        if eager_input_streaming_ is not None:
            known += 1
        elif "eager_input_streaming" in data:
            known += 1
            deviations |= 64
        self.input_examples = input_examples_ = get("input_examples")
        if input_examples_ is not None:
            known += 1
            self.input_examples = (
                [
                    decoders["_unfinished_input"](item) if type(item) is dict and "$unfinished_input" in item else item
                    for item in input_examples_
                ]
                if type(input_examples_) is list
                else input_examples_
            )
        elif "input_examples" in data:
            known += 1
            deviations |= 128
        self.strict = strict_ = get("strict")
        if strict_ is not None:
            known += 1
        elif "strict" in data:
            known += 1
            deviations |= 256
        self.type = type_ = get("type")
        if type_ is not None:
            known += 1
        elif "type" in data:
            known += 1
            deviations |= 512
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "input_schema": encode(self.input_schema),
            "name": self.name,
        }
        deviations = self._deviations
        if (allowed_callers_ := self.allowed_callers) is not None:
            out["allowed_callers"] = encode(allowed_callers_)
        elif deviations & 8:
            out["allowed_callers"] = None
        if (defer_loading_ := self.defer_loading) is not None:
            out["defer_loading"] = defer_loading_
        elif deviations & 16:
            out["defer_loading"] = None
        if (description_ := self.description) is not None:
            out["description"] = description_
        elif deviations & 32:
            out["description"] = None
        if (eager_input_streaming_ := self.eager_input_streaming) is not None:
            out["eager_input_streaming"] = eager_input_streaming_
        elif deviations & 64:
            out["eager_input_streaming"] = None
        if (input_examples_ := self.input_examples) is not None:
            out["input_examples"] = encode(input_examples_)
        elif deviations & 128:
            out["input_examples"] = None
        if (strict_ := self.strict) is not None:
            out["strict"] = strict_
        elif deviations & 256:
            out["strict"] = None
        if (type_ := self.type) is not None:
            out["type"] = type_
        elif deviations & 512:
            out["type"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ResponseTool._fields)
decode: Callable[[dict[str, Any]], ResponseTool] = ResponseTool._decode
