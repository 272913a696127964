# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class CodeExecutionResultBlockParam(TypedDict, total=False):
    """Output of code that ran to its end, passed back as received.

    The code itself may have failed: see `return_code`.
    """

    type: Required[Literal["code_execution_result"]]
    """Always `code_execution_result`.

    It distinguishes a plain result from an encrypted one and from an error.
    """

    content: Required[Iterable[_types.CodeExecutionOutputBlockParam | _types.CodeExecutionOutputBlock]]
    """The files that the run produced, one entry each; an empty list if there were none."""

    return_code: Required[int]
    """Exit status of the run: 0 for success, anything else for failure."""

    stderr: Required[str]
    """Standard error of the code, including tracebacks; empty if there is none."""

    stdout: Required[str]
    """Standard output of the code; empty if there is none."""


describe(CodeExecutionResultBlockParam)
