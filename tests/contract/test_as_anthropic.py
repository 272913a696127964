"""`install_as_anthropic()`: libraries that import `anthropic` get this package.

Each test runs a program of its own, because the official SDK is imported in the process of the tests.
"""

from __future__ import annotations

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
        anthropic_messages.install_as_anthropic()
        import anthropic.types.beta
        anthropic_messages.uninstall_as_anthropic()
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
            "AttributeError: 'Beta' object has no attribute 'agents'. It is not part of the Messages API.",
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
