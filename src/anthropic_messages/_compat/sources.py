"""Where the names of the official SDK's modules are in this package.

Modules of types, resources and pages have the same paths in both. The official SDK spreads the other names over private
modules, which this table maps to the modules that have those names here.
"""

from __future__ import annotations

_HERE = "anthropic_messages"
_CLIENT = f"{_HERE}._client"
_REQUEST = "anthropic_messages_client.request"
_RESPONSE = f"{_HERE}._call.response"
_BINARY = f"{_HERE}._call.binary_response"
_STREAMING = (f"{_HERE}.streaming", _HERE)
_TOOLS = (f"{_HERE}.tools", _HERE)

SAME_PATHS = ("types", "resources", "pagination", "tools")
"""Modules that have the same path in this package, with all modules below them."""

MODULES: dict[str, tuple[str, ...]] = {
    "": (_HERE,),
    "_base_client": (_HERE, f"{_HERE}.pagination"),
    "_client": (_HERE, f"{_HERE}.resources"),
    "_compat": (),
    "_constants": (_HERE,),
    "_exceptions": (_HERE, f"{_HERE}._errors"),
    "_legacy_response": (_HERE,),
    "_models": (_HERE,),
    "_response": (_HERE, _RESPONSE, _BINARY),
    "_streaming": (_HERE,),
    "_types": (_HERE,),
    "_utils": (),
    "_utils._utils": (),
    "_version": (_HERE,),
    "lib": (),
    "lib.bedrock": (_HERE,),
    "lib.bedrock._client": (_HERE,),
    "lib.foundry": (_HERE,),
    "lib.streaming": _STREAMING,
    "lib.streaming._beta_messages": _STREAMING,
    "lib.streaming._beta_types": _STREAMING,
    "lib.streaming._messages": _STREAMING,
    "lib.streaming._types": _STREAMING,
    "lib.tools": _TOOLS,
    "lib.tools._beta_builtin_memory_tool": _TOOLS,
    "lib.tools._beta_functions": _TOOLS,
    "lib.tools._beta_runner": _TOOLS,
    "lib.tools.mcp": _TOOLS,
    "lib.vertex": (_HERE,),
    "lib.vertex._client": (_HERE,),
    "lib._parse": (),
    "lib._parse._transform": (_HERE,),
}
"""Modules of the official SDK, and the modules of this package in which their names are looked up in this order."""

NAMES: dict[str, tuple[str, str]] = {
    "Body": ("builtins", "object"),
    "AsyncAPIClient": (_CLIENT, "BaseClient"),
    "BaseClient": (_CLIENT, "BaseClient"),
    "LegacyAPIResponse": (_RESPONSE, "APIResponse"),
    "SyncAPIClient": (_CLIENT, "BaseClient"),
}
"""Names of private modules that have another name here: the module and the name.

A name means the same in each module of the official SDK that has it.
"""


def source_modules(path: str) -> tuple[str, ...] | None:
    """Return the modules of this package that have the names of a module of the official SDK.

    Args:
        path: The path below `anthropic`, such as `types.beta`; an empty string for `anthropic` itself.

    Returns:
        The names of modules; None if this package has no such module.
    """
    if path in MODULES:
        return MODULES[path]
    if path.partition(".")[0] not in SAME_PATHS:
        return None
    from importlib.util import find_spec

    name = f"{_HERE}.{path}"
    try:
        found = find_spec(name)
    except ModuleNotFoundError:  # The module above it does not exist.
        return None
    return (name,) if found else None


def other_names(name: str) -> list[str]:
    """Return the names to look up for a name: itself, and without the words `Beta` and `Parsed`.

    An object of the beta side is the plain one here, and streams with an `output_format` have the same classes.
    """
    plain = name.replace("Beta", "", 1)
    return list(dict.fromkeys((name, plain, name.removeprefix("Parsed"), plain.removeprefix("Parsed"))))
