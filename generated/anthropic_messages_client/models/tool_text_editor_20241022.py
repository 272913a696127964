# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class ToolTextEditor20241022(BaseModel):
    """The tool `text_editor_20241022`, as it was defined in a request.

    `ToolTextEditor20241022Param` explains its fields.
    """

    type: Literal["text_editor_20241022"] = "text_editor_20241022"
    """Always `text_editor_20241022`; it identifies the tool and its version."""

    name: Literal["str_replace_editor"] = "str_replace_editor"
    """Always `str_replace_editor`: the name in its calls."""

    allowed_callers: (
        list[Literal["code_execution_20250825", "code_execution_20260120", "code_execution_20260521", "direct"] | str]
        | None
    ) = None
    """Callers that may call the tool. Null or absent means the model only."""

    cache_control: _types.CacheControlEphemeral | None = None
    """Cache breakpoint after the tool. Null or absent means none."""

    defer_loading: bool | None = None
    """True if a tool search must find the tool first. Null or absent means false."""

    input_examples: list[dict[str, Any]] | None = None
    """Sample inputs. Null or absent means none."""

    strict: bool | None = None
    """True if every input fits the schema exactly. Null or absent means false."""

    _input_fields = (
        ("type", True),
        ("name", True),
        ("allowed_callers", False),
        ("cache_control", False),
        ("defer_loading", False),
        ("input_examples", False),
        ("strict", False),
    )
    _fields = (
        ("type", True),
        ("name", True),
        ("allowed_callers", False),
        ("cache_control", False),
        ("defer_loading", False),
        ("input_examples", False),
        ("strict", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            name_ = data["name"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.name = name_
        if len(data) == 2:  # The object has no optional and no unknown fields.
            self.allowed_callers = None
            self.cache_control = None
            self.defer_loading = None
            self.input_examples = None
            self.strict = None
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
        self.cache_control = cache_control_ = get("cache_control")
        if cache_control_ is not None:
            known += 1
            self.cache_control = (
                decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
            )
        elif "cache_control" in data:
            known += 1
            deviations |= 16
        self.defer_loading = defer_loading_ = get("defer_loading")
        if defer_loading_ is not None:
            known += 1
        elif "defer_loading" in data:
            known += 1
            deviations |= 32
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
            deviations |= 64
        self.strict = strict_ = get("strict")
        if strict_ is not None:
            known += 1
        elif "strict" in data:
            known += 1
            deviations |= 128
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "name": self.name,
        }
        deviations = self._deviations
        if (allowed_callers_ := self.allowed_callers) is not None:
            out["allowed_callers"] = encode(allowed_callers_)
        elif deviations & 8:
            out["allowed_callers"] = None
        if (cache_control_ := self.cache_control) is not None:
            out["cache_control"] = encode(cache_control_)
        elif deviations & 16:
            out["cache_control"] = None
        if (defer_loading_ := self.defer_loading) is not None:
            out["defer_loading"] = defer_loading_
        elif deviations & 32:
            out["defer_loading"] = None
        if (input_examples_ := self.input_examples) is not None:
            out["input_examples"] = encode(input_examples_)
        elif deviations & 64:
            out["input_examples"] = None
        if (strict_ := self.strict) is not None:
            out["strict"] = strict_
        elif deviations & 128:
            out["strict"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ToolTextEditor20241022._fields)
decode: Callable[[dict[str, Any]], ToolTextEditor20241022] = ToolTextEditor20241022._decode
