# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class TextEditorCodeExecutionStrReplaceResultBlock(BaseModel):
    """The change of a `str_replace` command in a file, like one hunk of a diff.

    Every field but `type` can be absent, so an edit may have no details.
    """

    type: Literal["text_editor_code_execution_str_replace_result"] = "text_editor_code_execution_str_replace_result"
    """Always `text_editor_code_execution_str_replace_result`.

    It distinguishes an edit from the editor's other results.
    """

    lines: list[str] | None = None
    """Lines of the diff, each led by its mark: `-` for a line taken out, `+` for one put in."""

    new_lines: int | None = None
    """Number of lines that the changed stretch has after the edit."""

    new_start: int | None = None
    """Line at which the changed stretch begins after the edit, counted from 1."""

    old_lines: int | None = None
    """Number of lines that the changed stretch had before the edit."""

    old_start: int | None = None
    """Line at which the changed stretch began before the edit, counted from 1."""

    def to_param(self) -> _types.TextEditorCodeExecutionStrReplaceResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.TextEditorCodeExecutionStrReplaceResultBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        if len(data) == 1:
            self.lines = None
            self.new_lines = None
            self.new_start = None
            self.old_lines = None
            self.old_start = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.lines = lines_ = get("lines")
        if lines_ is not None:
            known += 1
        elif "lines" in data:
            deviations |= 4
        self.new_lines = new_lines_ = get("new_lines")
        if new_lines_ is not None:
            known += 1
        elif "new_lines" in data:
            deviations |= 8
        self.new_start = new_start_ = get("new_start")
        if new_start_ is not None:
            known += 1
        elif "new_start" in data:
            deviations |= 16
        self.old_lines = old_lines_ = get("old_lines")
        if old_lines_ is not None:
            known += 1
        elif "old_lines" in data:
            deviations |= 32
        self.old_start = old_start_ = get("old_start")
        if old_start_ is not None:
            known += 1
        elif "old_start" in data:
            deviations |= 64
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(TextEditorCodeExecutionStrReplaceResultBlock, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type}
        deviations = self._deviations
        if (lines_ := self.lines) is not None:
            out["lines"] = encode(lines_)
        elif deviations & 4:
            out["lines"] = None
        if (new_lines_ := self.new_lines) is not None:
            out["new_lines"] = new_lines_
        elif deviations & 8:
            out["new_lines"] = None
        if (new_start_ := self.new_start) is not None:
            out["new_start"] = new_start_
        elif deviations & 16:
            out["new_start"] = None
        if (old_lines_ := self.old_lines) is not None:
            out["old_lines"] = old_lines_
        elif deviations & 32:
            out["old_lines"] = None
        if (old_start_ := self.old_start) is not None:
            out["old_start"] = old_start_
        elif deviations & 64:
            out["old_start"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out
