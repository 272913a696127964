# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class Diagnostics(CompactModel):
    """The result of the comparison with the earlier request.

    It compares only the contents of the two requests; cache hits are in `usage`.
    """

    cache_miss_reason: _types.CacheMissReason | None = None
    """First difference that kept the cached beginning from being used in full.

    `null`: the comparison was not finished when the answer was written, so nothing is known yet.
    """

    _field_decoders = {
        "cache_miss_reason": lambda cache_miss_reason_: (
            decoders["cache_miss_reason"](cache_miss_reason_)
            if type(cache_miss_reason_) is dict
            else cache_miss_reason_
        )
    }
