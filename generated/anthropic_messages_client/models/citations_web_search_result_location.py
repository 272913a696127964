# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from attrs import define

from ._model import BaseModel

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Literal, Self


@define(eq=False, repr=False, kw_only=True)
class CitationsWebSearchResultLocation(BaseModel):
    """TODO."""

    type: Literal["web_search_result_location"] = "web_search_result_location"
    """TODO."""

    cited_text: str
    """TODO."""

    encrypted_index: str
    """TODO."""

    url: str
    """TODO."""

    title: str | None = None
    """TODO."""

    _input_fields = (
        ("type", True),
        ("cited_text", True),
        ("encrypted_index", True),
        ("title", True),
        ("url", True),
    )
    _input_open = False
    _fields = (
        ("type", True),
        ("cited_text", True),
        ("encrypted_index", True),
        ("url", True),
        ("title", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            cited_text_ = data["cited_text"]
            encrypted_index_ = data["encrypted_index"]
            url_ = data["url"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = object.__new__(cls)
        self.type = type_
        self.cited_text = cited_text_
        self.encrypted_index = encrypted_index_
        self.url = url_
        get = data.get
        deviations = 0
        self.title = title_ = get("title")
        if title_ is None and "title" in data:
            deviations |= 16
        self._deviations = deviations
        self._unknown = None if _NAMES.issuperset(data) else {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def to_dict(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "cited_text": self.cited_text,
            "encrypted_index": self.encrypted_index,
            "url": self.url,
        }
        if self.title is not None:
            out["title"] = self.title
        if self._deviations or self._unknown:
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in CitationsWebSearchResultLocation._fields)
decode = CitationsWebSearchResultLocation._decode
