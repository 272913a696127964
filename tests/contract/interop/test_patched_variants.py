"""Tests of applications and libraries patch `with_raw_response` and `with_streaming_response` of a client."""

from __future__ import annotations

import gc
import weakref
from types import ModuleType
from typing import Any
from unittest.mock import Mock, patch

import anthropic
import pytest

import anthropic_messages
from anthropic_messages.resources import Messages

BOTH = pytest.mark.parametrize("sdk", [anthropic, anthropic_messages], ids=["official", "ours"])
VARIANTS = pytest.mark.parametrize("variant", ["with_raw_response", "with_streaming_response"])
CLIENTS = pytest.mark.parametrize("client_class", ["Anthropic", "AsyncAnthropic"])


@BOTH
@VARIANTS
@CLIENTS
@pytest.mark.parametrize("group", ["messages", "messages.batches", "beta.messages", "beta.messages.batches"])
def test_a_patched_method_is_called_until_the_patch_ends(
    sdk: ModuleType, client_class: str, variant: str, group: str
) -> None:
    client = getattr(sdk, client_class)(api_key="k")

    def resource() -> Any:
        found: Any = client
        for name in group.split("."):
            found = getattr(found, name)
        return getattr(found, variant)

    with patch.object(resource(), "create") as create:
        assert resource().create is create
    assert resource().create is not create


def test_a_method_that_is_replaced_later_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    client = anthropic_messages.Anthropic(api_key="k")
    kept = client.messages.with_raw_response
    assert client.messages.with_raw_response is kept
    monkeypatch.setattr(Messages, "create", lambda self, **params: "replaced")
    assert client.messages.with_raw_response is not kept
    monkeypatch.undo()
    assert "create" not in vars(client.messages.with_raw_response)


def test_a_variant_keeps_neither_the_client_nor_itself() -> None:
    client = anthropic_messages.Anthropic(api_key="k")
    gc.disable()
    try:
        variant = weakref.ref(client.messages.with_raw_response)
        assert variant() is None
        client.messages.create = Mock()  # type: ignore[method-assign]
        assert client.messages.with_raw_response.create
        del client.messages.create
        engine = weakref.ref(client._engine)
        del client
        assert engine() is None
    finally:
        gc.enable()
