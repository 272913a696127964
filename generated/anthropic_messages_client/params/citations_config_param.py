# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class CitationsConfigParam(TypedDict, total=False):
    """Turns citations on or off for a document, a search result, or what a web fetch brings."""

    enabled: bool
    """True: the model can cite this source, and text in the answer carries `citations`.

    Default false. All documents of a request must agree: on for all or off for all. Cannot be used together
    with `output_config.format`.
    """


describe(CitationsConfigParam)
