"""A fast parser for runs of deltas, which make up nearly all of a stream.

The deltas of one content block are identical except for their text. The parser learns the bytes before the text from
the first deltas of a block, splits chunks at these bytes, and parses all the texts as one JSON array. That takes half
the time of parsing each event. A chunk that contains anything else is left to `EventDecoder` and the JSON parser.
"""

from __future__ import annotations

import re
from itertools import repeat
from typing import TYPE_CHECKING

from anthropic_messages_client.deltas import TEXT_DELTA_EVENTS
from jiter import from_json

from .open_block import TEXT_DELTAS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

_ends_with_string = re.compile(rb'(.*"[a-z_]+" *: *")(?:[^"\\]++|\\.)*+" *\} *\} *').fullmatch
# Longer incomplete events are left to the decoder. Here, each chunk is appended to the buffer in quadratic time.
_MAX_BUFFERED = 1 << 14
# The API pads its events with a varying number of spaces.
_EVENT = rb'event: content_block_delta\ndata: %b(.*)" *\} *\}\n\n'


class DeltaTemplate:
    """The parts that all deltas of one content block share."""

    __slots__ = ("create", "extend", "index", "kind", "prefix", "split")

    def __init__(self, kind: str, index: int, prefix: bytes) -> None:
        self.kind = kind
        """The type of the deltas."""
        self.index = index
        self.prefix = prefix
        """The JSON of a delta event up to its text."""
        self.split = re.compile(_EVENT % re.escape(prefix)).split
        self.create = TEXT_DELTA_EVENTS[kind]
        """Return the model of a delta event with an index and a text."""
        _, self.extend = TEXT_DELTAS[kind]
        """Add text to a content block, and return the derived event."""


Delta: TypeAlias = tuple[DeltaTemplate, str]
"""A delta event, as its template and its text."""


class DeltaRuns:
    """A parser of runs of deltas that share a template."""

    __slots__ = ("_prefix", "_template", "unfinished")

    def __init__(self) -> None:
        self.unfinished = b""
        """The buffered bytes of an event that has not ended."""
        self._template: DeltaTemplate | None = None
        self._prefix = b""  # of the last delta that `learn` has seen

    def learn(self, data: bytes) -> None:
        """Learn the template from the data of a delta event. It takes effect once two deltas have the same prefix."""
        if self._template is not None and data.startswith(self._template.prefix):
            return
        found = _ends_with_string(data)
        if found is None:
            return
        before, self._prefix = self._prefix, found[1]
        if before != self._prefix:
            return
        try:  # Complete the prefix with an empty text, to check that only the text is missing from it.
            event = from_json(self._prefix + b'"}}')
        except ValueError:
            return
        index, delta = event.get("index"), event.get("delta")
        kind = delta.get("type") if type(delta) is dict else None
        if type(index) is not int or type(kind) is not str or kind not in TEXT_DELTA_EVENTS:
            return
        if event == {"type": "content_block_delta", "index": index, "delta": {"type": kind, TEXT_DELTAS[kind][0]: ""}}:
            self._template = DeltaTemplate(kind, index, self._prefix)

    def read(self, chunk: bytes) -> tuple[Iterable[Delta], bytes]:
        """Parse a chunk of complete events, if they all match the template.

        An incomplete event at the end of the chunk is buffered until it is complete, unless it is long.

        Args:
            chunk: Bytes that start at the beginning of an event, or continue the buffered one.

        Returns:
            The deltas, and the bytes that another parser must read. At least one of the two is empty.
        """
        if self.unfinished:
            chunk = self.unfinished + chunk
            self.unfinished = b""
        if not chunk.endswith(b"\n\n"):
            events, end, unfinished = chunk.rpartition(b"\n\n")
            if b"\r" in chunk or len(unfinished) > _MAX_BUFFERED:  # only the decoder knows the line end CR
                return (), chunk
            self.unfinished = unfinished
            chunk = events + end
            if not chunk:
                return (), b""
        template = self._template
        if template is None:
            return (), chunk
        parts = template.split(chunk)
        bodies = parts[1::2]
        if any(parts[::2]):
            return (), chunk
        # A line feed is allowed between the strings of a JSON array, but not inside a string. So a body with a bare
        # quote can only make the array longer, add a value that is not a string, or make the JSON invalid. All three
        # are detected here.
        try:
            texts = from_json(b'["%b"]' % b'",\n"'.join(bodies))
            "".join(texts)
        except (ValueError, TypeError):
            return (), chunk
        return (zip(repeat(template), texts), b"") if len(texts) == len(bodies) else ((), chunk)
