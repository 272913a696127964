# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class BashCodeExecutionResultBlock(BaseModel):
    """Output of a shell command that ran to its end.

    The command itself may have failed: see `return_code`.
    """

    type: Literal["bash_code_execution_result"] = "bash_code_execution_result"
    """Always `bash_code_execution_result`. It distinguishes a result from an error."""

    content: list[_types.BashCodeExecutionOutputBlock]
    """The files that the command produced, one entry each; an empty list if there were none."""

    return_code: int
    """Exit status of the command: 0 for success, anything else for failure."""

    stderr: str
    """Standard error of the command; empty if there is none."""

    stdout: str
    """Standard output of the command; empty if there is none."""

    def to_param(self) -> _types.BashCodeExecutionResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.BashCodeExecutionResultBlockParam = self._to_param()
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
            [decoders["bash_code_execution_output_block"](item) if type(item) is dict else item for item in content_]
            if type(content_) is list
            else content_
        )
        self.return_code = return_code_
        self.stderr = stderr_
        self.stdout = stdout_
        self._deviations = 0
        if len(data) != 5:
            self._deviations = 1
            self._unknown = unknown_fields(BashCodeExecutionResultBlock, data)
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
