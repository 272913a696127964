# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class TextEditorCodeExecutionStrReplaceResultBlockParam(TypedDict, total=False):
    """The change of a `str_replace` command in a file, like one hunk of a diff; sent back as received."""

    type: Required[Literal["text_editor_code_execution_str_replace_result"]]
    """Always `text_editor_code_execution_str_replace_result`.

    It distinguishes an edit from the editor's other results.
    """

    lines: list[str] | tuple[str, ...] | None
    """Lines of the diff, each led by its mark: `-` for a line taken out, `+` for one put in."""

    new_lines: int | None
    """Number of lines that the changed stretch has after the edit."""

    new_start: int | None
    """Line at which the changed stretch begins after the edit, counted from 1."""

    old_lines: int | None
    """Number of lines that the changed stretch had before the edit."""

    old_start: int | None
    """Line at which the changed stretch began before the edit, counted from 1."""


describe(TextEditorCodeExecutionStrReplaceResultBlockParam)
