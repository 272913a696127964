"""The generator's work grows linearly with the spec. Function calls are counted, because times vary."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from codegen.render.project import MessagesProject
from codegen.spec.document import parse
from codegen.spec.facts import Spec
from codegen.spec.read import read_spec
from tests.codegen.parcels import PACK, edited, path, request_field, response_field, schema

REF = '$ref: "#/components/schemas/{}"'


def chain(size: int) -> str:
    """Schemas that each refer to the next. The last one has `x-rejected-in`."""
    links = [
        f"Link{n}Param: {{description: It., type: object, properties: "
        f"{{next: {{description: It., {REF.format(f'Link{n + 1}Param')}}}}}}}\n"
        for n in range(size)
    ]
    last = f"Link{size}Param: {{description: It., type: object, properties: {{end: {{description: It., type: string, "
    links.append(last + 'x-rejected-in: ["2"]}}}')
    return edited(request_field(f"net: {{description: It., {REF.format('Link0Param')}}}"), schema("".join(links)))


def variants(size: int) -> str:
    """A union of this many objects."""
    mapping = ", ".join(f't{n}: "#/components/schemas/Part{n}"' for n in range(size))
    listed = ", ".join(f"{{{REF.format(f'Part{n}')}}}" for n in range(size))
    parts = [
        f"Part{n}: {{description: It., type: object, required: [type], properties: "
        f"{{type: {{description: It., type: string, const: t{n}}}}}}}\n"
        for n in range(size)
    ]
    union = (
        f"Parts: {{description: It., oneOf: [{listed}], discriminator: {{propertyName: type, mapping: {{{mapping}}}}}}}"
    )
    return edited(response_field(f"net: {{description: It., {REF.format('Parts')}}}"), schema("".join(parts) + union))


def aliases(size: int) -> str:
    """A chain of aliases."""
    links = [f"Name{n}: {{description: It., {REF.format(f'Name{n + 1}')}}}\n" for n in range(size)]
    links.append(f"Name{size}: {{description: It., type: string}}")
    return edited(response_field(f"net: {{description: It., {REF.format('Name0')}}}"), schema("".join(links)))


def fields(size: int) -> str:
    """An object with this many fields, each an array of a union."""
    field = f"description: It., type: array, items: {{{REF.format('ThingParam')}}}"
    return edited(request_field("".join(f"net{n}: {{{field}}}\n" for n in range(size))))


def operations(size: int) -> str:
    """This many operations."""
    aliases = [f"op_{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(size)]
    return edited(
        path("".join(PACK.replace("parcels/pack", name).replace("parcels.pack", f"parcels.{name}") for name in aliases))
    )


def enums(size: int) -> str:
    """An enum with this many values."""
    values = ", ".join(f"v{n}" for n in range(size))
    return edited(response_field(f"net: {{description: It., type: string, enum: [{values}]}}"))


SHAPES = [chain, variants, aliases, fields, operations, enums]


def count_calls(function: Callable[[], Any]) -> int:
    """Return the number of function calls, including builtins."""
    count = 0

    def profile(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        function()
    finally:
        sys.setprofile(None)
    return count


def added_calls(shape: Callable[[int], str], function: Callable[[str], Any], size: int) -> Iterator[int]:
    """Yield how many calls are added from `size` to twice the size, and from there to four times the size."""
    function(shape(1))  # Fill the caches.
    counts = [count_calls(partial(function, shape(n))) for n in (size, 2 * size, 4 * size)]
    yield from (larger - smaller for smaller, larger in pairwise(counts))


def read(text: str) -> Spec:
    return read_spec(parse(text))


@pytest.mark.parametrize("shape", SHAPES)
def test_reading_takes_linear_time(shape: Callable[[int], str]) -> None:
    first, second = added_calls(shape, read, 20)
    assert second < 2.4 * first, "linear growth adds twice as many calls, quadratic growth four times"


@pytest.mark.parametrize("shape", [variants, operations])
def test_rendering_takes_linear_time(shape: Callable[[int], str], tmp_path: Path) -> None:
    parsed = {text: MessagesProject(read(text), tmp_path / str(n)) for n, text in enumerate(map(shape, (1, 8, 16, 32)))}
    first, second = added_calls(shape, lambda text: parsed[text].build(), 8)
    assert second < 2.4 * first
