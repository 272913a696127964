# Rendered by `make generate`. Do not edit.
"""The input of a tool call that the model did not complete, in Python and as JSON."""

from __future__ import annotations

from typing import Any, Literal

from ._model import decoders, pydantic_serializer

TYPE_CHECKING = False

MARKER = "$unfinished_input"
"""The only key of the JSON object that is written in place of such an input. The API does not allow `$` in the names of
a tool's properties."""


class UnfinishedInput:
    """The input of a tool call that is not a complete JSON value: cut off, or not JSON. Do not run such a call.

    It is no dict, so that no program takes it for the arguments of a call, and no request accepts it. As JSON it is
    `{"$unfinished_input": {"partial_json": ..., "reason": ...}}` in place of the input, which `from_dict()` of a
    message or block reads back as an equal object.

    To go on after a cut, send the request again with a larger `max_tokens`. To tell the model that its input was
    invalid, replace the block's `input` with a dict that carries the text, such as
    `{"INVALID_JSON": input.partial_json}`, and send a `tool_result` with `is_error`.
    """

    __slots__ = ("_parser", "pieces", "reason")

    pieces: list[str]
    """The chunks of text that have arrived."""

    reason: Literal["unfinished", "invalid"]
    """`unfinished` if the text was cut off, or `invalid` if it is not JSON."""

    def __init__(self, partial_json: str = "", *, reason: Literal["unfinished", "invalid"] = "unfinished") -> None:
        self.pieces = [partial_json]
        self.reason = reason
        self._parser: Any = None  # Created when `value` is first read.

    @property
    def partial_json(self) -> str:
        """The text that has arrived."""
        return "".join(self.pieces)

    @property
    def value(self) -> Any:
        """The value of the text so far: strings as far as they have arrived, numbers and literals once they are complete.

        It is `{}` if no value has begun. A text that is not JSON is read up to its first error.

        Raises:
            RuntimeError: The package `anthropic_messages`, which provides the parser, was not imported.
        """
        try:
            read = decoders["_partial_json"]
        except ModuleNotFoundError:
            raise RuntimeError(
                "Import `anthropic_messages` first: it provides the parser of unfinished JSON."
            ) from None
        return read(self)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object that is written in place of the input."""
        return {MARKER: {"partial_json": self.partial_json, "reason": self.reason}}

    def advice(self) -> str:
        """Return an explanation of what is wrong with the input and what to do."""
        if self.reason == "invalid":
            return (
                "The model's input for the tool is not JSON. Send the request again, or replace the block's `input` with a "
                'dict such as {"INVALID_JSON": input.partial_json} and send a `tool_result` with `is_error`.'
            )
        return (
            "The model's input for the tool was cut off. Send the request again, with a larger `max_tokens` if "
            "`stop_reason` is max_tokens, or leave the block out."
        )

    if not TYPE_CHECKING:  # type checkers report the subscript

        def __getitem__(self, key: Any) -> Any:
            raise TypeError(f"An UnfinishedInput has no items. {self.advice()}")

    def __repr__(self) -> str:
        text = self.partial_json
        shown = text if len(text) <= 200 else f"{text[:100]}...{text[-80:]}"
        reason = "" if self.reason == "unfinished" else f", reason={self.reason!r}"
        return f"UnfinishedInput({shown!r}{reason})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, UnfinishedInput):
            return NotImplemented
        return self.reason == other.reason and self.partial_json == other.partial_json

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (self.partial_json, self.reason)

    __pydantic_serializer__: Any = pydantic_serializer

    if not TYPE_CHECKING:  # A type checker knows the attributes of an object.

        @property
        def __dict__(self) -> dict[str, Any]:
            """The JSON object that is written in place of the input, for encoders that call `vars()`."""
            return self.to_dict()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Return the schema of a field of this type. Only pydantic calls it, so pydantic is no dependency."""
        from pydantic_core import core_schema

        def validate(value: Any) -> UnfinishedInput:
            found = decode(value) if isinstance(value, dict) else value
            if not isinstance(found, cls):
                raise ValueError(f"input should be an {cls.__name__}, or its JSON object")
            return found

        serialization = core_schema.plain_serializer_function_ser_schema(cls.to_dict)
        return core_schema.no_info_plain_validator_function(validate, serialization=serialization)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "object", "title": cls.__name__}


def decode(value: dict[str, Any]) -> Any:
    """Return the UnfinishedInput that a JSON object stands for, or the object itself if it stands for none."""
    match value:
        case {"$unfinished_input": {"partial_json": str(text), "reason": "unfinished" | "invalid" as reason, **more}}:
            if len(value) == 1 and not more:
                return UnfinishedInput(text, reason=reason)
    return value


def _restore(text: str, reason: Literal["unfinished", "invalid"]) -> UnfinishedInput:
    return UnfinishedInput(text, reason=reason)
