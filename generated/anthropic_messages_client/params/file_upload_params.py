# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class FileUploadParams(TypedDict, total=False):
    """A file to store."""

    file: Required[_types.FileInput]
    """The file: a path, bytes, a file that is open in binary mode, or a tuple of name, content, and optionally
    type and headers.

    Its type is guessed from its name.
    """

    expires_in_seconds: int
    """Seconds until the file is deleted, from an hour (3600) to ninety days (7776000)."""

    api_version: Literal["2023-06-01", "2026-10-21"]
    """The API version of this call, such as `2023-06-01`.

    Left out, the client's own setting is sent. The default is `"2023-06-01"`.
    """

    betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...]
    """Names of beta features to switch on for this call; sent as one comma-separated header."""

    workspace_id: str
    """The workspace to which the call belongs.

    Needed only with credentials that can act in several workspaces; with any other it must match the
    credential's own.
    """


describe(FileUploadParams)
