# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.assistant_message_param import AssistantMessageParam
    from ..params.system_message_param import SystemMessageParam
    from ..params.user_message_param import UserMessageParam

    MessageParam: TypeAlias = UserMessageParam | AssistantMessageParam | SystemMessageParam
    """One turn of a conversation, of the kind that `role` names. A `Message` from the API goes in as an
    `assistant` turn with its `role` and `content`."""
else:

    def __getattr__(name: str) -> object:
        """`MessageParam` for whoever inspects annotations while the program runs."""
        if name != "MessageParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "UserMessageParam",
            "AssistantMessageParam",
            "SystemMessageParam",
        )
