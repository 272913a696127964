# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class EncryptedCodeExecutionResultBlockParam(TypedDict, total=False):
    """Output of code whose standard output came back encrypted.

    Pass it back exactly as received, so that the model can go on reading it.
    """

    type: Required[Literal["encrypted_code_execution_result"]]
    """Always `encrypted_code_execution_result`.

    It distinguishes an encrypted result from a plain one and from an error.
    """

    content: Required[Iterable[_types.CodeExecutionOutputBlockParam | _types.CodeExecutionOutputBlock]]
    """The files that the run produced, one entry each; an empty list if there were none."""

    encrypted_stdout: Required[str]
    """The encrypted standard output, exactly as received; any change makes it unreadable to the API."""

    return_code: Required[int]
    """Exit status of the run: 0 for success, anything else for failure."""

    stderr: Required[str]
    """Standard error of the code; not encrypted; empty if there is none."""


describe(EncryptedCodeExecutionResultBlockParam)
