# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal


class TextEditorCodeExecutionStrReplaceResultBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["text_editor_code_execution_str_replace_result"]]
    """TODO."""

    lines: Iterable[str] | None
    """TODO."""

    new_lines: int | None
    """TODO."""

    new_start: int | None
    """TODO."""

    old_lines: int | None
    """TODO."""

    old_start: int | None
    """TODO."""
