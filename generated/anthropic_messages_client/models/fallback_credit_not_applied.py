# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from ._model import (
    BaseModel,
    encode,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class FallbackCreditNotApplied(BaseModel):
    """The credit was not used, so the request was billed at the normal price."""

    type: Literal["not_applied"] = "not_applied"
    """Always `not_applied`. It identifies this type of status."""

    reason: (
        Literal[
            "body_mismatch",
            "continuation_excluded",
            "continuation_only",
            "expired",
            "invalid_target_model",
            "not_enabled",
            "reprice_unavailable",
            "temporarily_unavailable",
            "variant_fields_present",
            "wrong_organization",
            "wrong_platform",
            "wrong_workspace",
        ]
        | str
    )
    """Why it was not used: for example, it was `expired`, the body differed (`body_mismatch`), or it belongs to
    another workspace.
    """

    remove_to_redeem: list[str] | None = None
    """Fields to remove from the request, so that it can use the credit when it is sent again.

    Only with the reason `variant_fields_present`.
    """

    _fields = (
        ("type", True),
        ("reason", True),
        ("remove_to_redeem", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            reason_ = data["reason"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.reason = reason_
        if len(data) == 2:  # The object has no optional and no unknown fields.
            self.remove_to_redeem = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.remove_to_redeem = remove_to_redeem_ = get("remove_to_redeem")
        if remove_to_redeem_ is not None:
            known += 1
        elif "remove_to_redeem" in data:
            known += 1
            deviations |= 8
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "reason": self.reason,
        }
        deviations = self._deviations
        if (remove_to_redeem_ := self.remove_to_redeem) is not None:
            out["remove_to_redeem"] = encode(remove_to_redeem_)
        elif deviations & 8:
            out["remove_to_redeem"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in FallbackCreditNotApplied._fields)
decode: Callable[[dict[str, Any]], FallbackCreditNotApplied] = FallbackCreditNotApplied._decode
