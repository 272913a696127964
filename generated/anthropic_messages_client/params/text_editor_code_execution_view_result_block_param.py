# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class TextEditorCodeExecutionViewResultBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["text_editor_code_execution_view_result"]]
    """TODO."""

    content: Required[str]
    """TODO."""

    file_type: Required[Literal["image", "pdf", "text"]]
    """TODO."""

    num_lines: int | None
    """TODO."""

    start_line: int | None
    """TODO."""

    total_lines: int | None
    """TODO."""
