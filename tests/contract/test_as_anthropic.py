"""`install_as_anthropic()`: libraries that import `anthropic` get this package.

Each test runs a program of its own, because the official SDK is imported in the process of the tests.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from textwrap import dedent

import pytest


def run(program: str, *, first: str = "import anthropic_messages\nanthropic_messages.install_as_anthropic()\n") -> str:
    """Run a program whose first lines serve the name, and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", first + dedent(program)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize(
    "statement",
    [
        "from anthropic import Anthropic, AsyncAnthropic, APIStatusError, NOT_GIVEN",
        "from anthropic.types import Message, MessageParam, ToolParam",
        "from anthropic.types.beta import BetaMessage, BetaMessageParam",
        "from anthropic.types.beta.beta_message import BetaMessage",
        "from anthropic.types.message_create_params import MessageCreateParamsStreaming",
        "from anthropic.types.messages.batch_create_params import Request",
        "from anthropic._types import NOT_GIVEN, NotGiven, Omit, Body",
        "from anthropic._exceptions import OverloadedError",
        "from anthropic._client import Anthropic",
        "from anthropic._models import BaseModel",
        "from anthropic._response import APIResponse, AsyncAPIResponse, BaseAPIResponse",
        "from anthropic._legacy_response import LegacyAPIResponse",
        "from anthropic._constants import DEFAULT_TIMEOUT, DEFAULT_MAX_RETRIES",
        "from anthropic._base_client import SyncAPIClient, DefaultHttpxClient",
        "from anthropic._streaming import Stream, AsyncStream",
        "from anthropic.lib.streaming import MessageStream, BetaMessageStream, BetaAsyncMessageStreamManager",
        "from anthropic.lib.streaming._messages import MessageStreamManager",
        "from anthropic.lib.tools import beta_tool, BetaFunctionTool",
        "from anthropic.pagination import SyncPage, AsyncPage",
        "from anthropic.resources import Messages, AsyncMessages",
        "from anthropic.resources.messages import Messages, AsyncMessages, Batches",
        "from anthropic.resources.messages.messages import Messages",
        "from anthropic.resources.beta.messages.messages import Messages, AsyncMessages",
        "from anthropic import *",
        "from anthropic.types import *",
        "from anthropic.types.beta import *",
        "from anthropic.resources import *",
        "from anthropic.resources.messages.messages import *; Messages",
        "from anthropic._exceptions import *; RateLimitError",
        "from anthropic._types import *; NotGiven",
        "from anthropic._version import *",
        "from anthropic.lib.bedrock import *; AnthropicBedrock",
        "from anthropic.lib.streaming import *; MessageStream",
    ],
)
def test_statements_of_libraries_work(statement: str) -> None:
    run(statement)


def test_classes_are_those_of_this_package() -> None:
    run(
        """
        import anthropic
        import anthropic.types.beta as beta
        from anthropic.resources.messages import Messages

        from anthropic_messages import Anthropic, resources, types

        assert anthropic.Anthropic is Anthropic
        assert anthropic.types.Message is beta.BetaMessage is types.Message
        assert Messages is resources.Messages
        assert anthropic.resources.beta.Messages is resources.beta.Messages
        """
    )


def test_importing_loads_nothing_before_it_is_used() -> None:
    loaded = """
        import sys
        before = set(sys.modules)
        import anthropic, anthropic._exceptions, anthropic.lib.streaming
        print(*sorted(set(sys.modules) - before))
    """
    assert run(loaded) == "anthropic anthropic._exceptions anthropic.lib anthropic.lib.streaming"


def test_using_a_name_loads_no_other() -> None:
    heavy = ("httpx", "attr", "pydantic", "anthropic_messages._client", "anthropic_messages_client.models.message")
    program = f"""
        import sys
        from anthropic import NOT_GIVEN
        from anthropic._types import NOT_GIVEN, Omit, omit
        print([name for name in {heavy!r} if name in sys.modules])
        from anthropic import AsyncAnthropic
        from anthropic.resources.messages import Messages
        print([name for name in {heavy!r} if name in sys.modules])
    """
    assert run(program).splitlines() == ["[]", "['anthropic_messages._client']"]


def test_the_version_is_that_of_the_official_sdk() -> None:
    import anthropic

    program = """
        from importlib import metadata
        import anthropic
        print(anthropic.__version__, metadata.version("anthropic"), metadata.distribution("anthropic").files)
    """
    assert run(program) == f"{anthropic.__version__} {anthropic.__version__} None"


def test_it_refuses_when_the_official_sdk_is_imported() -> None:
    program = """
        import anthropic, anthropic_messages
        try:
            anthropic_messages.install_as_anthropic()
        except RuntimeError as error:
            print(error)
    """
    text = run(program, first="")
    assert "'anthropic' is already imported from " in text
    assert "Call `install_as_anthropic()` first" in text


