"""Earlier names of attributes of operations keep working, with a warning."""

from __future__ import annotations

import pytest
from anthropic_messages_client.api.messages.create import OPERATION

RENAMED = {
    "answer": "response_module",
    "answer_required": "response_required",
    "answer_constants": "response_constants",
    "places": "locations",
}


@pytest.mark.parametrize(("old", "new"), RENAMED.items())
def test_earlier_names_warn_and_return_the_value(old: str, new: str) -> None:
    with pytest.warns(DeprecationWarning, match=f"`{old}` is called `{new}`") as warnings:
        value = getattr(OPERATION, old)
    assert value is getattr(OPERATION, new)
    assert warnings[0].filename == __file__
