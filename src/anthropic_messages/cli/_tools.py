"""Tools from a Python file: functions with type hints and docstrings, and calls of them."""

from __future__ import annotations

import asyncio
import importlib.util
import inspect
import json
import re
import sys
import types
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from ._exits import UsageProblem

if TYPE_CHECKING:
    from pathlib import Path

_SCALARS: dict[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}
_TOOL_NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")
_PARAMETER = re.compile(r"(\w+)\s*(?:\([^)]*\))?:\s*(.*)")
_MODULE_NAME = "anthropic_messages_cli_tools"


class Tool(NamedTuple):
    """A function that the model can call."""

    name: str
    function: Callable[..., Any]
    description: str
    schema: dict[str, Any]

    def param(self) -> dict[str, Any]:
        """Return the tool as the API takes it."""
        return {"name": self.name, "description": self.description, "input_schema": self.schema}

    def call(self, arguments: Mapping[str, Any]) -> tuple[str, bool]:
        """Call the function.

        Args:
            arguments: The input that the model sent.

        Returns:
            The result as text for the model, and True if the call failed.
        """
        try:
            result = self.function(**arguments)
            if inspect.iscoroutine(result):
                result = asyncio.run(result)
            return (result if isinstance(result, str) else json.dumps(result, ensure_ascii=False, default=str)), False
        except Exception as error:  # The model receives any error, and can correct its input.
            return f"{type(error).__name__}: {error}", True


def load_tools(path: Path) -> dict[str, Tool]:
    """Run a Python file, and return its public functions as tools by name.

    Raises:
        UsageProblem: The file can't be run, has no functions, or has one whose parameters have no supported types.
    """
    spec = importlib.util.spec_from_file_location(_MODULE_NAME, path)
    if not path.is_file() or spec is None or spec.loader is None:
        raise UsageProblem(f"--tools {path} is not a Python file. Pass a file such as tools.py.")
    module = importlib.util.module_from_spec(spec)
    sys.modules[_MODULE_NAME] = module  # Type hints of dataclasses are looked up there.
    sys.path.insert(0, str(path.resolve().parent))  # As for `python tools.py`, so that it can import its neighbors.
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise UsageProblem(f"--tools {path} raised {type(error).__name__}: {error}") from error
    functions = [
        function
        for name, function in vars(module).items()
        if inspect.isfunction(function) and function.__module__ == _MODULE_NAME and not name.startswith("_")
    ]
    if not functions:
        raise UsageProblem(f"--tools {path} defines no functions. Functions whose names begin with _ are not tools.")
    return {function.__name__: describe(function) for function in functions}


def describe(function: Callable[..., Any]) -> Tool:
    """Return a function as a tool, with a JSON schema of its parameters.

    The description is the docstring up to `Args:`, and each parameter is described by its line there.

    Raises:
        UsageProblem: The name or the type of a parameter can't be used.
    """
    name = function.__name__
    if not _TOOL_NAME.fullmatch(name):
        raise UsageProblem(f"The tool {name}() needs a name of 1 to 64 letters (a to z), digits, _ or -.")
    try:
        hints = get_type_hints(function)
    except Exception as error:
        raise UsageProblem(f"A type hint of the tool {name}() can't be read: {error}") from error
    description, texts = _parse_docstring(inspect.getdoc(function) or "")
    properties: dict[str, Any] = {}
    required = []
    for parameter in inspect.signature(function).parameters.values():
        where = f"The parameter `{parameter.name}` of the tool {name}()"
        if parameter.kind not in (parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY):
            raise UsageProblem(f"{where} can't be passed by name. Use plain parameters.")
        if parameter.name not in hints:
            raise UsageProblem(f"{where} has no type hint. Add one, such as `{parameter.name}: str`.")
        schema = _schema(hints[parameter.name], where)
        if parameter.name in texts:
            schema = {**schema, "description": texts[parameter.name]}
        properties[parameter.name] = schema
        if parameter.default is parameter.empty:
            required.append(parameter.name)
    schema = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return Tool(name, function, description or f"Call {name}.", schema)


def _schema(hint: Any, where: str) -> dict[str, Any]:
    """Return the JSON schema of a type hint."""
    if hint in _SCALARS:
        return {"type": _SCALARS[hint]}
    if hint is Any:
        return {}
    origin, arguments = get_origin(hint) or hint, get_args(hint)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(each, where) for each in arguments]}
    if origin in (list, tuple, set) and (not arguments or len(arguments) == 1 or arguments[1:] == (...,)):
        return {"type": "array", **({"items": _schema(arguments[0], where)} if arguments else {})}
    if origin is dict and (not arguments or arguments[0] is str):
        return {"type": "object", **({"additionalProperties": _schema(arguments[1], where)} if arguments else {})}
    raise UsageProblem(
        f"{where} has the type {hint}, which is not supported. Use str, int, float, bool, None, Literal, list, dict "
        "or a union of these."
    )


def _parse_docstring(text: str) -> tuple[str, dict[str, str]]:
    """Return the description of a docstring, and the descriptions of its parameters in Google style."""
    description, _, rest = re.sub(r"^Args:$", "\0", text, count=1, flags=re.MULTILINE).partition("\0")
    if not rest:
        description = re.split(r"^(?:Returns|Raises|Yields):$", description, maxsplit=1, flags=re.MULTILINE)[0]
    found: dict[str, str] = {}
    indent = current = None
    for line in rest.strip("\n").splitlines():
        stripped = line.strip()
        depth = len(line) - len(line.lstrip())
        if stripped and depth == 0:
            break  # `Returns:` or another section
        indent = depth if indent is None and stripped else indent
        parameter = _PARAMETER.fullmatch(stripped)
        if depth == indent and parameter:
            current = parameter[1]
            found[current] = parameter[2]
        elif current and stripped:
            found[current] = f"{found[current]} {stripped}"
    return description.strip(), found
