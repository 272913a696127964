# Rendered by `make generate`. Do not edit.
"""Date-times of the API: aware `datetime` objects that keep their original text."""

from __future__ import annotations

from datetime import UTC, datetime, timezone
from typing import Any, SupportsIndex

from dateutil.parser import isoparse


class Timestamp(datetime):
    """A `datetime` that serializes to the text it was parsed from. Values computed from it serialize to ISO 8601."""

    __slots__ = ("text",)

    text: str

    def plain(self) -> datetime:
        """Return the same time as a plain `datetime.datetime`."""
        return datetime.combine(self.date(), self.timetz())

    def __reduce_ex__(self, protocol: SupportsIndex) -> str | tuple[Any, ...]:
        text = getattr(self, "text", None)
        return (decode, (text,)) if text is not None else super().__reduce_ex__(protocol)

    def __deepcopy__(self, memo: dict[int, Any]) -> Timestamp:
        return self  # Like every datetime, it is immutable.

    def __repr__(self) -> str:
        return super().__repr__().replace("Timestamp", "datetime.datetime", 1)


def decode(text: str) -> datetime | str:
    """Return the aware datetime of an RFC 3339 text, in UTC if it has no offset. Return any other text unchanged."""
    try:
        read = isoparse(text)
    except (ValueError, OverflowError):
        return text
    zone = timezone(offset) if (offset := read.utcoffset()) else UTC
    stamp = Timestamp(read.year, read.month, read.day, read.hour, read.minute, read.second, read.microsecond, zone)
    stamp.text = text
    return stamp


def encode_datetime(value: Any) -> Any:
    """Return the text of a datetime for JSON. Return any other value unchanged."""
    if isinstance(value, datetime):
        return getattr(value, "text", None) or value.isoformat()
    return value
