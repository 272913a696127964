"""Resource classes of the facade: one class for each group of operations and each variant.

The variants are synchronous or asynchronous, and return the model, the raw response or a streamed response.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from codegen.spec.checks import TYPES, class_name, enclosing_groups
from codegen.spec.facts import BETA, Operation, Spec
from codegen.spec.schema import Array, Ref, TaggedUnion

from .python import module_of

PACKAGE_NAME = "anthropic_messages.resources"


@dataclass(frozen=True)
class Variant:
    """A variant of the resource classes."""

    prefix: str
    base: str
    """The hand-written base class."""
    envelope: str
    """The return type of a call, with `{}` for the type of the model."""
    is_async: bool
    note: str
    """A sentence about its calls, for docstrings."""

    @property
    def is_plain(self) -> bool:
        """True if calls return the model and not the response."""
        return not self.prefix.endswith(("Raw", "Streamed"))

    @property
    def constant(self) -> str:
        """The constant that selects the raw or the streamed response."""
        return "RAW" if self.prefix.endswith("Raw") else "STREAMED"


VARIANTS = (
    Variant("Raw", "Resource", "APIResponse[{}]", False, "Each call returns an `APIResponse`."),
    Variant(
        "Streamed",
        "Resource",
        "ResponseContextManager[{}]",
        False,
        "Each call is a context manager of an `APIResponse`.",
    ),
    Variant("", "Resource", "{}", False, ""),
    Variant(
        "AsyncRaw",
        "AsyncResource",
        "Coroutine[Any, Any, AsyncAPIResponse[{}]]",
        True,
        "Await each call to get an `AsyncAPIResponse`.",
    ),
    Variant(
        "AsyncStreamed",
        "AsyncResource",
        "AsyncResponseContextManager[{}]",
        True,
        "Each call is an asynchronous context manager of an `AsyncAPIResponse`.",
    ),
    Variant(
        "Async",
        "AsyncResource",
        "Coroutine[Any, Any, {}]",
        True,
        "Await each call, or iterate over it with `async for`.",
    ),
)


@dataclass(frozen=True)
class Group:
    """A group of operations, such as `messages.batches`."""

    spec: Spec
    name: str
    operations: tuple[Operation, ...]
    children: tuple[str, ...]
    """The child groups."""

    @property
    def class_name(self) -> str:
        """The name of its classes, without the prefix of a variant."""
        return class_name(self.name)

    @property
    def attribute(self) -> str:
        """The last part of the name, such as `batches`."""
        return self.name.rpartition(".")[2]

    @property
    def module(self) -> str:
        """The module of the classes below `resources`. A group with child groups has a package."""
        return f"{self.name}.{self.attribute}" if self.children else self.name

    @property
    def path(self) -> str:
        """The full name of the module."""
        return f"{PACKAGE_NAME}.{self.module}"

    @property
    def package(self) -> str:
        """The full name of the package of the module."""
        return self.path.rpartition(".")[0]

    @cached_property
    def tag(self) -> dict[str, Any]:
        """The tag of the spec with the name of the attribute. It is empty if there is none."""
        tags: list[dict[str, Any]] = self.spec.document.data.get("tags", [])
        return next((tag for tag in tags if tag["name"] == self.attribute), {})

    @property
    def description(self) -> str:
        """The description of the tag on one line, or else a default text."""
        if self.name == BETA:
            return "Operations with beta features."
        text = " ".join(self.tag.get("description", f"Operations of `{self.name}`.").split())
        return f"{text.removesuffix('.')}, with beta features." if self.on_beta_side else text

    @property
    def on_beta_side(self) -> bool:
        """True for a group such as `beta.messages`."""
        return self.name.startswith(f"{BETA}.")

    @property
    def mixin(self) -> tuple[str, str] | None:
        """Module and name of the hand-written mixin, if the spec names one."""
        module, _, name = self.tag.get("x-mixin", "").rpartition(".")
        return (module, name) if name else None

    @property
    def parsing(self) -> list[Operation]:
        """The operations with an event stream and structured outputs."""
        return [op for op in self.operations if op.event and op.output_format]

    def returned(self, variant: Variant) -> list[str]:
        """Return the values of the type variables of the generated class, in their order."""
        types: dict[str, str] = {}
        for op in sorted_operations(self.operations):
            for kind in result_kinds(op):
                types.setdefault(f"{op.variable}{kind}", self._returned(op, kind, variant))
        return list(types.values())

    def coroutine_functions(self, variant: Variant) -> list[str]:
        """Return the names of the rendered methods that return a coroutine."""
        if not variant.envelope.startswith("Coroutine["):
            return []
        return [name for name in self.methods if not variant.is_plain or name not in (*self._paged, *self._overloaded)]

    def unwrapped_coroutine_functions(self, variant: Variant) -> list[str]:
        """Return the names of those that are decorated functions in the official SDK: the ones with overloads."""
        returns_coroutine = variant.is_plain and variant.envelope.startswith("Coroutine[")
        return list(self._overloaded) if returns_coroutine else []

    @property
    def methods(self) -> list[str]:
        """The names of the rendered methods that each variant has."""
        return [*(op.name for op in sorted_operations(self.operations)), *(op.parse_name for op in self.parsing)]

    @property
    def _paged(self) -> list[str]:
        return [op.name for op in sorted_operations(self.operations) if op.pages]

    @property
    def _overloaded(self) -> list[str]:
        return [op.name for op in sorted_operations(self.operations) if op.event]

    def _returned(self, op: Operation, kind: str, variant: Variant) -> str:
        prefix = "Async" if variant.is_async else ""
        if kind == "Stream":
            return f"{prefix}MessageStreamManager[Any]" if variant.is_plain else "NoReturn"
        if op.pages:
            item = self.item_of(op)
            by_token = op.pages == "token"
            if variant.is_async and variant.is_plain:
                return f"Async{'Cursor' if by_token else ''}Paginator[{item}]"
            return variant.envelope.format(f"{prefix or 'Sync'}Page{'Cursor' if by_token else ''}[{item}]")
        if kind == "FileContent":
            return self._file_content(variant, prefix)
        if kind == "Nothing":
            return variant.envelope.format("None")
        if kind == "Events":
            return variant.envelope.format(f"{prefix}Stream[{op.events_name}]")
        return variant.envelope.format(f"{prefix}Rows[{op.response}]" if kind == "Rows" else op.response)

    def _file_content(self, variant: Variant, prefix: str) -> str:
        """Return the type of a response that is a file. It is a response itself, also without an envelope."""
        response = f"{prefix}BinaryAPIResponse"
        if variant.prefix.endswith("Streamed"):
            return f"{prefix}Manager[{response}]"
        return f"Coroutine[Any, Any, {response}]" if variant.is_async else response

    def item_of(self, op: Operation) -> str:
        """Return the schema of the items of a page."""
        data = next(field.type for field in self.spec.fields(op.response) if field.name == "data")
        return data.items.name if isinstance(data, Array) and isinstance(data.items, Ref) else "Any"

    @property
    def models(self) -> list[tuple[str, str]]:
        """(module, name) of the models in the return types."""
        names = {self.item_of(op) if op.pages else op.response for op in self.operations} - {"Any", ""}
        names |= {op.events_name for op in self.operations if op.events_name}
        return sorted((module_of(self.spec, name), name) for name in names)


def groups_of(spec: Spec) -> list[Group]:
    """Return all groups, with parent groups, in the order of the file."""
    operations: dict[str, list[Operation]] = {}
    for op in spec.operations:
        for parent in enclosing_groups(op.group):
            operations.setdefault(parent, [])
        operations[op.group].append(op)
    return [
        Group(
            spec,
            name,
            tuple(operations_of_group),
            tuple(child for child in operations if child.rpartition(".")[0] == name),
        )
        for name, operations_of_group in operations.items()
    ]


def parsed_union(spec: Spec) -> TaggedUnion | None:
    """Return the union of content blocks in the response of an operation with structured outputs."""
    responses = {op.response for op in spec.operations if op.event and op.output_format}
    contents = [f.type for response in sorted(responses) for f in spec.fields(response) if f.name == "content"]
    items = [content.items for content in contents if isinstance(content, Array)]
    unions = [spec.schemas[item.name] for item in items if isinstance(item, Ref)]
    return next((union for union in unions if isinstance(union, TaggedUnion) and "text" in dict(union.mapping)), None)


def sorted_operations(operations: Iterable[Operation]) -> list[Operation]:
    """Return the operations in the order of their methods. A method `list` is last, because it hides the type."""
    return sorted(operations, key=lambda op: op.name in TYPES)


def result_kinds(op: Operation) -> tuple[str, ...]:
    """Return the suffixes of the type variables for the results of an operation."""
    if not op.response:
        return ("Nothing",) if op.is_empty else ("FileContent",)
    return ("Rows",) if op.rows else ("", "Events", "Stream") if op.event else ("",)
