"""The operations of files, and the files that messages refer to."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from urllib.parse import quote

from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import ErrorResponse
from anthropic_messages.testing._text import format_value

from . import lists as _lists
from .binary_body import BinaryBody
from .database import Database
from .file_store import CHUNK_BYTES, FileStore, StoredFile
from .forms import Form
from .lists import ApiRequest
from .request_body import MAX_FILE_BYTES, TOO_LARGE

_LIFETIMES = range(3_600, 7_776_000 + 1)  # seconds: from an hour to 90 days
_MAX_IDS = 100
_MAX_FILENAME = 500  # characters
_FORBIDDEN = re.compile(r'[<>:"|?*\\/\x00-\x1f]')
_RANGE = re.compile(r"\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*")
_PAGE = re.compile(r"page_(\d{1,18})")
_ANY_TYPE = "application/octet-stream"
_DOWNLOAD_TYPE = "application/binary"


class Files:
    """The files of an offline API.

    As in the real API, uploaded files cannot be downloaded; only files that a tool has created can.

    Args:
        database: The database that stores the files.
        clock: A function that returns the time, in seconds since 1970.
    """

    def __init__(self, database: Database, clock: Callable[[], float]) -> None:
        self._store = FileStore(database)
        self._clock = clock

    def add(
        self,
        filename: str,
        chunks: Iterable[bytes],
        *,
        mime_type: str | None = None,
        downloadable: bool,
        lifetime: int | None = None,
    ) -> Json:
        """Store a file, and return its metadata.

        Args:
            filename: The name; directories before it are removed.
            chunks: The content.
            mime_type: The media type; by default the usual one for the extension of the name.
            downloadable: Whether the content can be downloaded.
            lifetime: The seconds until the file expires; by default it does not expire.

        Raises:
            ErrorResponse: The name is invalid.
        """
        filename = re.split(r"[\\/]", filename)[-1]
        mime_type = mime_type or mimetypes.guess_type(filename)[0] or _ANY_TYPE
        filename = filename or "unnamed" + (mimetypes.guess_extension(mime_type) or "")
        if _FORBIDDEN.search(filename) or len(filename) > _MAX_FILENAME:
            raise ErrorResponse(
                400,
                f"file: the filename should have at most {_MAX_FILENAME} characters, without control characters and "
                f'without < > : " | ? *, and {format_value(filename)} does not',
            )
        now = self._clock()
        stored = self._store.add(
            chunks,
            created=now,
            expires=None if lifetime is None else now + lifetime,
            filename=filename,
            mime_type=mime_type,
            downloadable=downloadable,
        )
        return _to_json(stored)

    def create(self, content: bytes | Path, filename: str | None = None, mime_type: str | None = None) -> Json:
        """Store a file as a tool does, so that it can be downloaded."""
        with BytesIO(content) if isinstance(content, bytes) else content.open("rb") as file:
            name = filename or ("" if isinstance(content, bytes) else content.name)
            chunks = iter(lambda: file.read(CHUNK_BYTES), b"")
            return self.add(name, chunks, mime_type=mime_type, downloadable=True)

    def upload(self, request: ApiRequest) -> Json:
        form: Form = request.body
        for name in form.parts:
            if name not in ("file", "expires_in_seconds"):
                raise ErrorResponse(400, f"{name}: the offline API does not support this field; remove it")
        if "file" not in form.parts:
            raise ErrorResponse(400, "file: field required")
        part = form.parts["file"]
        if part.size > MAX_FILE_BYTES:
            raise ErrorResponse(413, TOO_LARGE)
        lifetime = _lifetime(form.text("expires_in_seconds")) if "expires_in_seconds" in form.parts else None
        chunks = form.chunks("file", CHUNK_BYTES)
        return self.add(part.filename or "", chunks, mime_type=part.content_type, downloadable=False, lifetime=lifetime)

    def list_files(self, request: ApiRequest) -> Json:
        query = request.query
        if "ids" in query:
            if "page" in query or "limit" in query:
                raise ErrorResponse(400, "ids: cannot be combined with page or limit")
            ids = list(dict.fromkeys(query["ids"]))
            if len(ids) > _MAX_IDS:
                raise ErrorResponse(400, f"ids: input should have at most {_MAX_IDS} items, not {len(ids)}")
            found = [file for file in self._store.named(ids) if not self._is_expired(file)]
            return {"data": [_to_json(file) for file in found], "next_page": None}
        limit, page = _lists.limit(query), _lists.single(query, "page")
        cursor = None
        if page:
            match = _PAGE.fullmatch(page)
            if not match:
                raise ErrorResponse(400, f"page: input should be the next_page of a list, not {format_value(page)}")
            cursor = int(match[1])
        found = self._store.before(cursor, limit, self._clock())
        files = found[:limit]
        return {
            "data": [_to_json(file) for file in files],
            "next_page": f"page_{files[-1].number}" if len(found) > limit else None,
        }

    def retrieve_metadata(self, request: ApiRequest) -> Json:
        return _to_json(self.find(request.path["file_id"]))

    def download(self, request: ApiRequest) -> BinaryBody:
        file = self.find(request.path["file_id"])
        if not file.downloadable:
            raise ErrorResponse(
                400,
                f"file {file.id} cannot be downloaded, because it was uploaded: only files that a tool has created can "
                "be downloaded; in a test, create one with `FakeAnthropic.add_file`",
                code="file_not_downloadable",
            )
        tag = f'"{file.id}"'  # the content of a file never changes
        headers = {
            "content-type": _DOWNLOAD_TYPE,
            "content-disposition": f"attachment; filename*=UTF-8''{quote(file.filename)}",
            "accept-ranges": "bytes",
            "etag": tag,
        }
        asked = request.headers.get("range") if request.headers.get("if-range", tag) == tag else None
        part = _part(asked, file.size)
        if part is None:
            return self._body(200, headers, file, range(file.size))
        if not part:
            raise ErrorResponse(
                416,
                f"range: the file has {file.size} bytes, and {format_value(asked)} has none of them",
                {"content-range": f"bytes */{file.size}"},
            )
        headers["content-range"] = f"bytes {part.start}-{part.stop - 1}/{file.size}"
        return self._body(206, headers, file, part)

    def delete(self, request: ApiRequest) -> Json:
        file = self.find(request.path["file_id"], expired=True)
        self._store.delete(file)
        return {"id": file.id, "type": "file_deleted"}

    def find(self, name: str, *, expired: bool = False) -> StoredFile:
        """Return a file.

        Args:
            name: The id of the file.
            expired: Whether the file may have expired.

        Raises:
            ErrorResponse: There is no such file, or it has expired.
        """
        file = self._store.find(name)
        if file is None:
            raise ErrorResponse(404, f"there is no file {format_value(name)}")
        if self._is_expired(file) and not expired:
            raise ErrorResponse(404, f"file {file.id} has expired", code="file_expired")
        return file

    def read(self, file: StoredFile) -> bytes:
        """Return the content of a file."""
        return b"".join(self._store.read(file))

    def _body(self, status: int, headers: dict[str, str], file: StoredFile, part: range) -> BinaryBody:
        headers["content-length"] = str(len(part))
        return BinaryBody(status, headers, len(part), lambda: self._store.read(file, part.start, part.stop))

    def _is_expired(self, file: StoredFile) -> bool:
        return file.expires is not None and file.expires <= self._clock()


def _lifetime(text: str) -> int:
    seconds = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1
    if seconds not in _LIFETIMES:
        raise ErrorResponse(
            400,
            f"expires_in_seconds: input should be an integer from {_LIFETIMES[0]:,} to {_LIFETIMES[-1]:,}, "
            f"not {format_value(text)}",
        )
    return seconds


def _part(asked: str | None, size: int) -> range | None:
    """Return the bytes that a `range` header asks for; None for all of them.

    As HTTP says, a header that is invalid or asks for several ranges has no effect.
    """
    match = _RANGE.fullmatch(asked or "")
    if not match or match[1] == match[2] == "":
        return None
    if not match[1]:  # the last bytes
        return range(max(0, size - int(match[2])), size)
    first, last = int(match[1]), int(match[2]) if match[2] else size - 1
    return None if match[2] and last < first else range(first, min(last + 1, size))


def _to_json(file: StoredFile) -> Json:
    return {
        "id": file.id,
        "type": "file",
        "filename": file.filename,
        "mime_type": file.mime_type,
        "size_bytes": file.size,
        "created_at": _timestamp(file.created),
        "downloadable": file.downloadable,
        "expires_at": None if file.expires is None else _timestamp(file.expires),
    }


def _timestamp(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
