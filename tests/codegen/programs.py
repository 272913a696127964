"""Programs that use the package of the small spec over a real socket."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.support.wire import Received, Wire

from .processes import run

PARCEL: dict[str, Any] = {
    "id": "p1",
    "type": "parcel",
    "contents": [
        {"type": "book", "title": "Emma"},
        {"type": "drawing", "by": "Ada"},
        {"type": "saw", "teeth": 12345678901234567890123},
        {"type": "lamp", "watts": [1, None]},
        {"title": "no tag"},
    ],
    "state": "lost",
    "signature": None,
    "arrives_at": "2024-08-20T18:37:24.1004350+02:00",
    "weight": {"grams": 1.5},
    "remarks": ["late", {"text": "zu spät", "language": None}],
    "stops": {"Kiel": {"text": "ok"}},
    "main_thing": {"type": "hammer"},
    "extra": {"a": [{"type": "book"}]},
    "colour": {"type": "book", "title": "not known here"},
}
PROLOGUE = """
import asyncio, json, sys
from datetime import datetime
from pathlib import Path

from anthropic_messages_client import types
from anthropic_messages_client.api.parcels import send, weigh
from anthropic_messages_client.client import ApiError, Client

client = Client("anything", terms="fair", base_url=sys.argv[1])

def fails(error, words, call, *arguments, **keywords):
    try:
        call(*arguments, **keywords)
    except error as raised:
        assert words in str(raised), str(raised)
        return raised
    raise AssertionError(f"no {error.__name__}")
"""


class Program:
    """Run a program with the rendered package, and return the requests that it sent."""

    def __init__(self, package: Path, wire: Wire, folder: Path) -> None:
        self.package = package
        self.wire = wire
        self.folder = folder

    def __call__(self, program: str, *responses: Any) -> list[Received]:
        self.wire.script = list(responses)
        run(f"{PROLOGUE}\n{program}", self.package.parent, arguments=[self.wire.url], cwd=self.folder)
        return self.wire.received
