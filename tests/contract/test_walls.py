"""Check the imports between layers. `make check-walls` runs this file alone."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOMES = {"anthropic_messages": ROOT / "src", "anthropic_messages_client": ROOT / "generated", "codegen": ROOT}
FACADE, GENERATED = "anthropic_messages", "anthropic_messages_client"


@cache
def modules() -> dict[str, Path]:
    """Return the path of every module of the project by its dotted name."""
    found = {}
    for package, home in HOMES.items():
        for path in (home / package).rglob("*.py"):
            parts = path.relative_to(home).with_suffix("").parts
            found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def imports(module: str) -> frozenset[str]:
    """Return the modules that a module imports at run time, including imports in functions."""
    path = modules()[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    return frozenset(_imports(ast.parse(path.read_text()).body, package))


def _imports(body: list[ast.stmt], package: str) -> Iterator[str]:
    for node in body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, *([base] if base else [])])
            yield from (f"{base}.{alias.name}" if f"{base}.{alias.name}" in modules() else base for alias in node.names)
        elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from _imports(node.orelse, package)
        else:
            for field in ("body", "orelse", "finalbody", "handlers", "cases"):
                yield from _imports(getattr(node, field, []), package)


@cache
def reach(module: str) -> frozenset[str]:
    """Return the direct and indirect imports of a module, without those of its parent packages."""
    seen: set[str] = set()
    todo = [module]
    while todo:
        for name in imports(todo.pop()) - seen:
            seen.add(name)
            if name in modules():
                todo.append(name)
    return frozenset(seen)


def inside(*layers: str) -> list[str]:
    """Return the modules of some layers. A layer is a module or a package."""
    return [name for name in modules() if any(name == layer or name.startswith(f"{layer}.") for layer in layers)]


def outside(layer: str, *exceptions: str) -> list[str]:
    return [name for name in inside(layer) if name not in inside(*exceptions)]


def ours(*names: str) -> tuple[str, ...]:
    return tuple(f"{FACADE}.{name}" for name in names)


LAYERS: tuple[tuple[str, ...], ...] = (
    ("cli",),
    ("testing",),
    ("__init__", "_startup", "as_anthropic", "otel", "streaming", "tools", "types"),
    ("_compat", "_type_fields", "_type_modules"),
    ("_clouds",),
    ("_client",),
    ("_verbs", "_raw_calls"),
    ("resources",),
    ("_resource",),
    ("_display",),
    ("_batches", "_tools"),
    ("_streaming",),
    ("_output",),
    ("_call",),
    ("_observe",),
    ("_transport",),
    ("pagination",),
    ("_arguments",),
    ("_code_errors",),
    ("_errors",),
    (
        "_redaction",
        "_console",
        "_json_text",
        "_partial_json",
        "_coroutine_functions",
        "_lazy_method",
        "_official_names",
        "_settings_views",
        "_version",
    ),
)
"""The packages and modules of the facade from top to bottom. Each may import from its own row and those below it."""

TESTING_LAYERS: tuple[tuple[str, ...], ...] = (
    ("__init__", "__main__", "_fake", "demo", "pytest_plugin"),
    ("_recordings",),
    ("_serving",),
    ("_api",),
    ("_faults",),
    ("_model",),
    ("_schema",),
    ("_text", "_sample_files"),
)
"""The same for the offline API."""

TABLES = {FACADE: LAYERS, f"{FACADE}.testing": TESTING_LAYERS}


def layer_of(module: str, package: str) -> int:
    """Return the row of a module in the table of a package."""
    name = module.removeprefix(package).removeprefix(".").partition(".")[0] or "__init__"
    return next(row for row, names in enumerate(TABLES[package]) if name in names)


@cache
def all_imports(module: str) -> frozenset[str]:
    """Return the imports of a module within the project, including those for type checkers and lazy ones."""
    path = modules()[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    tree = ast.parse(path.read_text())
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            found |= set(_imports([node], package))
        elif isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] in IMPORTERS:
            found |= {_imported_name(argument, module) for argument in node.args[:1]}
    return frozenset(found & modules().keys())


IMPORTERS = {"LazyModule", "import_module", "__import__"}
"""The functions that import the module that their argument names."""


def _imported_name(argument: ast.expr, module: str) -> str:
    """Return the text of a string, in which `{__name__}` is the only variable; an empty string for anything else."""
    if isinstance(argument, ast.Constant):
        return str(argument.value)
    if not isinstance(argument, ast.JoinedStr):
        return ""
    return "".join(str(part.value) if isinstance(part, ast.Constant) else module for part in argument.values)


@pytest.mark.parametrize("package", TABLES)
def test_every_module_has_a_row(package: str) -> None:
    rows = {name for names in TABLES[package] for name in names}
    found = {
        module.removeprefix(package).removeprefix(".").partition(".")[0] or "__init__" for module in inside(package)
    }
    assert found == rows


def test_the_page_on_the_architecture_has_the_same_rows() -> None:
    page = (ROOT / "docs/internals/architecture.md").read_text(encoding="utf-8").partition("| layer | content |")[2]
    rows = [re.findall(r"`([^`]*)`", line.split("|")[1]) for line in page.partition("\n\n")[0].splitlines()[2:]]
    assert [sorted(name.removesuffix("/") for name in names) for names in rows] == [sorted(names) for names in LAYERS]


@pytest.mark.parametrize("package", TABLES)
def test_imports_run_from_top_to_bottom(package: str) -> None:
    upward = [
        f"{module} imports {other}"
        for module in inside(package)
        for other in all_imports(module) & set(inside(package))
        if layer_of(other, package) < layer_of(module, package)
    ]
    assert not upward


def test_no_module_imports_itself_through_others() -> None:
    ours = {module: all_imports(module) & set(inside(FACADE)) for module in inside(FACADE)}
    left = dict(ours)
    while leaves := [module for module, found in left.items() if not found & left.keys()]:
        for module in leaves:
            del left[module]
    assert not left, f"in a circle, or above one: {sorted(left)}"


CODEGEN_LAYERS: tuple[tuple[str, ...], ...] = (
    ("__main__",),
    ("drift", "release"),
    ("compare", "lint"),
    ("render",),
    ("spec",),
    ("paths", "__init__"),
)
"""The packages and modules of the generator from top to bottom. Each may import from its own row and those below it."""


def codegen_layer(module: str) -> int:
    """Return the row of a module of the generator."""
    name = module.removeprefix("codegen").removeprefix(".").partition(".")[0] or "__init__"
    return next(row for row, names in enumerate(CODEGEN_LAYERS) if name in names)


def test_every_module_of_the_generator_has_a_row() -> None:
    rows = {name for names in CODEGEN_LAYERS for name in names}
    assert {module.partition(".")[2].partition(".")[0] or "__init__" for module in inside("codegen")} == rows


def test_imports_of_the_generator_run_from_top_to_bottom() -> None:
    upward = [
        f"{module} imports {other}"
        for module in inside("codegen")
        for other in all_imports(module) & set(inside("codegen"))
        if codegen_layer(other) < codegen_layer(module)
    ]
    assert not upward


def test_no_module_of_the_generator_imports_itself_through_others() -> None:
    left = {module: all_imports(module) & set(inside("codegen")) for module in inside("codegen")}
    while leaves := [module for module, found in left.items() if not found & left.keys()]:
        for module in leaves:
            del left[module]
    assert not left, f"in a circle, or above one: {sorted(left)}"


CLOCKS = ("time", "asyncio", "anyio", "trio", "random", "socket")
DECIDERS = (
    "_errors",
    "_redaction",
    "_arguments",
    "_json_text",
    *(
        f"_call.{name}"
        for name in (
            "attempts",
            "decoding",
            "redirects",
            "request",
            "response_errors",
            "result",
            "retry_policy",
            "settings",
            "transport_errors",
            "version_rules",
        )
    ),
)
READERS = (
    "_partial_json",
    "_call.decoding",
    *(
        f"_streaming.{name}"
        for name in ("accumulator", "delta_runs", "open_block", "open_object", "sse", "unfinished_input")
    ),
)
WALLS = {
    "the generator imports neither package": (inside("codegen"), (FACADE, GENERATED)),
    "the generated package does not import the facade": (inside(GENERATED), (FACADE, "codegen")),
    "decisions read no clock and send nothing": (inside(*ours(*DECIDERS)), (*CLOCKS, *ours("_transport.driver"))),
    "decoders and parsers do not import the HTTP library": (
        inside(*ours(*READERS)),
        ("httpx", "httpx2", *ours("_transport.driver")),
    ),
    "the driver imports no resource and no model": (
        inside(*ours("_transport.driver")),
        (*ours("resources"), f"{GENERATED}.models", f"{GENERATED}.api"),
    ),
    "the SDK does not import the offline API, the command line or the generator": (
        outside(FACADE, *ours("testing", "cli")),
        (*ours("testing", "cli"), "codegen"),
    ),
}


@pytest.mark.parametrize("wall", WALLS)
def test_the_wall_stands(wall: str) -> None:
    layer, forbidden = WALLS[wall]
    assert layer
    for module in layer:
        crossed = [name for name in reach(module) if any(name == f or name.startswith(f"{f}.") for f in forbidden)]
        assert not crossed, f"{wall}: {module} reaches {crossed}"


def test_generated_code_does_no_io_outside_its_client() -> None:
    for module in outside(GENERATED, f"{GENERATED}.client"):
        assert not imports(module) & {"httpx", "socket", "urllib.request", "http.client"}, module


def test_resources_and_clients_leave_json_to_others() -> None:
    for module in inside(*ours("resources", "_resource", "_client")):
        assert not imports(module) & {"json", "jiter", *CLOCKS, *ours("_call.attempts", "_call.decoding")}


WITHOUT_TYPING = ours(
    "resources",
    "types",
    "_compat",
    "_official_names",
    "_type_modules",
    "_code_errors",
    "_errors",
    "_redaction",
    "_observe.hooks",
)
"""Modules that define `TYPE_CHECKING` themselves, besides the doors, to spare programs the import of `typing`."""


def test_only_these_modules_define_type_checking() -> None:
    sparing = {name for name in inside(FACADE) if "\nTYPE_CHECKING = False\n" in modules()[name].read_text()}
    assert sparing <= {FACADE, f"{FACADE}.testing", *inside(*WITHOUT_TYPING)}


def test_one_module_reads_the_clock() -> None:
    for module in outside(FACADE, *ours("testing", "_transport.clock")):
        assert "time" not in imports(module), f"{module} reads a clock of its own: take it from `_transport.clock`"


def test_the_driver_needs_nothing_generated() -> None:
    assert not imports(f"{FACADE}._transport.driver") & set(inside(GENERATED))


def test_imports_by_name_are_found() -> None:
    assert f"{FACADE}._streaming.event_unions" in all_imports(f"{FACADE}._streaming.message_stream")
    assert f"{FACADE}.types.messages" in all_imports(f"{FACADE}.types")
    assert f"{GENERATED}.types" in all_imports(f"{FACADE}._errors")


def test_indirect_imports_are_found() -> None:
    assert "httpx" in imports(f"{GENERATED}.client")
    assert f"{FACADE}._transport.steps" in reach(f"{FACADE}._transport.driver")
    assert "json" in reach(f"{FACADE}.resources.messages.messages")


def test_runtime_code_needs_only_what_the_wheel_declares() -> None:
    declared = {"attrs", "httpx", "jiter", "dateutil", "anyio", "httpcore"}  # The last two are dependencies of httpx.
    extra = {"starlette", "uvicorn", "pytest"}  # Dependencies of the extra `testing`, and of its pytest plugin.
    command_line = {"typer", "rich"}  # Dependencies of the extra `cli`.
    extras = {
        f"{FACADE}.otel": {"opentelemetry"},
        f"{FACADE}._call.casting": {"pydantic"},
        f"{FACADE}._display": {"IPython", "rich"},  # Imported in a notebook, or if it is installed.
        f"{FACADE}._output.output_format": {"pydantic"},
        f"{FACADE}._tools.docstring": {"docstring_parser"},  # Imported if it is installed.
        f"{FACADE}._tools.mcp_session": {"mcp"},
        f"{FACADE}._tools.mcp_tools": {"mcp"},
        f"{FACADE}._tools.schema": {"pydantic", "pydantic_core", "typing_extensions"},  # The last is pydantic's.
        # Imported by functions that only pydantic calls, or that need it.
        f"{GENERATED}.models._model": {"pydantic_core", "pydantic"},
        f"{GENERATED}.models._display": {"markdown_it"},
        f"{GENERATED}.models._pydantic_serializer": {"pydantic_core"},
        f"{GENERATED}.models._pydantic": {"pydantic", "pydantic_core"},
        f"{GENERATED}.multipart": {"pydantic_core"},  # Imported by a function that only pydantic calls.
        f"{GENERATED}.models._unfinished_input": {"pydantic_core"},  # Imported by functions that only pydantic calls.
        f"{GENERATED}.values": {"pydantic_core"},  # Imported by a function that is called for pydantic models only.
        **dict.fromkeys(inside(*ours("testing")), extra),
        **dict.fromkeys(inside(*ours("cli")), command_line),
    }
    for module in (*inside(FACADE), *inside(GENERATED)):
        roots = {name.partition(".")[0] for name in imports(module)}
        roots -= extras.get(module, set())
        assert roots <= declared | {FACADE, GENERATED} | set(sys.stdlib_module_names), module
