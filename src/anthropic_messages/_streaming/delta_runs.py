"""Pieces of a string, read many at a time: the deltas of a block repeat each other, all but the text.

What comes before the text is learned from the first delta of a block. Bytes are cut apart wherever it comes again, and
the texts between are parsed as one array: half the time of a look at each event. Whatever is not sure to be nothing but
such deltas is left to the decoder of events and the parser of each one's JSON.
"""

from __future__ import annotations

import re
from itertools import repeat

from anthropic_messages_client.models._model import BaseModel, new
from anthropic_messages_client.models.input_json_delta import InputJSONDelta
from anthropic_messages_client.models.raw_content_block_delta_event import RawContentBlockDeltaEvent
from anthropic_messages_client.models.text_delta import TextDelta
from anthropic_messages_client.models.thinking_delta import ThinkingDelta
from jiter import from_json

from .open_block import OpenBlock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, TypeAlias


_KINDS: dict[str, tuple[str, type[BaseModel], Callable[[OpenBlock, str], Any]]] = {
    "text_delta": ("text", TextDelta, OpenBlock.add_text),
    "input_json_delta": ("partial_json", InputJSONDelta, OpenBlock.add_input),
    "thinking_delta": ("thinking", ThinkingDelta, OpenBlock.add_thinking),
}
"""The types of such deltas, with their field that has the text, and what it does to its block."""

_ends_with_string = re.compile(rb'(.*"[a-z_]+" *: *")(?:[^"\\]++|\\.)*+" *\} *\} *').fullmatch
# Bytes of an unfinished event that are kept here: to join them with each piece takes time. Longer ones are left to the
# decoder.
_LONGEST = 1 << 14
# The API pads its events with spaces, not always the same number.
_WHOLE = rb'event: content_block_delta\ndata: %b(.*)" *\} *\}\n\n'


class Frame:
    """What the deltas of one block have in common."""

    __slots__ = ("_model", "extend", "index", "kind", "split", "start")

    def __init__(self, kind: str, index: int, start: bytes) -> None:
        self.kind = kind
        """Their type."""
        self.index = index
        self.start = start
        """Their data up to the text."""
        self.split = re.compile(_WHOLE % re.escape(start)).split
        self._model: Any = _KINDS[kind][1]
        self.extend: Any = _KINDS[kind][2]
        """Adds a piece to its block, and gives the event that tells of it."""

    def event(self, piece: str) -> Any:
        """The model of a delta that brings this piece."""
        event: Any = new(RawContentBlockDeltaEvent)
        delta = new(self._model)
        event.type = "content_block_delta"
        event.delta = delta
        delta.type = kind = self.kind
        if kind == "text_delta":
            delta.text = piece
        elif kind == "input_json_delta":
            delta.partial_json = piece
        else:
            delta.thinking = piece
        event.index = self.index
        event._deviations = delta._deviations = 0
        event._unknown = delta._unknown = None
        return event


Delta: TypeAlias = tuple[Frame, str]
"""An event that adds a piece to a string."""


class Deltas:
    """The deltas of a stream, once it is known what they look like."""

    __slots__ = ("_frame", "_start", "begun")

    def __init__(self) -> None:
        self.begun = b""
        """The bytes of an event whose end has not come, as far as they are kept here."""
        self._frame: Frame | None = None
        self._start = b""  # of the last delta that `learn` has seen

    def learn(self, data: bytes) -> None:
        """Takes the data of a delta. Two that begin alike are what others may look like."""
        if self._frame is not None and data.startswith(self._frame.start):
            return
        found = _ends_with_string(data)
        if found is None:
            return
        before, self._start = self._start, found[1]
        if before != self._start:
            return
        try:  # that the start leaves out the text and nothing else is seen by ending it there
            shape = from_json(self._start + b'"}}')
        except ValueError:
            return
        index = shape.get("index")
        for kind, (field, *_) in _KINDS.items():
            rest = {"type": "content_block_delta", "index": index, "delta": {"type": kind, field: ""}}
            if shape == rest and type(index) is int:
                self._frame = Frame(kind, index, self._start)

    def read(self, piece: bytes) -> tuple[Iterable[Delta], bytes]:
        """The deltas that these bytes are, if they are events of the frame; if there is anything else, the bytes.

        Both are whole events. The beginning of one is kept until its end has come, unless it is long.
        """
        if self.begun:
            piece = self.begun + piece
            self.begun = b""
        if not piece.endswith(b"\n\n"):
            events, end, begun = piece.rpartition(b"\n\n")
            if b"\r" in piece or len(begun) > _LONGEST:  # other line ends are not looked for here
                return (), piece
            self.begun = begun
            piece = events + end
            if not piece:
                return (), b""
        frame = self._frame
        if frame is None:
            return (), piece
        parts = frame.split(piece)
        texts = parts[1::2]
        if any(parts[::2]):
            return (), piece
        # Separated by a line end, which JSON allows between strings and not inside, the texts are exactly as many
        # strings; a text with a bare quote would make more of them, or what is no string, or no JSON.
        try:
            pieces = from_json(b'["%b"]' % b'",\n"'.join(texts))
            "".join(pieces)
        except (ValueError, TypeError):
            return (), piece
        return (zip(repeat(frame), pieces), b"") if len(pieces) == len(texts) else ((), piece)
