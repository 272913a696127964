# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class CodeExecutionTool20250522Param(TypedDict, total=False):
    """Lets the model run Python code in a sandboxed container at the API, without internet access.

    Results come as `code_execution_tool_result` blocks. The first version; later ones add shell commands and
    file editing.
    """

    type: Required[Literal["code_execution_20250522"]]
    """Always `code_execution_20250522`; selects the tool and the version of it."""

    name: Required[Literal["code_execution"]]
    """Always `code_execution`, whichever version `type` selects."""

    allowed_callers: Iterable[_types.AllowedCaller]
    """Allowed callers of code execution; `direct`, the model itself, is the usual caller, and this can normally
    be left out.
    """

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: the tools up to and including this one are cached.

    `null` or absent means none.
    """

    defer_loading: bool
    """`true` keeps this definition out of the model's context until a tool search finds it; absence means
    `false`.

    Not possible together with `cache_control`.
    """

    strict: bool
    """`true` makes the `input` of every call fit the tool's own schema exactly. Absence means `false`."""


describe(CodeExecutionTool20250522Param)
