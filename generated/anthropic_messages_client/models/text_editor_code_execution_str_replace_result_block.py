# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, encode, keeping_unknown_fields, new


@keeping_unknown_fields
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

    _input_fields = (
        ("type", True),
        ("lines", False),
        ("new_lines", False),
        ("new_start", False),
        ("old_lines", False),
        ("old_start", False),
    )
    _fields = (
        ("type", True),
        ("lines", False),
        ("new_lines", False),
        ("new_start", False),
        ("old_lines", False),
        ("old_start", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        deviations = 0
        known = 1
        if len(data) == known:  # The object has no optional and no unknown fields.
            self.lines = None
            self.new_lines = None
            self.new_start = None
            self.old_lines = None
            self.old_start = None
            self._deviations = 0
            self._unknown = None
            return self
        get = data.get
        self.lines = lines_ = get("lines")
        if lines_ is not None:
            known += 1
        elif "lines" in data:
            known += 1
            deviations |= 2
        self.new_lines = new_lines_ = get("new_lines")
        if new_lines_ is not None:
            known += 1
        elif "new_lines" in data:
            known += 1
            deviations |= 4
        self.new_start = new_start_ = get("new_start")
        if new_start_ is not None:
            known += 1
        elif "new_start" in data:
            known += 1
            deviations |= 8
        self.old_lines = old_lines_ = get("old_lines")
        if old_lines_ is not None:
            known += 1
        elif "old_lines" in data:
            known += 1
            deviations |= 16
        self.old_start = old_start_ = get("old_start")
        if old_start_ is not None:
            known += 1
        elif "old_start" in data:
            known += 1
            deviations |= 32
        self._deviations = deviations
        self._unknown = None if len(data) == known else {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
        }
        deviations = self._deviations
        if self.lines is not None:
            out["lines"] = encode(self.lines)
        elif deviations & 2:
            out["lines"] = None
        if self.new_lines is not None:
            out["new_lines"] = self.new_lines
        elif deviations & 4:
            out["new_lines"] = None
        if self.new_start is not None:
            out["new_start"] = self.new_start
        elif deviations & 8:
            out["new_start"] = None
        if self.old_lines is not None:
            out["old_lines"] = self.old_lines
        elif deviations & 16:
            out["old_lines"] = None
        if self.old_start is not None:
            out["old_start"] = self.old_start
        elif deviations & 32:
            out["old_start"] = None
        if deviations & 1 or self._unknown or self._own:
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in TextEditorCodeExecutionStrReplaceResultBlock._fields)
decode: Callable[[dict[str, Any]], TextEditorCodeExecutionStrReplaceResultBlock] = (
    TextEditorCodeExecutionStrReplaceResultBlock._decode
)
