"""The forms of uploads: their fields, and their files, whose content stays in the body of the request."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import ErrorResponse

from . import multipart as _multipart
from .multipart import Part
from .request_body import TOO_LARGE, Body


class Form:
    """The parts of a `multipart/form-data` body by name."""

    def __init__(self, body: BinaryIO, parts: Mapping[str, Part]) -> None:
        self._body = body
        self.parts = parts

    def text(self, name: str) -> str:
        """Return the value of a field."""
        return _multipart.read_text(self._body, self.parts[name])

    def chunks(self, name: str, size: int) -> Iterator[bytes]:
        """Yield the content of a part in chunks of `size` bytes."""
        return _multipart.read_chunks(self._body, self.parts[name], size)

    def to_json(self, *, with_hash: bool = False) -> Json:
        """Return the form as JSON: the values of fields, and the facts of files instead of their content.

        Args:
            with_hash: If true, the facts contain the SHA-256 of the content.
        """
        return {name: self._describe(name, part, with_hash) for name, part in self.parts.items()}

    def _describe(self, name: str, part: Part, with_hash: bool) -> str | Json:
        if not part.is_file:
            return self.text(name)
        facts: Json = {"filename": part.filename, "content_type": part.content_type, "size_bytes": part.size}
        if with_hash:
            digest = hashlib.sha256()
            for chunk in self.chunks(name, 1024 * 1024):
                digest.update(chunk)
            facts["sha256"] = digest.hexdigest()
        return facts


def read_form(headers: Mapping[str, str], content: Body | None) -> Form:
    """Return the form of a request.

    Raises:
        ErrorResponse: The body is too large, or it is not a valid form.
    """
    if content is None:
        raise ErrorResponse(413, TOO_LARGE)
    boundary = _multipart.boundary_of(headers.get("content-type", ""))
    if isinstance(content, bytes):
        from io import BytesIO

        content = BytesIO(content)
    found: dict[str, Part] = {}
    for part in _multipart.read_parts(content, boundary):
        if part.name in found:
            raise ErrorResponse(400, f"{part.name}: must not be repeated")
        found[part.name] = part
    return Form(content, found)
