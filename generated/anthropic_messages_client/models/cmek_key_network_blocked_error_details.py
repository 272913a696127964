# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class CMEKKeyNetworkBlockedErrorDetails(CompactModel):
    """The network rules of the key management service refuse access to the workspace's encryption key.

    The key itself can be valid.
    """

    error_code: Literal["cmek_key_network_blocked"] = "cmek_key_network_blocked"
    """Always `cmek_key_network_blocked`. It identifies this cause."""
