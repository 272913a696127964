"""Check the requests of a run or a batch, encode them, and split them into batches."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from anthropic_messages_client.api.messages.batches.create import OPERATION as CREATE
from anthropic_messages_client.encoding import encode_json_later
from anthropic_messages_client.limits import LIMITS
from anthropic_messages_client.models._model import BaseModel
from anthropic_messages_client.request import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

MAX_REQUESTS: int = LIMITS["BatchCreateParams"]["requests"]["maxItems"]
MAX_BYTES = CREATE.max_bytes or 0
"""The API's limits for one batch: its requests, and the bytes of its body."""

_CUSTOM_ID = LIMITS["MessageBatchRequestParam"]["custom_id"]
_CUSTOM_ID_PATTERN = re.compile(_CUSTOM_ID["pattern"])
_BATCH_ARGUMENTS = ("api_version", "betas", "workspace_id")
_OPENING, _ENDING = b'{"requests":[', b"]}"


def checked_requests(requests: Iterable[Any], *, max_requests: int | None = MAX_REQUESTS) -> list[Any]:
    """Return the requests as a list after checking each of them.

    Args:
        requests: The requests to check.
        max_requests: The largest number of requests; None for no limit.

    Raises:
        TypeError: `requests` is not a list of dicts with `custom_id` and `params`.
        ValueError: There are no requests or too many, a `custom_id` is invalid or not unique, or `params` has an
            argument that a batch does not accept.
    """
    if isinstance(requests, str | bytes | Mapping | BaseModel) or not hasattr(requests, "__iter__"):
        raise TypeError(f"`requests` must be a list of dicts with `custom_id` and `params`, not {_kind(requests)}")
    listed = list(requests)
    if not listed:
        raise ValueError("`requests` is empty. A batch needs at least one request.")
    if max_requests is not None and len(listed) > max_requests:
        raise ValueError(
            f"`requests` has {len(listed)} requests, but a batch can have at most {max_requests}. Use `batches.run()`, "
            "which splits them into several batches."
        )
    positions: dict[str, int] = {}
    for position, request in enumerate(listed):
        custom_id = _check_request(request, position)
        first = positions.setdefault(custom_id, position)
        if first != position:
            both = f"requests[{first}] and requests[{position}]"
            raise ValueError(f"{both} have the same custom_id {custom_id!r}. Use a unique custom_id for each request.")
    return listed


def _check_request(request: Any, position: int) -> str:
    """Check one request without calling the API, and return its `custom_id`."""
    path = f"requests[{position}]"
    if not isinstance(request, Mapping):
        raise TypeError(f"{path} must be a dict with `custom_id` and `params`, not {_kind(request)}")
    for name in ("custom_id", "params"):
        if isinstance(request.get(name, omit), Omit):
            raise TypeError(f"{path} has no {name}")
    custom_id, params = request["custom_id"], request["params"]
    if not isinstance(custom_id, str):
        raise TypeError(f"{path}.custom_id must be a string, not {_kind(custom_id)}")
    if not _is_custom_id(custom_id):
        shown = custom_id if len(custom_id) <= 70 else custom_id[:67] + "..."
        raise ValueError(
            f"{path}.custom_id is {shown!r}. It must have {_CUSTOM_ID['minLength']} to {_CUSTOM_ID['maxLength']} "
            f"characters and match the pattern {_CUSTOM_ID['pattern']}"
        )
    if not isinstance(params, Mapping):
        raise TypeError(f"{path}.params must be a dict with the arguments of `messages.create`, not {_kind(params)}")
    if params.get("stream"):
        raise ValueError(f"{path}.params.stream is true, but batches do not support streaming. Remove `stream`.")
    for name in _BATCH_ARGUMENTS:
        if not isinstance(params.get(name, omit), Omit):
            raise ValueError(f"{path}.params has {name}, which applies to a whole batch. Pass it beside `requests`.")
    return custom_id


def _is_custom_id(value: str) -> bool:
    # `fullmatch`, because `$` in a pattern also matches before a final line break.
    has_length = _CUSTOM_ID["minLength"] <= len(value) <= _CUSTOM_ID["maxLength"]
    return has_length and _CUSTOM_ID_PATTERN.fullmatch(value) is not None


class Part:
    """The requests of one batch and its encoded body."""

    def __init__(self, number: int, ids: list[str], encoded: list[bytes]) -> None:
        self.number = number
        self.ids = frozenset(ids)
        self.content = b"".join((_OPENING, b",".join(encoded), _ENDING))
        self.digest = hashlib.sha256(self.content).hexdigest()


def encode_requests(requests: list[Any]) -> list[Any]:
    """Encode each request. Requests with files are encoded by `read_files` instead.

    Raises:
        TypeError: A value is not JSON serializable.
        Exception: A generator among the requests raised it; it is passed on unchanged.
    """
    # The encoder adds the position to its own errors. An exception of the caller's own generator must pass unchanged.
    return [encode_json_later(request, f"requests[{position}]") for position, request in enumerate(requests)]


def read_files(contents: list[Any]) -> None:
    """Replace each request that has files with its encoded bytes. Errors of the files pass unchanged."""
    for position, content in enumerate(contents):
        if not isinstance(content, bytes):
            contents[position] = content.read()


def split_requests(requests: list[Any], contents: list[bytes], *, max_requests: int, max_bytes: int) -> list[Part]:
    """Split checked requests, in their order, into as few batches as the limits allow.

    Args:
        requests: The checked requests.
        contents: The encoded requests. The list is emptied to free memory early.
        max_requests: The largest number of requests in one batch.
        max_bytes: The largest body of one batch.

    Raises:
        ValueError: A single request is larger than `max_bytes`.
    """
    groups = _group_requests(requests, contents, max_requests, max_bytes)
    return [Part(number, *group) for number, group in enumerate(groups)]


def _group_requests(
    requests: list[Any], contents: list[bytes], max_requests: int, max_bytes: int
) -> Iterator[tuple[list[str], list[bytes]]]:
    contents.reverse()
    ids: list[str] = []
    encoded: list[bytes] = []
    frame = len(_OPENING) + len(_ENDING)
    size = frame
    for position, request in enumerate(requests):
        content = contents.pop()
        if frame + len(content) > max_bytes:
            raise ValueError(
                f"requests[{position}] alone has {len(content)} bytes, but `max_bytes` is {max_bytes}. Send a smaller "
                "request."
            )
        if encoded and (len(encoded) == max_requests or size + len(content) + 1 > max_bytes):
            yield ids, encoded
            ids, encoded, size = [], [], frame
        ids.append(request["custom_id"])
        encoded.append(content)
        size += len(content) + 1
    yield ids, encoded


def _kind(value: object) -> str:
    return type(value).__name__
