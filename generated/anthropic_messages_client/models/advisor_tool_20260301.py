# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class AdvisorTool20260301(CompactModel):
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

    def to_param(self) -> _types.AdvisorTool20260301Param:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.AdvisorTool20260301Param = self._to_param()
        return param

    _field_decoders = {
        "cache_control": lambda cache_control_: (
            decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
        ),
        "caching": lambda caching_: (
            decoders["cache_control_ephemeral"](caching_) if type(caching_) is dict else caching_
        ),
    }
