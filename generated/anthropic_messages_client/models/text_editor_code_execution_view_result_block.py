# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class TextEditorCodeExecutionViewResultBlock(BaseModel):
    """The result of a `view` command on a file in the container: the whole file, or a range of lines."""

    type: Literal["text_editor_code_execution_view_result"] = "text_editor_code_execution_view_result"
    """Always `text_editor_code_execution_view_result`.

    It distinguishes a view from the editor's other results.
    """

    content: str
    """The contents shown.

    For a text file cut to a range, `start_line` and `num_lines` say which part this is.
    """

    file_type: Literal["image", "pdf", "text"] | str
    """Kind of file that was viewed: `text`, `image` or `pdf`."""

    num_lines: int | None = None
    """Number of lines in `content`; null or absent where none is given, as for files that have no lines."""

    start_line: int | None = None
    """Line of the file at which `content` begins, counted from 1; null or absent where none is given."""

    total_lines: int | None = None
    """Number of lines in the whole file; more than `num_lines` if only a part is shown.

    Null or absent where none is given.
    """

    def to_param(self) -> _types.TextEditorCodeExecutionViewResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.TextEditorCodeExecutionViewResultBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            content_ = data["content"]
            file_type_ = data["file_type"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.content = content_
        self.file_type = file_type_
        if len(data) == 3:
            self.num_lines = None
            self.start_line = None
            self.total_lines = None
            self._deviations = 0
            return self
        deviations = 0
        known = 3
        get = data.get
        self.num_lines = num_lines_ = get("num_lines")
        if num_lines_ is not None:
            known += 1
        elif "num_lines" in data:
            deviations |= 16
        self.start_line = start_line_ = get("start_line")
        if start_line_ is not None:
            known += 1
        elif "start_line" in data:
            deviations |= 32
        self.total_lines = total_lines_ = get("total_lines")
        if total_lines_ is not None:
            known += 1
        elif "total_lines" in data:
            deviations |= 64
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(TextEditorCodeExecutionViewResultBlock, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "content": self.content, "file_type": self.file_type}
        deviations = self._deviations
        if (num_lines_ := self.num_lines) is not None:
            out["num_lines"] = num_lines_
        elif deviations & 16:
            out["num_lines"] = None
        if (start_line_ := self.start_line) is not None:
            out["start_line"] = start_line_
        elif deviations & 32:
            out["start_line"] = None
        if (total_lines_ := self.total_lines) is not None:
            out["total_lines"] = total_lines_
        elif deviations & 64:
            out["total_lines"] = None
        if deviations & 15 or own_attributes(self):
            self._complete(out)
        return out
