# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class RefusalStopDetails(BaseModel):
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

    _fields = (
        ("type", True),
        ("category", False),
        ("explanation", False),
        ("fallback_credit_token", False),
        ("fallback_has_prefill_claim", False),
        ("recommended_model", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        if len(data) == 1:  # The object has no optional and no unknown fields.
            self.category = None
            self.explanation = None
            self.fallback_credit_token = None
            self.fallback_has_prefill_claim = None
            self.recommended_model = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.category = category_ = get("category")
        if category_ is not None:
            known += 1
        elif "category" in data:
            deviations |= 4
        self.explanation = explanation_ = get("explanation")
        if explanation_ is not None:
            known += 1
        elif "explanation" in data:
            deviations |= 8
        self.fallback_credit_token = fallback_credit_token_ = get("fallback_credit_token")
        if fallback_credit_token_ is not None:
            known += 1
        elif "fallback_credit_token" in data:
            deviations |= 16
        self.fallback_has_prefill_claim = fallback_has_prefill_claim_ = get("fallback_has_prefill_claim")
        if fallback_has_prefill_claim_ is not None:
            known += 1
        elif "fallback_has_prefill_claim" in data:
            deviations |= 32
        self.recommended_model = recommended_model_ = get("recommended_model")
        if recommended_model_ is not None:
            known += 1
        elif "recommended_model" in data:
            deviations |= 64
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(RefusalStopDetails, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type}
        deviations = self._deviations
        if (category_ := self.category) is not None:
            out["category"] = category_
        elif deviations & 4:
            out["category"] = None
        if (explanation_ := self.explanation) is not None:
            out["explanation"] = explanation_
        elif deviations & 8:
            out["explanation"] = None
        if (fallback_credit_token_ := self.fallback_credit_token) is not None:
            out["fallback_credit_token"] = fallback_credit_token_
        elif deviations & 16:
            out["fallback_credit_token"] = None
        if (fallback_has_prefill_claim_ := self.fallback_has_prefill_claim) is not None:
            out["fallback_has_prefill_claim"] = fallback_has_prefill_claim_
        elif deviations & 32:
            out["fallback_has_prefill_claim"] = None
        if (recommended_model_ := self.recommended_model) is not None:
            out["recommended_model"] = recommended_model_
        elif deviations & 64:
            out["recommended_model"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out
