# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class AdvisorTool20260301(BaseModel):
    """The tool `advisor_20260301`, as it was defined in a request.

    `AdvisorTool20260301Param` explains its fields.
    """

    type: Literal["advisor_20260301"] = "advisor_20260301"
    """Always `advisor_20260301`; it identifies the tool and its version."""

    name: Literal["advisor"] = "advisor"
    """Always `advisor`: the name in its calls."""

    model: _types.Model
    """The model that advises."""

    allowed_callers: (
        list[Literal["code_execution_20250825", "code_execution_20260120", "code_execution_20260521", "direct"] | str]
        | None
    ) = None
    """Callers that may call the tool. Null or absent means the model only."""

    cache_control: _types.CacheControlEphemeral | None = None
    """Cache breakpoint after the tool. Null or absent means none."""

    caching: _types.CacheControlEphemeral | None = None
    """Cache of the advisor's own prompt. Null or absent means none."""

    defer_loading: bool | None = None
    """True if a tool search must find the tool first. Null or absent means false."""

    max_tokens: int | None = None
    """Most tokens of one piece of advice. Null or absent means the model's default."""

    max_uses: int | None = None
    """Most calls in one request. Null or absent means no limit."""

    strict: bool | None = None
    """True if every input fits the schema exactly. Null or absent means false."""

    _input_fields = (
        ("type", True),
        ("name", True),
        ("model", True),
        ("allowed_callers", False),
        ("cache_control", False),
        ("caching", False),
        ("defer_loading", False),
        ("max_tokens", False),
        ("max_uses", False),
        ("strict", False),
    )
    _fields = (
        ("type", True),
        ("name", True),
        ("model", True),
        ("allowed_callers", False),
        ("cache_control", False),
        ("caching", False),
        ("defer_loading", False),
        ("max_tokens", False),
        ("max_uses", False),
        ("strict", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            name_ = data["name"]
            model_ = data["model"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.name = name_
        self.model = model_
        if len(data) == 3:  # The object has no optional and no unknown fields.
            self.allowed_callers = None
            self.cache_control = None
            self.caching = None
            self.defer_loading = None
            self.max_tokens = None
            self.max_uses = None
            self.strict = None
            self._deviations = 0
            return self
        deviations = 0
        known = 3
        get = data.get
        self.allowed_callers = allowed_callers_ = get("allowed_callers")
        if allowed_callers_ is not None:
            known += 1
        elif "allowed_callers" in data:
            known += 1
            deviations |= 16
        self.cache_control = cache_control_ = get("cache_control")
        if cache_control_ is not None:
            known += 1
            self.cache_control = (
                decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
            )
        elif "cache_control" in data:
            known += 1
            deviations |= 32
        self.caching = caching_ = get("caching")
        if caching_ is not None:
            known += 1
            self.caching = decoders["cache_control_ephemeral"](caching_) if type(caching_) is dict else caching_
        elif "caching" in data:
            known += 1
            deviations |= 64
        self.defer_loading = defer_loading_ = get("defer_loading")
        if defer_loading_ is not None:
            known += 1
        elif "defer_loading" in data:
            known += 1
            deviations |= 128
        self.max_tokens = max_tokens_ = get("max_tokens")
        if max_tokens_ is not None:
            known += 1
        elif "max_tokens" in data:
            known += 1
            deviations |= 256
        self.max_uses = max_uses_ = get("max_uses")
        if max_uses_ is not None:
            known += 1
        elif "max_uses" in data:
            known += 1
            deviations |= 512
        self.strict = strict_ = get("strict")
        if strict_ is not None:
            known += 1
        elif "strict" in data:
            known += 1
            deviations |= 1024
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "name": self.name,
            "model": self.model,
        }
        deviations = self._deviations
        if (allowed_callers_ := self.allowed_callers) is not None:
            out["allowed_callers"] = encode(allowed_callers_)
        elif deviations & 16:
            out["allowed_callers"] = None
        if (cache_control_ := self.cache_control) is not None:
            out["cache_control"] = encode(cache_control_)
        elif deviations & 32:
            out["cache_control"] = None
        if (caching_ := self.caching) is not None:
            out["caching"] = encode(caching_)
        elif deviations & 64:
            out["caching"] = None
        if (defer_loading_ := self.defer_loading) is not None:
            out["defer_loading"] = defer_loading_
        elif deviations & 128:
            out["defer_loading"] = None
        if (max_tokens_ := self.max_tokens) is not None:
            out["max_tokens"] = max_tokens_
        elif deviations & 256:
            out["max_tokens"] = None
        if (max_uses_ := self.max_uses) is not None:
            out["max_uses"] = max_uses_
        elif deviations & 512:
            out["max_uses"] = None
        if (strict_ := self.strict) is not None:
            out["strict"] = strict_
        elif deviations & 1024:
            out["strict"] = None
        if deviations & 15 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in AdvisorTool20260301._fields)
decode: Callable[[dict[str, Any]], AdvisorTool20260301] = AdvisorTool20260301._decode
