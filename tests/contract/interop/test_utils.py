"""Names of private modules of the official SDK that many programs import, and the values for absent arguments."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from typing import Any, Optional

import anthropic
import anthropic.types
import pytest
from anthropic import _models as official_models
from anthropic import _utils as official_utils
from anthropic_messages_client.request import Omit

import anthropic_messages
from anthropic_messages import Anthropic, types
from anthropic_messages._compat import utils
from anthropic_messages.testing import FakeAnthropic

SENTINELS = ("NOT_GIVEN", "not_given", "omit")
CLASSES = ("NotGiven", "Omit")
MESSAGE: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "content": [{"type": "text", "text": "a", "citations": None}, {"type": "tool_use", "id": "t", "input": {"a": 1}}],
    "usage": {"input_tokens": 1, "cache_creation": {"ephemeral_5m_input_tokens": 3}},
}


def sentinels(module: Any) -> list[Any]:
    return [*(getattr(module, name) for name in SENTINELS), *(getattr(module, name)() for name in CLASSES)]


def test_values_for_absent_arguments() -> None:
    for ours, theirs in zip(sentinels(anthropic_messages), sentinels(anthropic), strict=True):
        assert not ours
        assert not theirs
        assert utils.is_given(ours) is official_utils.is_given(theirs) is False
        assert isinstance(ours, anthropic_messages.NotGiven | anthropic_messages.Omit)
        assert isinstance(theirs, anthropic.NotGiven | anthropic.Omit)
        for other in (copy.copy(ours), copy.deepcopy(ours), pickle.loads(pickle.dumps(ours))):
            assert other is anthropic_messages.omit


@pytest.mark.parametrize("value", [None, False, 0, "", [], {}, ...])
def test_every_other_value_is_given(value: Any) -> None:
    assert utils.is_given(value) is official_utils.is_given(value) is True


def test_strip_not_given() -> None:
    for module, stripped in ((anthropic_messages, utils.strip_not_given), (anthropic, official_utils.strip_not_given)):
        values: Any = {"a": module.NOT_GIVEN, "b": None, "c": 1}
        assert stripped(values) == {"b": None, "c": 1}
        assert stripped(None) is None


@pytest.mark.parametrize("value", [*SENTINELS, *CLASSES])
def test_absent_arguments_are_not_sent(value: str) -> None:
    found: Any = getattr(anthropic_messages, value)
    absent: Any = found if isinstance(found, Omit) else found()
    with FakeAnthropic() as fake, Anthropic(api_key="k", base_url=fake.url, timeout=absent) as client:
        client.messages.create(
            model="claude-haiku-4-5",
            max_tokens=10,
            messages=[{"role": "user", "content": "Hi"}],
            system=absent,
            tools=absent,
            tool_choice=absent,
            stop_sequences=absent,
            metadata=absent,
            thinking=absent,
            temperature=absent,
            timeout=absent,
            extra_headers={"x-a": absent},
            extra_query={"q": absent},
            extra_body={"more": absent},
        )
        exchange: Any = fake.requests[0]
    assert set(exchange.body) == {"model", "max_tokens", "messages"}
    assert "x-a" not in exchange.headers
    assert not exchange.query


CONSTRUCTED: list[tuple[str, str, Any]] = [
    ("Message", "Message", MESSAGE),
    ("ContentBlock", "ContentBlock", MESSAGE["content"][1]),
    ("ContentBlock", "ContentBlock", MESSAGE["content"][0]),
    ("RawMessageStreamEvent", "RawMessageStreamEvent", {"type": "message_start", "message": MESSAGE}),
    ("RawMessageStreamEvent", "RawMessageStreamEvent", {"type": "content_block_stop", "index": 3}),
    ("Message", "Message", 3),
    ("Message", "Message", None),
    ("ContentBlock", "ContentBlock", "text"),
    ("Usage", "Usage", {"brand_new": 1}),
]


@pytest.mark.parametrize("wrap", [lambda type_: type_, lambda type_: Optional[type_]])  # noqa: UP045
@pytest.mark.parametrize(("ours", "theirs", "value"), CONSTRUCTED)
def test_construct_type(ours: str, theirs: str, value: Any, wrap: Any) -> None:
    made = utils.construct_type(value=value, type_=wrap(getattr(types, ours)))
    official = official_models.construct_type(value=value, type_=wrap(getattr(anthropic.types, theirs)))
    assert type(made).__name__ == type(official).__name__
    assert made == utils.construct_type_unchecked(value=value, type_=wrap(getattr(types, ours)))
    if hasattr(official, "to_dict"):
        assert made.to_dict() == official.to_dict()  # type: ignore[attr-defined]  # pyright: ignore
    else:
        assert made is value


def test_construct_lists_and_dicts() -> None:
    blocks = MESSAGE["content"]
    made = utils.construct_type(value=blocks, type_=list[types.ContentBlock])
    assert [type(block).__name__ for block in made] == ["TextBlock", "ToolUseBlock"]
    named = utils.construct_type(value={"a": blocks[0]}, type_=dict[str, types.ContentBlock])
    assert type(named["a"]) is types.TextBlock
    assert utils.construct_type(value=3, type_=list[types.ContentBlock]) == 3
    unknown = utils.construct_type(value={"type": "new", "x": 1}, type_=types.ContentBlock)
    assert unknown.to_dict() == {"type": "new", "x": 1}
    assert utils.construct_type(value={"a": 1}, type_=dict) == {"a": 1}


def test_served_names() -> None:
    code = """if True:
        import anthropic_messages
        anthropic_messages.install_as_anthropic()
        from anthropic._models import BaseModel, construct_type, construct_type_unchecked
        from anthropic._types import NOT_GIVEN, NotGiven, Omit
        from anthropic._utils import is_given, strip_not_given
        from anthropic._utils._utils import is_given as again
        from anthropic.lib.streaming._beta_messages import accumulate_event as beta_event
        from anthropic.lib.streaming._beta_types import ParsedBetaMessageStopEvent
        from anthropic.lib.streaming._messages import accumulate_event
        from anthropic.lib.streaming._types import TextEvent
        from anthropic.types import Message
        assert is_given is again and beta_event is accumulate_event
        assert not is_given(NOT_GIVEN) and not is_given(NotGiven()) and not is_given(Omit())
        assert issubclass(Message, BaseModel)
        assert construct_type(value={"id": "a"}, type_=Message).id == "a"
    """
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
