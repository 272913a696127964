# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class CodeExecutionTool20250825Param(TypedDict, total=False):
    """Lets the model run shell commands and edit files in a sandboxed container at the API, without internet
    access.

    Calls come as `bash_code_execution` and `text_editor_code_execution`, each with a separate result block.
    Hand files over with `container_upload` blocks, and pass the answer's container id as `container` to go on
    in the same container. Code in it can call tools whose `allowed_callers` name this version.
    """

    type: Required[Literal["code_execution_20250825"]]
    """Always `code_execution_20250825`; selects the tool and the version of it."""

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


describe(CodeExecutionTool20250825Param)
