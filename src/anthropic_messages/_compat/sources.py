"""Where the names of the official SDK's modules are in this package.

Modules of types, resources and pages have the same paths in both. The official SDK spreads the other names over private
modules, which this table maps to the modules that have those names here.
"""

from __future__ import annotations

_HERE = "anthropic_messages"
_CLIENT = f"{_HERE}._client"
_RESPONSES = (f"{_HERE}._call.response", f"{_HERE}._call.binary_response")
_STREAMING = (f"{_HERE}.streaming",)
_TOOLS = (f"{_HERE}.tools", f"{_HERE}._tools.runner")
_ANNOTATIONS = f"{_HERE}._compat.annotations"

SAME_PATHS = ("types", "resources", "pagination", "tools")
"""Modules that have the same path in this package, with all modules below them."""

PUBLIC = (_HERE, f"{_HERE}.types", f"{_HERE}.types.beta", f"{_HERE}.resources")
"""The modules in which names are looked up that a private module of the official SDK imports from others."""

MODULES: dict[str, tuple[str, ...]] = {
    "": (_HERE,),
    "_base_client": (_CLIENT, f"{_HERE}.pagination"),
    "_client": (),
    "_compat": (),
    "_constants": (),
    "_exceptions": (f"{_HERE}._errors",),
    "_legacy_response": _RESPONSES,
    "_models": (),
    "_resource": (),
    "_response": _RESPONSES,
    "_streaming": _STREAMING,
    "_types": (),
    "_utils": (),
    "_utils._utils": (),
    "_version": (),
    "lib": (),
    "lib._parse": (),
    "lib._parse._transform": (),
    "lib.aws": (),
    "lib.aws._client": (),
    "lib.bedrock": (),
    "lib.bedrock._client": (),
    "lib.bedrock._mantle": (),
    "lib.foundry": (),
    "lib.google_cloud": (),
    "lib.google_cloud._client": (),
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
    "lib.vertex": (),
    "lib.vertex._client": (),
    "tools": _TOOLS,
    "tools.memory": _TOOLS,
}
"""Modules of the official SDK, and the modules of this package in which their names are looked up in this order.

After them come those of `PUBLIC`, except for `anthropic` itself.
"""

_ANNOTATED = (
    "AnyMapping",
    "AsyncBinaryTypes",
    "AsyncTransport",
    "BinaryTypes",
    "Body",
    "FileContent",
    "FileTypes",
    "Headers",
    "HeadersLike",
    "ModelT",
    "NotGivenOr",
    "PostParser",
    "ProxiesTypes",
    "Query",
    "RequestFiles",
    "ResponseT",
    "SequenceNotStr",
    "Transport",
)

NAMES: dict[str, tuple[str, str]] = {
    **{name: (_ANNOTATIONS, name) for name in _ANNOTATED},
    "AsyncAPIResource": (f"{_HERE}._resource", "AsyncResource"),
    "AsyncHttpxClientWrapper": (_HERE, "DefaultAsyncHttpxClient"),
    "BaseClient": (_CLIENT, "BaseClient"),
    "BetaAsyncStreamingToolRunner": (_HERE, "AsyncToolRunner"),
    "BetaStreamingToolRunner": (_HERE, "ToolRunner"),
    "LegacyAPIResponse": (_HERE, "APIResponse"),
    "FinalRequestOptions": (f"{_HERE}._call.request_options", "FinalRequestOptions"),
    "RAW_RESPONSE_HEADER": (f"{_HERE}._call.enveloped", "RAW_RESPONSE_HEADER"),
    "SyncAPIResource": (f"{_HERE}._resource", "Resource"),
    "SyncHttpxClientWrapper": (_HERE, "DefaultHttpxClient"),
    "accumulate_event": (f"{_HERE}._compat.accumulate", "accumulate_event"),
    "cached_property": ("functools", "cached_property"),
    "construct_type": (f"{_HERE}._compat.utils", "construct_type"),
    "construct_type_unchecked": (f"{_HERE}._compat.utils", "construct_type_unchecked"),
    "is_given": (f"{_HERE}._compat.utils", "is_given"),
    "lru_cache": ("functools", "lru_cache"),
    "ResponseFormatT": (f"{_HERE}._output.parsed", "FormatT"),
    "_AsyncStreamT": (f"{_HERE}._verbs", "AsyncStreamT"),
    "_StreamT": (f"{_HERE}._verbs", "StreamT"),
    "strip_not_given": (f"{_HERE}._compat.utils", "strip_not_given"),
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
        return (*MODULES[path], *PUBLIC) if path else MODULES[path]
    top, *below = path.split(".")
    if top not in SAME_PATHS:
        return None
    from importlib.util import find_spec

    name = f"{_HERE}.{path}"
    try:
        found = find_spec(name)
    except ModuleNotFoundError:  # The module above it does not exist.
        return None
    if not found:
        return None
    return (name, *PUBLIC) if below and top == "resources" else (name,)


def own_modules(path: str) -> tuple[str, ...]:
    """Return the modules of this package that have what a module of the official SDK defines itself, if it is known."""
    return MODULES.get(path, ())


def submodules(path: str) -> set[str]:
    """Return the names of the known modules below a module of the official SDK. Those of single types are left out."""
    below = f"{path}." if path else ""
    paths = (*MODULES, *SAME_PATHS)
    return {each.removeprefix(below).partition(".")[0] for each in paths if each.startswith(below) and each != path}


def other_names(name: str) -> list[str]:
    """Return the names to look up for a name: itself, and its other forms.

    An object of the beta side is the plain one here, and streams with an `output_format` have the same classes. The
    variants of `Messages` are `RawMessages` and `StreamedMessages`.
    """
    plain = name.replace("Beta", "", 1)
    names = [name, plain, name.removeprefix("Parsed"), plain.removeprefix("Parsed")]
    for end, word in (("WithRawResponse", "Raw"), ("WithStreamingResponse", "Streamed")):
        if name.endswith(end):
            group = name.removesuffix(end)
            names.append(f"Async{word}{group[5:]}" if group.startswith("Async") else f"{word}{group}")
    return list(dict.fromkeys(names))
