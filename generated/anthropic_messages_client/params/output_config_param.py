# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from .._lazy import types as _types
from . import describe


class OutputConfigParam(TypedDict, total=False):
    """Settings for the form and the thoroughness of the answer; both can be combined."""

    effort: Literal["high", "low", "max", "medium", "xhigh"] | None
    """How many tokens the model is ready to spend on text, tool calls and thinking, in rising order `low`,
    `medium`, `high`, `xhigh`, `max`.

    A tendency, not a limit: for that there is `max_tokens`. `null` or absent: the model's default, mostly
    `high`; not every model has every level.
    """

    format: _types.JSONOutputFormatParam | None
    """Format that the answer's text must have.

    `null` or absent: free text. Cannot be used together with citations.
    """

    task_budget: _types.TokenTaskBudgetParam | None
    """Budget of tokens for the whole task, which the model plans its work by.

    A guide, not a limit: for that there is `max_tokens`. Null or absent means none.
    """


describe(OutputConfigParam)
