"""The clients of cloud platforms: names that libraries import, which cannot be created yet."""

from __future__ import annotations

import inspect
import traceback
from typing import Any, get_type_hints

import anthropic as official
import pytest

import anthropic_messages
from anthropic_messages import Anthropic, AnthropicBedrock, AsyncAnthropic, AsyncAnthropicVertex

PLATFORMS = ("AWS", "Bedrock", "BedrockMantle", "Foundry", "GoogleCloud", "Vertex")
NAMES = [f"{prefix}Anthropic{platform}" for prefix in ("", "Async") for platform in PLATFORMS]
names = pytest.mark.parametrize("name", NAMES)


def test_names_are_those_of_the_official_sdk() -> None:
    theirs = {name for name, value in vars(official).items() if inspect.isclass(value) and "Anthropic" in name}
    assert {*NAMES} == theirs - {"Anthropic", "AsyncAnthropic", "AnthropicError"}


@names
def test_creating_one_says_what_to_use(name: str) -> None:
    platform = getattr(anthropic_messages, name)
    client = "AsyncAnthropic" if name.startswith("Async") else "Anthropic"
    with pytest.raises(NotImplementedError, match=rf"^{name} is not built yet") as caught:
        platform("positional", aws_secret_key="hush", api_key="hush")
    assert f" {client}(base_url=" in str(caught.value)
    assert "the official SDK, the package `anthropic`" in str(caught.value)
    shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "hush" not in shown.replace('"hush"', "")


@names
def test_plain_clients_are_no_instances(name: str) -> None:
    platform = getattr(anthropic_messages, name)
    assert not isinstance(Anthropic(api_key="offline"), platform)
    assert not isinstance(AsyncAnthropic(api_key="offline"), platform)


@names
def test_classes_have_the_bases_of_the_official_ones(name: str) -> None:
    for client in ("Anthropic", "AsyncAnthropic"):
        theirs = issubclass(getattr(official, name), getattr(official, client))
        assert issubclass(getattr(anthropic_messages, name), getattr(anthropic_messages, client)) == theirs


@names
def test_subclass_can_be_defined(name: str) -> None:
    platform = getattr(anthropic_messages, name)
    mine: Any = type("Mine", (platform,), {"region": "eu"})
    assert (mine.region, issubclass(mine, platform)) == ("eu", True)
    with pytest.raises(NotImplementedError, match="Mine is not built yet"):
        mine()


def ask(client: Anthropic | AnthropicBedrock | AsyncAnthropicVertex) -> None: ...


def test_annotations_can_be_read() -> None:
    assert get_type_hints(ask)["client"] == Anthropic | AnthropicBedrock | AsyncAnthropicVertex