def test_it_can_be_undone() -> None:
    program = """
        import sys
        finders = len(sys.meta_path)
        anthropic_messages.install_as_anthropic()
        assert len(sys.meta_path) == finders
        import anthropic.types.beta
        anthropic_messages.uninstall_as_anthropic()
        anthropic_messages.uninstall_as_anthropic()
        assert not [finder for finder in sys.meta_path if "_compat" in type(finder).__module__]
        assert not [name for name in sys.modules if name.partition(".")[0] == "anthropic"]
        from anthropic import Anthropic
        print(Anthropic is anthropic_messages.Anthropic)
    """
    assert run(program) == "False"


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        (
            "from anthropic import file_from_path",
            "ImportError: cannot import name 'file_from_path' from 'anthropic', which anthropic_messages serves. "
            "Use a `Path` as `file` of `client.files.upload` instead.",
        ),
        (
            "from anthropic import Antropic",
            "ImportError: cannot import name 'Antropic' from 'anthropic', which anthropic_messages serves; "
            "did you mean 'Anthropic'?",
        ),
        (
            "import anthropic.lib.sessions",
            "ModuleNotFoundError: No module named 'anthropic.lib.sessions' in anthropic_messages, which serves "
            "'anthropic'. It is not part of the Messages API.",
        ),
        (
            "import anthropic; anthropic.types.beta.BetaManagedAgentsAgent",
            "AttributeError: module 'anthropic.types.beta' has no attribute 'BetaManagedAgentsAgent'. "
            "It is not part of the Messages API.",
        ),
        (
            "import anthropic; anthropic.file_from_path",
            "AttributeError: module 'anthropic' has no attribute 'file_from_path'. "
            "Use a `Path` as `file` of `client.files.upload` instead.",
        ),
        (
            "anthropic_messages.file_from_path",
            "AttributeError: module 'anthropic_messages' has no attribute 'file_from_path'. "
            "Use a `Path` as `file` of `client.files.upload` instead.",
        ),
        (
            "anthropic_messages.Anthropic(api_key='offline').beta.agents",
            "AttributeError: 'Beta' object has no attribute 'agents'. It is not part of the Messages API. "
            "Send requests to its endpoints with `client.get()`, `client.post()` and the like.",
        ),
        (
            "import anthropic; anthropic.AnthropicVertex()",
            "NotImplementedError: AnthropicVertex is not built yet: the class is for annotations and `isinstance()` "
            "only. Use the class of this name in the official SDK, the package `anthropic`, or a gateway that serves "
            "the Messages API: Anthropic(base_url=..., auth_token=...). Before you import the official SDK, call "
            "`anthropic_messages.uninstall_as_anthropic()`.",
        ),
        (
            "anthropic_messages.Anthropic(api_key='offline', middleware=[])",
            "TypeError: Anthropic() got an unexpected keyword argument 'middleware'. "
            "Use hooks, or a transport of `http_client` instead.",
        ),
    ],
)
def test_absent_names_say_what_to_use_instead(statement: str, error: str) -> None:
    program = f"""
        try:
            {statement}
        except Exception as found:
            print(f"{{type(found).__name__}}: {{found}}")
    """
    assert run(program) == error


def test_find_spec_answers_for_modules_that_exist_and_that_do_not() -> None:
    program = """
        from importlib.util import find_spec
        names = ["anthropic.types.message", "anthropic.lib.streaming", "anthropic.lib.sessions", "anthropic.nothing"]
        print(*(find_spec(name) is not None for name in names))
    """
    assert run(program) == "True True False False"


def test_patches_of_tests_and_of_instrumentation_take_effect() -> None:
    run(
        """
        import sys
        from unittest import mock
        import anthropic

        with mock.patch("anthropic.Anthropic") as fake:
            assert anthropic.Anthropic is fake
        assert anthropic.Anthropic is anthropic_messages.Anthropic

        client = anthropic.Anthropic(api_key="offline")
        for path in ("resources.messages.Messages", "resources.messages.messages.Messages", "resources.Messages"):
            with mock.patch(f"anthropic.{path}.create", return_value=path):
                assert client.messages.create() == path
        with mock.patch("anthropic.resources.beta.messages.Messages.create", return_value="beta"):
            assert client.beta.messages.create() == "beta"

        original = sys.modules["anthropic.resources.messages"].Messages.create
        setattr(sys.modules["anthropic.resources.messages"].Messages, "create", lambda self, **_: "patched")
        assert anthropic_messages.Anthropic(api_key="offline").messages.create() == "patched"
        sys.modules["anthropic.resources.messages"].Messages.create = original
        """
    )


def test_the_import_system_treats_the_modules_as_its_own() -> None:
    run(
        """
        import importlib, inspect, pickle, pkgutil, sys
        from typing import get_type_hints
        import anthropic
        import anthropic.types.beta.messages as messages
        from anthropic import types as same

        assert anthropic.types is same is sys.modules["anthropic.types"] is importlib.import_module("anthropic.types")
        assert anthropic.types.beta.messages is messages
        assert anthropic.lib.streaming.__name__ == "anthropic.lib.streaming"
        anthropic.marker = 1
        assert importlib.reload(anthropic) is anthropic
        assert anthropic.marker == 1
        assert importlib.reload(anthropic.types).Message is anthropic_messages.types.Message
        assert inspect.ismodule(anthropic)
        assert inspect.getmodule(anthropic.types.Message).Message is anthropic.types.Message
        assert pkgutil.resolve_name("anthropic.types:Message") is anthropic.types.Message
        assert {"Anthropic", "types", "lib", "resources"} <= set(dir(anthropic))
        assert "MessageStream" in dir(anthropic.lib.streaming)

        class Chat:
            last: "anthropic.types.Message"

        assert get_type_hints(Chat) == {"last": anthropic_messages.types.Message}
        assert pickle.loads(pickle.dumps(anthropic.types)) is anthropic.types
        assert pickle.loads(b"canthropic.types.message\\nMessage\\n.") is anthropic_messages.types.Message
        """
    )


