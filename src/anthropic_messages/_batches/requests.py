"""The requests of a batch: what is wrong with them, found before anything is sent, and how many go into one batch."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from anthropic_messages_client.encoding import encode_json_later
from anthropic_messages_client.request import omit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

MOST_REQUESTS = 100_000
MOST_BYTES = 256 * 1024 * 1024
"""What the API takes at most, in a batch and in its body."""

_CUSTOM_ID = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_OF_THE_CALL = ("api_version", "betas", "workspace_id")
_OPENING, _ENDING = b'{"requests":[', b"]}"


def checked_requests(requests: Iterable[Any], *, most: int | None = MOST_REQUESTS) -> list[Any]:
    """The requests as a list, of any length if `most` is None.

    Raises:
        TypeError: They are no list of dicts with `custom_id` and `params`.
        ValueError: There are none or too many, a `custom_id` is not what the API takes or stands there twice, or
            `params` hold what does not belong there.
    """
    if isinstance(requests, str | bytes | Mapping) or not hasattr(requests, "__iter__"):
        raise TypeError(f"`requests` must be a list of dicts with `custom_id` and `params`, not {_kind(requests)}")
    listed = list(requests)
    if not listed:
        raise ValueError("`requests` is empty: a batch has at least one request")
    if most is not None and len(listed) > most:
        raise ValueError(f"`requests` has {len(listed)} requests, and a batch at most {most}: `run()` splits them")
    places: dict[str, int] = {}
    for place, request in enumerate(listed):
        custom_id = _checked(request, place)
        first = places.setdefault(custom_id, place)
        if first != place:
            both = f"requests[{first}] and requests[{place}]"
            raise ValueError(f"{both} have the same custom_id {custom_id!r}, by which results are told apart")
    return listed


def _checked(request: Any, place: int) -> str:
    """The `custom_id` of a request that is as it should be, as far as can be told without the API."""
    here = f"requests[{place}]"
    if not isinstance(request, Mapping):
        raise TypeError(f"{here} must be a dict with `custom_id` and `params`, not {_kind(request)}")
    for name in ("custom_id", "params"):
        if request.get(name, omit) is omit:
            raise TypeError(f"{here} has no {name}")
    custom_id, params = request["custom_id"], request["params"]
    if not isinstance(custom_id, str):
        raise TypeError(f"{here}.custom_id must be a string, not {_kind(custom_id)}")
    if not _CUSTOM_ID.fullmatch(custom_id):
        shown = custom_id if len(custom_id) <= 70 else custom_id[:67] + "..."
        raise ValueError(f"{here}.custom_id is {shown!r}: it must be 1 to 64 letters, digits, hyphens or underscores")
    if not isinstance(params, Mapping):
        raise TypeError(f"{here}.params must be a dict, what `messages.create` takes, not {_kind(params)}")
    if params.get("stream"):
        raise ValueError(f"{here}.params.stream is true: the messages of a batch come whole; leave it out")
    for name in _OF_THE_CALL:
        if name in params:
            raise ValueError(f"{here}.params has {name}: it is sent once for the batch; pass it beside `requests`")
    return custom_id


class Part:
    """As many of the requests as go into one batch, written out."""

    def __init__(self, number: int, ids: list[str], encoded: list[bytes]) -> None:
        self.number = number
        self.ids = frozenset(ids)
        self.content = b"".join((_OPENING, b",".join(encoded), _ENDING))
        self.digest = hashlib.sha256(self.content).hexdigest()


def encode_requests(requests: list[Any]) -> list[Any]:
    """Encode each request; `read_files` makes bytes of those that have files.

    Raises:
        TypeError: A value is not JSON serializable.
        Exception: A generator among the requests raised it; it is passed on unchanged.
    """
    # The encoder names the place itself: an exception of the caller's own generator must pass unchanged.
    return [encode_json_later(request, f"requests[{place}]") for place, request in enumerate(requests)]


def read_files(contents: list[Any]) -> None:
    """Put the bytes of each encoded request in its place, which reads files. It raises what they raise, unchanged."""
    for place, content in enumerate(contents):
        if not isinstance(content, bytes):
            contents[place] = content.read()


def parts_of(requests: list[Any], contents: list[bytes], *, most_requests: int, most_bytes: int) -> list[Part]:
    """Checked requests, in their order, as the bodies of as few batches as the limits allow.

    `contents` are the encoded requests. The list is emptied, because together they can be large.

    Raises:
        ValueError: One request alone is too large.
    """
    return [Part(number, *part) for number, part in enumerate(_split(requests, contents, most_requests, most_bytes))]


def _split(
    requests: list[Any], contents: list[bytes], most_requests: int, most_bytes: int
) -> Iterator[tuple[list[str], list[bytes]]]:
    contents.reverse()
    ids: list[str] = []
    encoded: list[bytes] = []
    frame = len(_OPENING) + len(_ENDING)
    size = frame
    for place, request in enumerate(requests):
        content = contents.pop()
        if frame + len(content) > most_bytes:
            raise ValueError(f"requests[{place}] alone has {len(content)} bytes, and a batch at most {most_bytes}")
        if encoded and (len(encoded) == most_requests or size + len(content) + 1 > most_bytes):
            yield ids, encoded
            ids, encoded, size = [], [], frame
        ids.append(request["custom_id"])
        encoded.append(content)
        size += len(content) + 1
    yield ids, encoded


def _kind(value: object) -> str:
    return type(value).__name__
