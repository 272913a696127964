"""The public package: imports, exports and types."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import anthropic_messages
from anthropic_messages import _errors

PACKAGE = Path(anthropic_messages.__file__).parent


def modules_after(program: str) -> set[str]:
    code = f"import sys; before = set(sys.modules)\n{program}\nprint(*(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_the_import_loads_only_the_package() -> None:
    loaded = modules_after("import anthropic_messages")
    assert loaded == {"anthropic_messages"}


def test_a_client_that_calls_nothing_loads_no_transport_parser_or_model() -> None:
    loaded = modules_after(
        "from anthropic_messages import Anthropic; Anthropic(api_key='k').with_options(timeout=3).messages"
    )
    assert not loaded & {"httpx", "httpcore", "attr", "attrs", "jiter", "anyio", "ssl"}
    models = {name for name in loaded if name.startswith("anthropic_messages_client.models.")}
    assert models <= {"anthropic_messages_client.models._model"}


def test_importing_the_types_loads_no_library() -> None:
    loaded = modules_after("from anthropic_messages import types")
    assert {"anthropic_messages.types"} == {name for name in loaded if name.startswith("anthropic_messages.")} - {
        "anthropic_messages._type_modules"
    }
    assert not loaded & {"anthropic_messages_client", "importlib.abc", "importlib.resources", "typing"}


def test_a_plain_call_loads_nothing_for_files_or_beta_features() -> None:
    answer = "{'type': 'message', 'content': [], 'usage': {}}"
    loaded = modules_after(
        "import httpx; from anthropic_messages import Anthropic\n"
        f"transport = httpx.MockTransport(lambda request: httpx.Response(200, json={answer}))\n"
        "with Anthropic(api_key='k', http_client=httpx.Client(transport=transport)) as client:\n"
        "    client.messages.create(model='m', max_tokens=9, messages=[{'role': 'user', 'content': 'Hi'}])"
    )
    assert "anthropic_messages._call.engine" in loaded
    names = ("_call.binary_response", "_call.downloads", "_transport.uploads", "resources.files", "_call.beta_parts")
    names += ("resources.beta", "types", "types.beta", "_type_modules", "_verbs", "_settings_views", "_clouds")
    names += ("_call.casting", "_call.raw_request", "_streaming.data_stream")
    assert not [name for name in loaded if name.startswith("anthropic_messages._tools")]
    generated = ("multipart", "deprecation", "deltas", "beta_types")
    assert not loaded & {f"anthropic_messages.{name}" for name in names}
    assert not loaded & {f"anthropic_messages_client.{name}" for name in generated}


def test_importing_a_type_loads_only_that_type() -> None:
    loaded = modules_after("from anthropic_messages.types import TextBlock")
    assert "anthropic_messages_client.models.text_block" in loaded
    assert "anthropic_messages_client.models.message" not in loaded
    assert "httpx" not in loaded


def test_every_public_name_can_be_loaded() -> None:
    for name in anthropic_messages.__all__:
        assert getattr(anthropic_messages, name) is not None
    assert set(anthropic_messages.__all__) <= set(dir(anthropic_messages))


def test_type_checkers_see_the_exported_names() -> None:
    tree = ast.parse((PACKAGE / "__init__.py").read_text())
    block, _ = [node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"]
    imports = [node for node in block.body if isinstance(node, ast.ImportFrom) and node.module != "_code_errors"]
    declared = {alias.asname or alias.name for node in imports for alias in node.names}
    assert declared | {"__version__"} == set(anthropic_messages.__all__)


def test_every_error_is_exported() -> None:
    errors = {name for name, value in vars(_errors).items() if isinstance(value, type) and issubclass(value, Exception)}
    assert errors <= set(anthropic_messages.__all__)


def test_unknown_names_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="Antropic"):
        _ = anthropic_messages.Antropic
    with pytest.raises(AttributeError, match=r"anthropic_messages\.types"):
        _ = anthropic_messages.types.Massage


def test_types_are_those_of_the_generated_package() -> None:
    import anthropic_messages_client.types

    assert anthropic_messages.types.Message is anthropic_messages_client.types.Message
    assert set(dir(anthropic_messages.types)) > set(anthropic_messages_client.types.__all__)
    namespace: dict[str, object] = {}
    exec("from anthropic_messages.types import *", namespace)
    assert "Message" in namespace


def test_earlier_names_are_aliases_of_current_types() -> None:
    from anthropic_messages_client.types import _ALIASES

    assert "MessageStreamEvent" in _ALIASES
    for name, target in _ALIASES.items():
        assert getattr(anthropic_messages.types, name) is getattr(anthropic_messages.types, target)


def test_the_version_is_that_of_the_distribution() -> None:
    import tomllib

    project = tomllib.loads((PACKAGE.parents[1] / "pyproject.toml").read_text())
    assert anthropic_messages.__version__ == project["project"]["version"]