def test_dir_lists_names_that_exist() -> None:
    run(
        """
        import inspect

        for name in ("", ".types", ".types.beta", "._client", "._exceptions", "._types", ".lib.vertex", ".resources"):
            module = import_module("anthropic" + name)
            missing = [each for each in dir(module) if not hasattr(module, each)]
            assert not missing, (name, missing)
            assert inspect.getmembers(module)
        """,
        first="from importlib import import_module; import anthropic_messages as am; am.install_as_anthropic()\n",
    )


def test_modules_can_be_loaded_lazily() -> None:
    run(
        """
        import importlib.util, sys
        import anthropic_messages as am

        spec = importlib.util.find_spec("anthropic")
        spec.loader = importlib.util.LazyLoader(spec.loader)
        sys.modules["anthropic"] = anthropic = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(anthropic)
        assert anthropic.Anthropic is am.Anthropic
        assert anthropic.types.Message is am.types.Message
        """
    )


def test_threads_can_import_at_the_same_time() -> None:
    run(
        """
        import threading
        barrier, found = threading.Barrier(16), []

        def work(number):
            barrier.wait()
            from anthropic.types.beta.beta_message import BetaMessage
            from anthropic.lib.streaming import MessageStream
            import anthropic.resources.messages
            found.append((BetaMessage, MessageStream, anthropic.resources.messages.Messages))

        threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(found) == 16
        assert len(set(found)) == 1
        """
    )


def test_hooks_for_imports_work() -> None:
    """A finder that another library puts in front wraps the loader, as wrapt and lazy importers do."""
    run(
        """
        import importlib.util, sys

        class Loader:
            def __init__(self, loader):
                self.loader = loader

            def create_module(self, spec):
                return self.loader.create_module(spec)

            def exec_module(self, module):
                self.loader.exec_module(module)
                imported.append(module.__name__)

        class Finder:
            busy = False

            def find_spec(self, name, path=None, target=None):
                if self.busy:
                    return None
                self.busy = True
                try:
                    spec = importlib.util.find_spec(name)
                finally:
                    self.busy = False
                if spec is not None and name.startswith("anthropic."):
                    spec.loader = Loader(spec.loader)
                return spec

        imported = []
        sys.meta_path.insert(0, Finder())
        from anthropic.resources.messages import Messages
        assert imported == ["anthropic.resources", "anthropic.resources.messages"]
        anthropic_messages.uninstall_as_anthropic()
        assert not [name for name in sys.modules if name.partition(".")[0] == "anthropic"]
        """
    )


def test_only_questions_for_the_name_find_its_metadata() -> None:
    run(
        """
        from importlib import metadata
        names = [each.metadata["Name"] for each in metadata.distributions()]
        anthropic_messages.uninstall_as_anthropic()
        assert names == [each.metadata["Name"] for each in metadata.distributions()]
        assert metadata.distribution("anthropic").files
        anthropic_messages.install_as_anthropic()
        assert metadata.metadata("anthropic")["Name"] == "anthropic"
        assert metadata.version("Anthropic") == metadata.version("anthropic")
        assert metadata.requires("anthropic") is None
        """
    )


def test_pickles_of_the_official_sdk_can_be_read() -> None:
    import anthropic.types

    message = anthropic.types.Message(
        id="msg_1",
        type="message",
        role="assistant",
        model="claude-haiku-4-5",
        content=[anthropic.types.TextBlock(type="text", text="Hello")],
        stop_reason="end_turn",
        usage=anthropic.types.Usage(input_tokens=1, output_tokens=2),
    )
    program = f"""
        import json, pickle
        message = pickle.loads({pickle.dumps(message)!r})
        assert type(message) is anthropic_messages.types.Message
        assert pickle.loads(pickle.dumps(message)) == message
        print(json.dumps(message.to_dict()))
    """
    assert json.loads(run(program)) == message.to_dict(mode="json")


def test_modules_that_a_library_keeps_stay_usable_after_undoing() -> None:
    run(
        """
        import anthropic
        anthropic_messages.uninstall_as_anthropic()
        assert anthropic.Anthropic is anthropic_messages.Anthropic
        assert anthropic.types.Message is anthropic.types.beta.BetaMessage is anthropic_messages.types.Message
        import anthropic as official
        assert official is not anthropic
        assert official.types.Message is not anthropic_messages.types.Message
        assert anthropic.types.Usage is anthropic.lib.streaming._types.Usage is anthropic_messages.types.Usage
        """
    )
