"""Print facts about the API from the types of the installed `anthropic`, as JSON.

`drift` runs this file in a temporary environment, so it imports only the standard library. The arguments are the groups
of the beta side to read, such as `messages`.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import json
import pkgutil
import re
import sys
import textwrap
import types
import typing
from collections.abc import Iterator
from datetime import datetime
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


def operations(package: str, groups: set[str] | None = None) -> Iterator[tuple[str, str, Any]]:
    """Yield (id, route, method) of every operation. Of several with one route, yield the first.

    Args:
        package: The package of the resources. Their beta side is left out.
        groups: The groups to read. None reads all.
    """
    seen = set()
    for path in _modules(package):
        group = path.removeprefix(f"{package}.").split(".")
        if group[0] == "beta" or (groups is not None and group[0] not in groups):
            continue
        module = importlib.import_module(path)
        prefix = ".".join(dict.fromkeys(group))
        for cls in list(vars(module).values()):
            bases = [base.__name__ for base in getattr(cls, "__bases__", ())]
            if bases != ["SyncAPIResource"] or cls.__module__ != path:
                continue
            for name, method in vars(cls).items():
                function = inspect.unwrap(method) if inspect.isfunction(method) else None
                route = _route(function) if function and not name.startswith("_") else None
                if route and route not in seen:
                    seen.add(route)
                    yield f"{prefix}.{name}", route, function


def _modules(package: str) -> list[str]:
    """Return the names of the modules of a package. The list is empty if there is no such package."""
    try:
        found = importlib.import_module(package)
    except ModuleNotFoundError:
        return []
    return [info.name for info in pkgutil.walk_packages(found.__path__, f"{package}.")]


def _route(function: Any) -> str | None:
    """Return the route of the first request of a method, such as `POST /v1/messages`."""
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            verb = node.func.attr.removeprefix("_").removesuffix("_api_list")
            if node.func.attr.startswith("_") and verb in ("get", "post", "put", "patch", "delete"):
                return f"{verb.upper()} {ast.unparse(node.args[0])}"
    return None


def beta_side(groups: set[str]) -> dict[str, Any]:
    """Return the facts about groups of the beta side, and the names of the other groups."""
    reader = Reader()
    package = "anthropic.resources.beta"
    found = {f"beta.{name}": reader.operation(function) for name, _, function in operations(package, groups - {"beta"})}
    others = {path.removeprefix(f"{package}.").partition(".")[0] for path in _modules(package)} - groups - {"beta"}
    return {"operations": found, "schemas": reader.schemas, "other_groups": sorted(others)}


def constants() -> dict[str, Any]:
    """Return the facts that are not types. A fact is None if the release does not have it."""
    error_type = _attribute("anthropic.types.shared.error_type", "ErrorType")
    details = _attribute("anthropic.types.shared.error_details", "ErrorDetails")
    classes = _attribute("anthropic._error_classes", "ERROR_CLASSES")
    models = _attribute("anthropic._data", "DEPRECATED_MODELS")
    return {
        "error_types": list(typing.get_args(error_type)) if error_type else None,
        "error_codes": sorted(_error_codes(details)) if details else None,
        "code_statuses": {code: str(status) for status, code in classes or () if code} if classes else None,
        "deprecated_models": {name: _day(text) for name, text in models.items()} if models is not None else None,
        "api_version": _attribute("anthropic._constants", "ANTHROPIC_API_VERSION"),
    }


def _attribute(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name, None)
    except ModuleNotFoundError:
        return None


def _error_codes(details: Any) -> Iterator[tuple[str, str]]:
    """Yield each error code with the part of the API that has it: `shared` for all, or a group."""
    union = typing.get_args(details)[0] if hasattr(details, "__metadata__") else details
    for cls in typing.get_args(union):
        if "error_code" not in getattr(cls, "model_fields", ()):
            continue
        folders = cls.__module__.removeprefix("anthropic.types.").split(".")[:-1]
        for code in typing.get_args(cls.model_fields["error_code"].annotation):
            yield code, ".".join(folders) or "types"


def _day(text: str) -> str:
    """Return `2027-01-22` for `January 22nd, 2027`, and any other text unchanged."""
    try:
        return datetime.strptime(re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", text), "%B %d, %Y").date().isoformat()
    except ValueError:
        return text


def main() -> None:
    """Print the facts about the installed `anthropic` as JSON."""
    reader = Reader()
    package = "anthropic.resources"
    found = {name: reader.operation(function) for name, _, function in operations(package)}
    shared = importlib.import_module("anthropic.types")
    if error := getattr(shared, "ErrorResponse", None):
        found["errors"] = {"arguments": {}, "response": reader.form(error)}
    facts = {
        "read_off": f"anthropic {version('anthropic')}",
        "operations": found,
        "schemas": reader.schemas,
        "beta": beta_side(set(sys.argv[1:])) if len(sys.argv) > 1 else None,
        "constants": constants(),
    }
    json.dump(facts, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
