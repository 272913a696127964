# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class BillingPolicyParam(TypedDict, total=False):
    """The organization that pays for a request."""

    type: Required[Literal["billing_policy"]]
    """Always `billing_policy`."""

    bill_to: _types.BillTo
    """`self`, the default, bills your organization.

    `user_profile` bills the customer whose profile `user_profile_id` names; the API rejects the request if
    that customer has not agreed to it. Batches accept only `self`.
    """


describe(BillingPolicyParam)
