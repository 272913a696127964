# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class BashCodeExecutionOutputBlockParam(TypedDict, total=False):
    """One file that the command produced, named by its id; passed back as received."""

    type: Required[Literal["bash_code_execution_output"]]
    """Always `bash_code_execution_output`."""

    file_id: Required[str]
    """Id of the file in the Files API, as received."""


describe(BashCodeExecutionOutputBlockParam)
