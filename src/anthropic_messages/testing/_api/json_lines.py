"""A response body in JSON Lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from anthropic_messages.testing._model.conversation import Json


class JsonLines:
    """The rows of a response in JSON Lines. Each row is computed when it is sent."""

    def __init__(self, rows: Callable[[], Iterator[Json]]) -> None:
        self._rows = rows

    def __iter__(self) -> Iterator[Json]:
        return self._rows()
