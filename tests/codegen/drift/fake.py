"""A small replacement for the official SDK, with the same structure. It has only what `drift` reads.

Its API is that of notes.yaml in this folder. Tests change its source, as releases do.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

FILES = {
    "anthropic/__init__.py": "",
    "anthropic/_models.py": '''
class Info:
    def __init__(self, annotation, required):
        self.annotation, self.required, self.alias = annotation, required, None

    def is_required(self):
        return self.required


class BaseModel:
    """The part of pydantic's BaseModel that `drift` reads."""

    model_fields = {}

    @classmethod
    def model_rebuild(cls):
        import typing

        hints = typing.get_type_hints(cls, include_extras=True)
        hints.pop("model_fields", None)
        cls.model_fields = {name: Info(hint, not hasattr(cls, name)) for name, hint in hints.items()}
''',
    "anthropic/_resource.py": "class SyncAPIResource: ...\nclass AsyncAPIResource: ...\n",
    "anthropic/_types.py": """
import os
from typing import IO, Union

class Omit: ...
class Stream(list): ...
omit = Omit()
Base64FileInput = Union[IO[bytes], os.PathLike]
""",
    "anthropic/types/__init__.py": """
from .note import ErrorResponse as ErrorResponse
""",
    "anthropic/types/note.py": """
from __future__ import annotations
from datetime import datetime
from typing import Annotated, Dict, List, Literal, Optional, Union
from .._models import BaseModel

class InkBlock(BaseModel):
    type: Literal["ink"]
    text: str
    colour: Optional[Literal["black", "blue"]] = None

class StampBlock(BaseModel):
    type: Literal["stamp"]
    motif: str

Block = Annotated[Union[InkBlock, StampBlock], "type"]

class Note(BaseModel):
    id: str
    created_at: datetime
    content: List[Block]
    weight: Optional[float] = None
    labels: Dict[str, str]
    anything: object

class NoteStarted(BaseModel):
    type: Literal["started"]
    note: Note

class NoteEnded(BaseModel):
    type: Literal["ended"]

class ErrorResponse(BaseModel):
    type: Literal["error"]
    message: str
""",
    "anthropic/types/params.py": """
from __future__ import annotations
from typing import Annotated, Iterable, Literal, Optional, TypedDict, Union
from typing import Required
from .._types import Base64FileInput
from .note import StampBlock

class InkBlockParam(TypedDict, total=False):
    type: Required[Literal["ink"]]
    text: Required[str]
    colour: Optional[Literal["black", "blue"]]

class StampBlockParam(TypedDict, total=False):
    type: Required[Literal["stamp"]]
    motif: Required[str]
    data: Annotated[Union[str, Base64FileInput], "base64"]

BlockParam = Union[InkBlockParam, StampBlockParam, StampBlock]
""",
    "anthropic/resources/__init__.py": "",
    "anthropic/resources/beta/__init__.py": "",
    "anthropic/resources/beta/notes.py": "raise RuntimeError('beta is not read')\n",
    "anthropic/resources/notes/__init__.py": "",
    "anthropic/resources/notes/notes.py": """
from __future__ import annotations
from typing import Iterable, Literal, Optional, Union
from ..._resource import AsyncAPIResource, SyncAPIResource
from ..._types import Omit, Stream, omit
from ...types.note import Note, NoteEnded, NoteStarted
from ...types.params import BlockParam

class Notes(SyncAPIResource):
    def create(
        self,
        *,
        content: Union[str, Iterable[BlockParam]],
        speed: Union[Literal["fast", "slow"], Omit] = omit,
        region: Union[Optional[str], Omit] = omit,
        stream: Union[Literal[False], Literal[True], Omit] = omit,
        extra_headers: object = None,
        timeout: object = None,
    ) -> Union[Note, Stream[Union[NoteStarted, NoteEnded]]]:
        return self._post("/v1/notes", body={"content": content}, cast_to=Note)

    def help(self, *, content: str) -> Note:
        return self._post("/v1/notes", body={"content": content}, cast_to=Note)

    def retrieve(self, note_id: str, *, timeout: object = None) -> Note:
        return self._get(f"/v1/notes/{note_id}", cast_to=Note)

    def _private(self) -> Note:
        return self._get("/v1/private", cast_to=Note)

    def plain(self) -> str:
        return "no request"

class AsyncNotes(AsyncAPIResource):
    async def burn(self) -> Note:
        return await self._post("/v1/burn", cast_to=Note)
""",
}
Edit = tuple[str, str]


def edited(*edits: Edit) -> dict[str, str]:
    """Return the files with these changes. Each old text must occur exactly once."""
    files = dict(FILES)
    for old, new in edits:
        (name,) = (name for name, text in files.items() if old in text)
        assert files[name].count(old) == 1, old
        files[name] = files[name].replace(old, new)
    return files


def install(files: Mapping[str, str], folder: Path) -> None:
    """Write the files and the metadata, as pip installs them."""
    for name, text in (files | _metadata("9.9.9")).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def build(files: Mapping[str, str], version: str, folder: Path) -> None:
    """Write a wheel."""
    metadata = _metadata(version)
    contents = {**files, **metadata}
    record = "".join(f"{name},,\n" for name in contents)
    with zipfile.ZipFile(folder / f"anthropic-{version}-py3-none-any.whl", "w") as wheel:
        for name, text in contents.items():
            wheel.writestr(name, text)
        wheel.writestr(f"anthropic-{version}.dist-info/RECORD", record)


def _metadata(version: str) -> dict[str, str]:
    folder = f"anthropic-{version}.dist-info"
    return {
        f"{folder}/METADATA": f"Metadata-Version: 2.1\nName: anthropic\nVersion: {version}\n",
        f"{folder}/WHEEL": "Wheel-Version: 1.0\nGenerator: a test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
