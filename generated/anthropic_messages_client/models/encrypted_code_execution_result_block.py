# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class EncryptedCodeExecutionResultBlock(BaseModel):
    """Output of code whose standard output only the model may read, for instance because it holds web search
    results.

    Stands in for `code_execution_result`; send it back unchanged in the next request.
    """

    type: Literal["encrypted_code_execution_result"] = "encrypted_code_execution_result"
    """Always `encrypted_code_execution_result`.

    It distinguishes an encrypted result from a plain one and from an error.
    """

    content: list[_types.CodeExecutionOutputBlock]
    """The files that the run produced, one entry each; an empty list if there were none."""

    encrypted_stdout: str
    """Standard output of the code, in a form that only the API can decrypt.

    There is nothing in it to show; keep it for the next request.
    """

    return_code: int
    """Exit status of the run: 0 for success, anything else for failure."""

    stderr: str
    """Standard error of the code; not encrypted; empty if there is none."""

    def to_param(self) -> _types.EncryptedCodeExecutionResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.EncryptedCodeExecutionResultBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            content_ = data["content"]
            encrypted_stdout_ = data["encrypted_stdout"]
            return_code_ = data["return_code"]
            stderr_ = data["stderr"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.content = (
            [decoders["code_execution_output_block"](item) if type(item) is dict else item for item in content_]
            if type(content_) is list
            else content_
        )
        self.encrypted_stdout = encrypted_stdout_
        self.return_code = return_code_
        self.stderr = stderr_
        self._deviations = 0
        if len(data) != 5:
            self._deviations = 1
            self._unknown = unknown_fields(EncryptedCodeExecutionResultBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "content": encode(self.content),
            "encrypted_stdout": self.encrypted_stdout,
            "return_code": self.return_code,
            "stderr": self.stderr,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
