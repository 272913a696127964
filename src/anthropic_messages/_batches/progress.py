"""A progress bar for batches, where somebody watches: tqdm's, an extra of this package."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from anthropic_messages_client.types import MessageBatch


class Progress:
    """Hears of batches, shows how far they have come together, and passes the news on.

    Args:
        wanted: True for a bar, False for none, None for one if tqdm is installed. Only a terminal ever shows it.
        total: How many requests there are; the first batch tells if it is not given.
        on_progress: Is told of each batch as well.
    """

    def __init__(
        self, wanted: bool | None, on_progress: Callable[[MessageBatch], object] | None, *, total: int | None = None
    ) -> None:
        if wanted and find_spec("tqdm") is None:
            raise RuntimeError("A progress bar needs an extra: pip install 'anthropic-messages[progress]'")
        self._shows = wanted is not False and sys.stderr is not None and sys.stderr.isatty()
        self._shows = self._shows and find_spec("tqdm") is not None
        self._bar: Any = None
        self._total = total
        self._done: dict[str, int] = {}
        self._on_progress = on_progress

    def __call__(self, batch: MessageBatch) -> None:
        if self._on_progress is not None:
            self._on_progress(batch)
        if not self._shows:
            return
        counts = batch.request_counts
        try:
            done = counts.succeeded + counts.errored + counts.canceled + counts.expired
        except (AttributeError, TypeError):  # a server that does not count: a bar is not worth an error
            return
        if self._bar is None:
            total = counts.processing + done if self._total is None else self._total
            self._bar = import_module("tqdm").tqdm(total=total, unit=" requests", desc=batch.id)
        self._done[batch.id] = done
        self._bar.n = sum(self._done.values())
        self._bar.set_description_str(batch.id, refresh=False)
        self._bar.set_postfix_str(batch.processing_status)

    def close(self) -> None:
        """Leaves the bar as it is, on a line of its own."""
        if self._bar is not None:
            self._bar.close()
