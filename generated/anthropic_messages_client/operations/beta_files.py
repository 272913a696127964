# Rendered by `make generate`. Do not edit.
"""The operations of `beta.files` as methods with documented parameters."""

from __future__ import annotations

from typing import Generic

from .._lazy import LazyModule
from ..api.beta.files.delete import OPERATION as DELETE
from ..api.beta.files.download import OPERATION as DOWNLOAD
from ..api.beta.files.list import OPERATION as LIST
from ..api.beta.files.retrieve_metadata import OPERATION as RETRIEVE_METADATA
from ..api.beta.files.upload import OPERATION as UPLOAD
from . import files as _plain
from .files import DeletedFileT, FileContentT, FileMetadataT, FilePageT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")


class Files(
    _plain.Files[FileMetadataT, DeletedFileT, FileContentT, FilePageT],
    Generic[FileMetadataT, DeletedFileT, FileContentT, FilePageT],
):
    """The operations of `beta.files`. Subclasses send the requests and define the return types."""

    _UPLOAD = UPLOAD
    _RETRIEVE_METADATA = RETRIEVE_METADATA
    _DELETE = DELETE
    _DOWNLOAD = DOWNLOAD
    _LIST = LIST
