# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ToolBash20250124(CompactModel):
    """The tool `bash_20250124`, as it was defined in a request.

    `ToolBash20250124Param` explains its fields.
    """

    type: Literal["bash_20250124"] = "bash_20250124"
    """Always `bash_20250124`; it identifies the tool and its version."""

    name: Literal["bash"] = "bash"
    """Always `bash`: the name in its calls."""

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

    def to_param(self) -> _types.ToolBash20250124Param:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ToolBash20250124Param = self._to_param()
        return param

    _field_decoders = {
        "cache_control": lambda cache_control_: (
            decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
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
