# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class BashCodeExecutionResultBlockParam(TypedDict, total=False):
    """Output of a shell command that ran to its end, passed back as received.

    The command itself may have failed: see `return_code`.
    """

    type: Required[Literal["bash_code_execution_result"]]
    """Always `bash_code_execution_result`. It distinguishes a result from an error."""

    content: Required[Iterable[_types.BashCodeExecutionOutputBlockParam | _types.BashCodeExecutionOutputBlock]]
    """The files that the command produced, one entry each; an empty list if there were none."""

    return_code: Required[int]
    """Exit status of the command: 0 for success, anything else for failure."""

    stderr: Required[str]
    """Standard error of the command; empty if there is none."""

    stdout: Required[str]
    """Standard output of the command; empty if there is none."""


describe(BashCodeExecutionResultBlockParam)
