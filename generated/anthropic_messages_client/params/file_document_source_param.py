# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class FileDocumentSourceParam(TypedDict, total=False):
    """A PDF or text file uploaded earlier through the Files API.

    Saves sending the bytes again with every request.
    """

    type: Required[Literal["file"]]
    """Always `file`. It identifies this type of source."""

    file_id: Required[str]
    """Identifier that the Files API gave the upload."""


describe(FileDocumentSourceParam)
