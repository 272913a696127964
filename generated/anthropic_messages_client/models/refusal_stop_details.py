# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class RefusalStopDetails(CompactModel):
    """Why an answer was refused.

    A refusal is not an HTTP error: the status is 200, and `stop_reason` is `refusal`. Sending the same
    conversation again usually ends the same way; rephrase or drop the turn that caused it, or try another
    model.
    """

    type: Literal["refusal"] = "refusal"
    """Always `refusal`."""

    category: Literal["bio", "cyber", "frontier_llm", "general_harms", "reasoning_extraction"] | str | None = None
    """Area of policy that was touched: `bio` dangerous biology, `cyber` attacks on computer systems,
    `frontier_llm` work on frontier language models, `reasoning_extraction` drawing out the model's thinking,
    `general_harms` other harm.

    `null` when none of them fits.
    """

    explanation: str | None = None
    """Explanation for people; its wording may change, so show it but don't match on it.

    `null` when there is none.
    """

    fallback_credit_token: str | None = None
    """Credit for sending the same request to another model, as `fallback_credit_token`, within 5 minutes.

    `null` when there is none.
    """

    fallback_has_prefill_claim: bool | None = None
    """`true` if the retry with `fallback_credit_token` can have this answer's `content` as one more `assistant`
    message at its end, so that the other model continues it.

    `false` if it must be the same request. `null` when there is no credit.
    """

    recommended_model: str | None = None
    """A model to send the request to yourself, because its attempt as a fallback was not possible at this time.

    `null` when there is none.
    """
