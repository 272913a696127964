"""Print facts about the API from the types of the installed `anthropic`, as JSON.

`drift` runs this file in a temporary environment, so it imports only the standard library.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
import sys
import textwrap
import types
import typing
from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

Form = str | dict[str, Any]
"""`"string"`, `{"enum": [...]}`, `{"array": form}`, `{"map": form}`, `{"ref": name}` or `{"anyOf": [form, ...]}`;
`{"other": name}` for a type that is not JSON."""

_SDK_ARGUMENTS = {"self", "extra_headers", "extra_query", "extra_body", "timeout"}
"""Arguments of the SDK that are not sent to the API."""
_SCALARS = {"str": "string", "int": "integer", "float": "number", "bool": "boolean", "NoneType": "null"}
_SCALARS |= {"object": "any", "Any": "any", "datetime": "date-time", "date": "date-time"}
_SCALARS |= dict.fromkeys(("bytes", "IO", "PathLike"), "base64")
_LISTS = {"list", "List", "Iterable", "Sequence", "SequenceNotStr"}
_MAPS = {"dict", "Dict", "Mapping"}
_ABSENT = {"Omit", "NotGiven"}


class Reader:
    """A reader of annotations that collects the classes they refer to."""

    def __init__(self) -> None:
        self.schemas: dict[str, dict[str, Any]] = {}
        self.classes: dict[str, Any] = {}

    def form(self, hint: Any) -> Form:
        """Return the form of an annotation."""
        origin = typing.get_origin(hint)
        arguments = typing.get_args(hint)
        name = getattr(origin or hint, "__name__", None) or str(getattr(hint, "_name", hint))
        if hasattr(hint, "__value__"):
            return self.form(hint.__value__)
        if hasattr(hint, "__metadata__"):
            return self.form(arguments[0])
        if _is_union(hint):
            forms = [self.form(part) for part in arguments if getattr(part, "__name__", "") not in _ABSENT]
            return forms[0] if len(forms) == 1 else {"anyOf": forms}
        if name == "Literal":
            return {"enum": list(arguments)}
        if name in _LISTS and arguments:
            return {"array": self.form(arguments[0])}
        if name in _MAPS:
            return {"map": self.form(arguments[1]) if arguments else "any"}
        if name in _SCALARS:
            return _SCALARS[name]
        if hasattr(hint, "model_fields") or hasattr(hint, "__required_keys__"):
            return {"ref": self.record(hint)}
        return {"other": name}

    def record(self, cls: Any) -> str:
        """Record a class with its fields, and return its name."""
        name: str = cls.__name__
        while self.classes.setdefault(name, cls) is not cls:
            name = f"{name}_"  # Another class has the same name.
        if name not in self.schemas:
            fields: dict[str, Any] = {}
            self.schemas[name] = {"kind": "response" if hasattr(cls, "model_fields") else "param", "fields": fields}
            for field, required, hint in _fields(cls):
                fields[field] = {"required": required, "type": self.form(hint)}
        return name

    def operation(self, function: Any) -> dict[str, Any]:
        """Return the forms of the arguments and the results of a method."""
        hints = typing.get_type_hints(function, include_extras=True)
        parameters = [p for p in inspect.signature(function).parameters.values() if p.name not in _SDK_ARGUMENTS]
        returned = hints["return"]
        results: dict[str, Form] = {}
        for part in typing.get_args(returned) if _is_union(returned) else (returned,):
            results |= self.result(part)
        return {
            "arguments": {
                p.name: {"required": p.default is p.empty, "type": self.form(hints[p.name])} for p in parameters
            },
            **results,
        }

    def result(self, hint: Any) -> dict[str, Form]:
        """Return the form of a return type by its kind: `event` for a stream of events, otherwise `response`."""
        container = getattr(typing.get_origin(hint), "__name__", "")
        if container in ("Stream", "JSONLDecoder"):
            return {"event" if container == "Stream" else "response": self.form(typing.get_args(hint)[0])}
        return {"response": self.form(hint)}


def _is_union(hint: Any) -> bool:
    return typing.get_origin(hint) in (typing.Union, types.UnionType)


def _fields(cls: Any) -> Iterator[tuple[str, bool, Any]]:
    if hasattr(cls, "model_fields"):
        cls.model_rebuild()  # This resolves forward references.
        for name, info in cls.model_fields.items():
            yield info.alias or name, info.is_required(), info.annotation
        return
    for name, hint in typing.get_type_hints(cls, include_extras=True).items():
        qualifier = getattr(
            typing.get_origin(hint), "_name", ""
        )  # The class does not resolve it with postponed annotations.
        if qualifier in ("Required", "NotRequired"):
            yield name, qualifier == "Required", typing.get_args(hint)[0]
        else:
            yield name, name in cls.__required_keys__, hint


def operations() -> Iterator[tuple[str, str, Any]]:
    """Yield (id, route, method) of every operation outside beta. Of several with one route, yield the first."""
    seen = set()
    resources = importlib.import_module("anthropic.resources")
    for info in pkgutil.walk_packages(resources.__path__, "anthropic.resources."):
        group = info.name.removeprefix("anthropic.resources.").split(".")
        if "beta" in group:
            continue
        module = importlib.import_module(info.name)
        prefix = ".".join(dict.fromkeys(group))
        for cls in list(vars(module).values()):
            bases = [base.__name__ for base in getattr(cls, "__bases__", ())]
            if bases != ["SyncAPIResource"] or cls.__module__ != info.name:
                continue
            for name, method in vars(cls).items():
                function = inspect.unwrap(method) if inspect.isfunction(method) else None
                route = _route(function) if function and not name.startswith("_") else None
                if route and route not in seen:
                    seen.add(route)
                    yield f"{prefix}.{name}", route, function


def _route(function: Any) -> str | None:
    """Return the route of the first request of a method, such as `POST /v1/messages`."""
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            verb = node.func.attr.removeprefix("_").removesuffix("_api_list")
            if node.func.attr.startswith("_") and verb in ("get", "post", "put", "patch", "delete"):
                return f"{verb.upper()} {ast.unparse(node.args[0])}"
    return None


def main() -> None:
    """Print the facts about the installed `anthropic` as JSON."""
    reader = Reader()
    found = {name: reader.operation(function) for name, _, function in operations()}
    shared = importlib.import_module("anthropic.types")
    if error := getattr(shared, "ErrorResponse", None):
        found["errors"] = {"arguments": {}, "response": reader.form(error)}
    facts = {"read_off": f"anthropic {version('anthropic')}", "operations": found, "schemas": reader.schemas}
    json.dump(facts, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
