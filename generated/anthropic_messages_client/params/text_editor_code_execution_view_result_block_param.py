# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class TextEditorCodeExecutionViewResultBlockParam(TypedDict, total=False):
    """The result of a `view` command on a file in the container, sent back as received."""

    type: Required[Literal["text_editor_code_execution_view_result"]]
    """Always `text_editor_code_execution_view_result`.

    It distinguishes a view from the editor's other results.
    """

    content: Required[str]
    """The contents that were shown, as received."""

    file_type: Required[Literal["image", "pdf", "text"]]
    """Kind of file that was viewed: `text`, `image` or `pdf`."""

    num_lines: int | None
    """Number of lines in `content`; null or absent if none was given, as for files that have no lines."""

    start_line: int | None
    """Line of the file at which `content` begins, counted from 1; null or absent if none was given."""

    total_lines: int | None
    """Number of lines in the whole file; null or absent if none was given."""


describe(TextEditorCodeExecutionViewResultBlockParam)
