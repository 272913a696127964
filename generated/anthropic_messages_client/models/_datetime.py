# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Date-times of the API: aware `datetime` objects that remember the text they came in."""

from __future__ import annotations

from datetime import UTC, datetime, timezone
from typing import Any, SupportsIndex

from dateutil.parser import isoparse


class Timestamp(datetime):
    """A `datetime` that is written back as the text that it was read from. What is computed from it is written anew."""

    __slots__ = ("text",)

    text: str

    def plain(self) -> datetime:
        """The same time as an object of the standard library's own class, for those who look at classes."""
        return datetime.combine(self.date(), self.timetz())

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        text = getattr(self, "text", None)
        return (decode, (text,)) if text is not None else super().__reduce_ex__(protocol)

    def __deepcopy__(self, memo: dict[int, Any]) -> Timestamp:
        return self  # immutable, as every datetime

    def __repr__(self) -> str:
        return super().__repr__().replace("Timestamp", "datetime.datetime", 1)


def decode(text: str) -> datetime | str:
    """The aware datetime that an RFC 3339 text names (UTC where it names no offset); other text stays as it is."""
    try:
        read = isoparse(text)
    except (ValueError, OverflowError):
        return text
    zone = timezone(offset) if (offset := read.utcoffset()) else UTC
    stamp = Timestamp(read.year, read.month, read.day, read.hour, read.minute, read.second, read.microsecond, zone)
    stamp.text = text
    return stamp


def encode_datetime(value: Any) -> Any:
    """The text of a datetime, for JSON; anything else as it is."""
    if isinstance(value, datetime):
        return getattr(value, "text", None) or value.isoformat()
    return value
