"""The progress bar of batches, drawn with `tqdm` (the extra `progress`)."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from anthropic_messages._console import in_notebook

if TYPE_CHECKING:
    from collections.abc import Callable

    from anthropic_messages_client.types import MessageBatch


class Progress:
    """A callback that shows the common progress of batches and calls the user's own callback.

    Args:
        enabled: True to show a bar, False to show none, None to show one if `tqdm` is installed. The bar is shown on
            terminals and in notebooks.
        on_progress: The user's callback.
        total: The number of requests; None to take it from the first batch.

    Raises:
        RuntimeError: `enabled` is true and `tqdm` is not installed.
    """

    def __init__(
        self, enabled: bool | None, on_progress: Callable[[MessageBatch], object] | None, *, total: int | None = None
    ) -> None:
        if enabled and find_spec("tqdm") is None:
            raise RuntimeError(
                "`progress=True` needs `tqdm`, which is not installed: pip install 'anthropic-messages[progress]'"
            )
        is_shown = in_notebook() or (sys.stderr is not None and sys.stderr.isatty())
        self._is_visible = enabled is not False and is_shown and find_spec("tqdm") is not None
        self._bar: Any = None
        self._total = total
        self._done: dict[str, int] = {}
        self._on_progress = on_progress

    def __call__(self, batch: MessageBatch) -> None:
        """Call the user's callback and update the bar."""
        if self._on_progress is not None:
            self._on_progress(batch)
        if not self._is_visible:
            return
        counts = batch.request_counts
        try:
            done = counts.succeeded + counts.errored + counts.canceled + counts.expired
        except (AttributeError, TypeError):  # The server sent no counts. A missing bar must not end the run.
            return
        if self._bar is None:
            total = counts.processing + done if self._total is None else self._total
            # Without ipywidgets, a notebook shows the bar as text.
            is_widget = in_notebook() and find_spec("ipywidgets") is not None
            module = import_module("tqdm.notebook" if is_widget else "tqdm")
            self._bar = module.tqdm(total=total, unit=" requests", desc=batch.id)
        self._done[batch.id] = done
        self._bar.n = sum(self._done.values())
        self._bar.set_description_str(batch.id, refresh=False)
        self._bar.set_postfix_str(batch.processing_status)

    def close(self) -> None:
        """Finish the bar and leave it on the screen."""
        if self._bar is not None:
            self._bar.close()
