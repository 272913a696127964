# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class TextEditorCodeExecutionCreateResultBlockParam(TypedDict, total=False):
    """A `create` command wrote a file in the container; passed back as received."""

    type: Required[Literal["text_editor_code_execution_create_result"]]
    """Always `text_editor_code_execution_create_result`.

    It distinguishes a creation from the editor's other results.
    """

    is_file_update: Required[bool]
    """True if the file existed before and was overwritten, false if it was new."""


describe(TextEditorCodeExecutionCreateResultBlockParam)
