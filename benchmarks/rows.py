"""Batch results for the measurements, as JSON Lines."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from . import samples

ROWS = {"rows": 100_000, "million_rows": 1_000_000}
_DIFFERENT = 1000  # The rows repeat after this number.
_KIND = "application/x-jsonl"


def row(number: int) -> samples.Json:
    """Return the row with this number. Its request succeeded."""
    answer = samples.message([samples.text(f"{number}. {samples.SENTENCE * 2}")])
    return {"custom_id": f"request-{number:06}", "result": {"type": "succeeded", "message": answer}}


@cache
def part() -> bytes:
    """Return all different rows as JSON Lines."""
    return b"".join(samples.wire(row(number)) + b"\n" for number in range(_DIFFERENT))


def expected(name: str) -> tuple[int, int, str]:
    """Return the number of rows, the characters in their texts, and the `custom_id` of the last row."""
    characters = sum(len(f"{number}. {samples.SENTENCE * 2}") for number in range(_DIFFERENT))
    return ROWS[name], ROWS[name] // _DIFFERENT * characters, row(_DIFFERENT - 1)["custom_id"]


def response(name: str) -> Iterator[bytes]:
    """Return the response of the server for the file with this name."""
    times = ROWS[name] // _DIFFERENT
    head = f"HTTP/1.1 200 OK\r\ncontent-type: {_KIND}\r\nrequest-id: req_1\r\ncontent-length: {len(part()) * times}"
    yield f"{head}\r\n\r\n".encode()
    for _ in range(times):
        yield part()


def batch(target: str, request: bytes) -> bytes:
    """Return the batch, which the official SDK requests first to get the URL of the results."""
    host = request.lower().partition(b"\nhost:")[2].partition(b"\r")[0].decode().strip()
    counts = dict.fromkeys(("processing", "succeeded", "errored", "canceled", "expired"), 0)
    return samples.wire(
        {
            "id": "b",
            "type": "message_batch",
            "processing_status": "ended",
            "request_counts": counts,
            "created_at": "2026-11-02T09:00:00Z",
            "expires_at": "2026-11-03T09:00:00Z",
            "ended_at": "2026-11-02T09:07:30Z",
            "results_url": f"http://{host}/{target}/results",
        }
    )
