# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, Required, TypedDict

from . import describe


class JSONOutputFormatParam(TypedDict, total=False):
    """Makes the answer's text JSON of the given schema, by holding generation to it.

    An answer cut off at `max_tokens`, or a refusal, can still be something else, so check `stop_reason`
    before you parse.
    """

    type: Required[Literal["json_schema"]]
    """Always `json_schema`."""

    schema: Required[Mapping[str, object]]
    """JSON schema of the answer.

    Only a part of JSON Schema is supported: objects need `additionalProperties: false`, for example, and
    recursion is refused. A new schema makes the first call slower, because it is compiled and kept for later
    ones.
    """


describe(JSONOutputFormatParam)
