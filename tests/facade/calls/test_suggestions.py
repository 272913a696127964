"""Help, and errors that suggest the right name: misspelt arguments, methods and attributes."""

from __future__ import annotations

import inspect
import pickle
import pydoc
import re
import subprocess
import sys
import typing
from pathlib import Path
from typing import Any

import pytest
from anthropic_messages_client.suggestions import argument_names
from hypothesis import given
from hypothesis import strategies as st

import anthropic_messages
from anthropic_messages import Anthropic, AsyncAnthropic, types

ROOT = Path(anthropic_messages.__file__).parents[2]
CLIENTS = [Anthropic, AsyncAnthropic]


def methods(resource: Any) -> list[str]:
    return [name for name in dir(resource) if name[:1] != "_" and inspect.ismethod(getattr(resource, name))]


def callables() -> list[Any]:
    """Return each method of each resource of both clients, by its path."""
    found = []
    for cls in CLIENTS:
        client = cls(api_key="offline")
        for resource in (client.messages, client.messages.batches, client.models, client.with_raw_response.messages):
            found += [
                pytest.param(getattr(resource, name), id=f"{type(resource).__name__}.{name}")
                for name in methods(resource)
            ]
    return found


class TestArguments:
    @pytest.mark.parametrize("cls", CLIENTS)
    def test_of_a_client(self, cls: Any) -> None:
        with pytest.raises(TypeError) as caught:
            cls(apikey="SECRET")
        assert str(caught.value) == (
            f"{cls.__name__}() got an unexpected keyword argument 'apikey'; did you mean 'api_key'?"
        )
        with pytest.raises(TypeError, match=r"^with_options\(\) got .* 'timout'; did you mean 'timeout'\?$"):
            cls(api_key="SECRET").with_options(timout=1)

    @pytest.mark.parametrize("method", callables())
    def test_of_each_method(self, method: Any) -> None:
        tools = {"tools": []} if method.__name__ == "run_tools" else {}  # Python itself requires them.
        parameters = inspect.signature(method).parameters.items()
        for name in (name for name, parameter in parameters if parameter.kind is not parameter.VAR_KEYWORD):
            misspelt = f"{name}s"
            with pytest.raises(TypeError) as caught:
                method(**{misspelt: 1}, **tools)
            owner = type(method.__self__).__name__
            assert str(caught.value).startswith(
                f"{owner}.{method.__name__}() got an unexpected keyword argument {misspelt!r}"
            )
            assert re.search(r"; did you mean '\w+'\?$", str(caught.value))

    def test_nothing_similar(self) -> None:
        with pytest.raises(TypeError, match=r"'zzzzzz'$"):
            Anthropic(api_key="offline").messages.create(zzzzzz=1)  # type: ignore[call-overload]

    @given(st.text(max_size=20))
    def test_any_name(self, name: str) -> None:
        client = Anthropic(api_key="offline")
        if name not in argument_names(inspect.unwrap(type(client.messages).count_tokens)):
            with pytest.raises(TypeError, match="unexpected keyword argument"):
                client.messages.count_tokens(**{name: 1})  # type: ignore


class TestAttributes:
    @pytest.mark.parametrize("cls", CLIENTS)
    def test_of_clients_and_resources(self, cls: Any) -> None:
        client = cls(api_key="offline")
        for owner, name, right in [
            (client, "mesages", "messages"),
            (client, "with_option", "with_options"),
            (client.messages, "creat", "create"),
            (client.messages, "Create", "create"),
            (client.messages.batches, "result", "results"),
            (client.with_raw_response, "model", "models"),
            (client.with_streaming_response.messages, "count_token", "count_tokens"),
        ]:
            text = f"'{type(owner).__name__}' object has no attribute '{name}'; did you mean '{right}'?"
            with pytest.raises(AttributeError, match=re.escape(text)) as caught:
                getattr(owner, name)
            assert caught.value.name == name
            assert not hasattr(owner, name)

    def test_of_modules(self) -> None:
        with pytest.raises(AttributeError, match="'Antropic'; did you mean 'Anthropic'"):
            _ = anthropic_messages.Antropic
        with pytest.raises(AttributeError, match=r"anthropic_messages\.types.*'Mesage'; did you mean 'Message'"):
            _ = types.Mesage

    def test_tracebacks_have_one_suggestion(self) -> None:
        program = "from anthropic_messages import Anthropic; Anthropic(api_key='offline').mesages"
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
        assert done.stderr.lower().count("did you mean") == 1

    def test_private_names_have_no_suggestion(self) -> None:
        with pytest.raises(AttributeError, match=r"no attribute '_engin'$"):
            _ = Anthropic(api_key="offline")._engin  # type: ignore[attr-defined]  # pyright: ignore

    def test_the_error_of_a_property_is_kept(self) -> None:
        class Failing(Anthropic):
            @property
            def answer(self) -> int:
                raise AttributeError("the reason")

        with pytest.raises(AttributeError, match=r"^the reason$"):
            _ = Failing(api_key="offline").answer

    def test_clients_are_still_pickled(self) -> None:
        client = Anthropic(api_key="offline", max_retries=7)
        client.messages  # noqa: B018
        assert pickle.loads(pickle.dumps(client)).max_retries == 7


class TestHelp:
    @pytest.mark.parametrize("method", callables())
    def test_each_method_is_described(self, method: Any) -> None:
        text = pydoc.render_doc(method, renderer=pydoc.plaintext)
        for name in inspect.signature(method).parameters:
            assert re.search(rf"^ +{name}: ", text, re.MULTILINE) or name == "settle", name

    def test_overloads_are_kept(self) -> None:
        create = Anthropic(api_key="offline").messages.create
        assert "max_tokens" in inspect.signature(create).parameters
        assert len(typing.get_overloads(create)) == 3

    @pytest.mark.parametrize("cls", CLIENTS)
    def test_of_a_client(self, cls: Any) -> None:
        text = pydoc.render_doc(cls, renderer=pydoc.plaintext)
        assert f"with {cls.__name__}() as client:" in text
        for name in argument_names(inspect.unwrap(cls.copy)) | argument_names(inspect.unwrap(cls.__init__)):
            assert re.search(rf"^ \| +{name}: ", text, re.MULTILINE) or name == "self", name

    def test_of_the_package(self) -> None:
        assert anthropic_messages.__doc__ is not None
        for path in re.findall(r"`([\w.]+(?:\.md|/))`", anthropic_messages.__doc__):
            assert (ROOT / path).exists()
        assert "`docs/`" in anthropic_messages.__doc__
