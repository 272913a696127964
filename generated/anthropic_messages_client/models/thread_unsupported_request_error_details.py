# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ThreadUnsupportedRequestErrorDetails(CompactModel):
    """The request has a `thread`, and a field, or the organization a setting, that threads do not support."""

    error_code: Literal["thread_unsupported_request"] = "thread_unsupported_request"
    """Always `thread_unsupported_request`. It identifies this cause."""

    unsupported: list[_types.ThreadUnsupportedFeatureName] | None = None
    """The fields of the request, and the settings of the organization, that threads do not support.

    For a value that you do not know, send the whole conversation without `thread`.
    """
