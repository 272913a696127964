"""`types.beta` and the modules of single types, next to those of the official SDK."""

from __future__ import annotations

import ast
import importlib.util
import pickle
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import anthropic.types.beta
import pytest
from anthropic_messages_client import types as generated

from anthropic_messages import types
from anthropic_messages.types import beta

PACKAGES = ("types", "types.messages", "types.beta", "types.beta.messages")


def public_names(module: ModuleType) -> list[str]:
    """Return the names that a module of the official SDK exports."""
    assert module.__file__ is not None
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return list(ast.literal_eval(node.value))
    return []


def modules() -> Iterator[tuple[str, list[str]]]:
    """Yield the modules of the official SDK, with those of their names that this package has."""
    for package in PACKAGES:
        official = importlib.import_module(f"anthropic.{package}")
        ours = importlib.import_module(f"anthropic_messages.{package}")
        for info in pkgutil.iter_modules(official.__path__):
            if not info.ispkg:
                names = public_names(importlib.import_module(f"anthropic.{package}.{info.name}"))
                yield f"{package}.{info.name}", [name for name in names if hasattr(ours, name)]


def test_the_modules_of_known_types_can_be_imported() -> None:
    found = 0
    for path, names in modules():
        if names:
            module = importlib.import_module(f"anthropic_messages.{path}")
            package = importlib.import_module(f"anthropic_messages.{path.rpartition('.')[0]}")
            assert [getattr(module, name) for name in names] == [getattr(package, name) for name in names]
            found += 1
    assert found > 400


def test_modules_have_the_types_of_fields() -> None:
    missing = set()
    for path, _ in modules():
        names = public_names(importlib.import_module(f"anthropic.{path}"))
        if importlib.util.find_spec(f"anthropic_messages.{path}") is not None and "message_" not in path:
            module = importlib.import_module(f"anthropic_messages.{path}")
            missing |= {f"{path}.{name}" for name in names if not hasattr(module, name)}
    assert missing <= {"types.beta.beta_tool_param.InputSchemaTyped"}


def test_the_type_of_a_field_is_that_of_its_annotation() -> None:
    source = importlib.import_module("anthropic_messages.types.document_block_param").Source
    assert types.Base64PDFSourceParam in variants(source)
    edit = importlib.import_module("anthropic_messages.types.beta.beta_context_management_config_param").Edit
    assert types.Compact20260112EditParam in variants(edit)


def variants(union: Any) -> list[Any]:
    """Return the variants of a union, including those of unions within it."""
    return [union] if isinstance(union, type) else [variant for part in get_args(union) for variant in variants(part)]


def test_a_beta_type_is_the_plain_one() -> None:
    missing = []
    for name in types.__all__:
        beta_name = f"Beta{name}"
        if name.startswith(("Beta", "Unknown", "Base64", "Parsed")) or beta_name in generated.__all__:
            continue
        if getattr(beta, beta_name) is not getattr(types, name):
            missing.append(name)
    assert missing == []
    assert beta.ParsedBetaMessage is types.ParsedMessage


def test_arguments_have_more_fields_on_the_beta_side() -> None:
    assert beta.MessageCreateParams is generated.BetaMessageCreateParams
    assert beta.MessageCountTokensParams is generated.BetaMessageCountTokensParams
    fields: Any = beta.BetaMessageCreateParamsNonStreaming.__annotations__
    plain: Any = types.MessageCreateParamsNonStreaming.__annotations__
    assert fields.keys() > plain.keys()
    from anthropic_messages.types.beta.messages.batch_create_params import BatchCreateParams, Request

    assert (BatchCreateParams, Request) == (generated.BetaBatchCreateParams, generated.BetaMessageBatchRequestParam)


@pytest.mark.parametrize("package", PACKAGES)
def test_unknown_modules_are_missing(package: str) -> None:
    for name in ("massage_param", "MessageParam", "message_", "_type_modules"):
        with pytest.raises(ModuleNotFoundError):
            importlib.import_module(f"anthropic_messages.{package}.{name}")


def test_unknown_names_are_errors() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'BetaMassage'; did you mean 'BetaMessage'"):
        _ = beta.BetaMassage  # type: ignore[attr-defined]  # pyright: ignore
    with pytest.raises(AttributeError, match="'massage_param'"):
        _ = types.massage_param  # type: ignore[attr-defined]  # pyright: ignore
    assert not hasattr(beta, "Message")
    assert "BetaMessage" in dir(beta)


def test_a_module_of_a_type_is_an_attribute_of_its_package() -> None:
    module: Any = types.text_block  # type: ignore[attr-defined]  # pyright: ignore
    assert module.TextBlock is types.TextBlock
    assert module.__all__ == ["TextBlock"]
    again = importlib.reload(module)
    assert again.TextBlock is types.TextBlock
    message = beta.BetaMessage.from_dict({"id": "msg_1"})
    assert pickle.loads(pickle.dumps(message)) == message


def test_importing_the_package_loads_none_of_them() -> None:
    program = (
        "import sys, anthropic_messages, anthropic_messages.types\n"
        "from anthropic_messages.types import TextBlock\n"
        "print([name for name in sys.modules if 'beta' in name])"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
    assert anthropic.types.beta is not None
