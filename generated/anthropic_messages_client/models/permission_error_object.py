# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from attrs import define

from ._model import (
    CompactModel,
    keeping_unknown_fields,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class PermissionErrorObject(CompactModel):
    """The credentials are valid but not allowed to do this or to use this resource; status 403."""

    type: Literal["permission_error"] = "permission_error"
    """Always `permission_error`. It identifies this type of error."""

    message: str
    """Readable description of the error. The wording can change, so branch on `type`."""

    _fields = (("type", True), ("message", True))


decode: Callable[[dict[str, Any]], PermissionErrorObject] = PermissionErrorObject._decode
