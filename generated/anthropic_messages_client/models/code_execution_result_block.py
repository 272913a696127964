# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CodeExecutionResultBlock(BaseModel):
    """Output of code that ran to its end. The code itself may have failed: see `return_code`."""

    type: Literal["code_execution_result"] = "code_execution_result"
    """Always `code_execution_result`.

    It distinguishes a plain result from an encrypted one and from an error.
    """

    content: list[_types.CodeExecutionOutputBlock]
    """The files that the run produced, one entry each; an empty list if there were none."""

    return_code: int
    """Exit status of the run: 0 for success, anything else for failure."""

    stderr: str
    """Standard error of the code, including tracebacks; empty if there is none."""

    stdout: str
    """Standard output of the code; empty if there is none."""

    def to_param(self) -> _types.CodeExecutionResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.CodeExecutionResultBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            content_ = data["content"]
            return_code_ = data["return_code"]
            stderr_ = data["stderr"]
            stdout_ = data["stdout"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.content = (
            [decoders["code_execution_output_block"](item) if type(item) is dict else item for item in content_]
            if type(content_) is list
            else content_
        )
        self.return_code = return_code_
        self.stderr = stderr_
        self.stdout = stdout_
        self._deviations = 0
        if len(data) != 5:
            self._deviations = 1
            self._unknown = unknown_fields(CodeExecutionResultBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "content": encode(self.content),
            "return_code": self.return_code,
            "stderr": self.stderr,
            "stdout": self.stdout,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
