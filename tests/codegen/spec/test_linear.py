"""The generator's work grows as the spec does. Calls are counted, not seconds, so a busy machine changes nothing."""

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
from tests.codegen.parcels import PACK, answer_field, edited, path, request_field, schema

REF = '$ref: "#/components/schemas/{}"'


def chain(size: int) -> str:
    """Schemas each of which refers to the next, with a mark in the last."""
    links = [
        f"Link{n}Param: {{description: It., type: object, properties: "
        f"{{next: {{description: It., {REF.format(f'Link{n + 1}Param')}}}}}}}\n"
        for n in range(size)
    ]
    last = f"Link{size}Param: {{description: It., type: object, properties: {{end: {{description: It., type: string, "
    links.append(last + 'x-rejected-in: ["2"]}}}')
    return edited(request_field(f"net: {{description: It., {REF.format('Link0Param')}}}"), schema("".join(links)))


def variants(size: int) -> str:
    """A union of so many objects."""
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
    return edited(answer_field(f"net: {{description: It., {REF.format('Parts')}}}"), schema("".join(parts) + union))


def names(size: int) -> str:
    """Second names of second names."""
    links = [f"Name{n}: {{description: It., {REF.format(f'Name{n + 1}')}}}\n" for n in range(size)]
    links.append(f"Name{size}: {{description: It., type: string}}")
    return edited(answer_field(f"net: {{description: It., {REF.format('Name0')}}}"), schema("".join(links)))


def fields(size: int) -> str:
    """An object with so many fields, each a list of things."""
    field = f"description: It., type: array, items: {{{REF.format('ThingParam')}}}"
    return edited(request_field("".join(f"net{n}: {{{field}}}\n" for n in range(size))))


def operations(size: int) -> str:
    """So many operations."""
    words = [f"op_{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(size)]
    return edited(
        path("".join(PACK.replace("parcels/pack", word).replace("parcels.pack", f"parcels.{word}") for word in words))
    )


def enums(size: int) -> str:
    """A text that may have so many values."""
    values = ", ".join(f"v{n}" for n in range(size))
    return edited(answer_field(f"net: {{description: It., type: string, enum: [{values}]}}"))


SHAPES = [chain, variants, names, fields, operations, enums]


def calls(work: Callable[[], Any]) -> int:
    """Return the number of function calls, Python's own included."""
    count = 0

    def profile(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def growths(shape: Callable[[int], str], work: Callable[[str], Any], size: int) -> Iterator[int]:
    """The calls that size, and as much again, and twice as much again add."""
    work(shape(1))  # what is filled once is filled
    counts = [calls(partial(work, shape(n))) for n in (size, 2 * size, 4 * size)]
    yield from (larger - smaller for smaller, larger in pairwise(counts))


def read(text: str) -> Spec:
    return read_spec(parse(text))


@pytest.mark.parametrize("shape", SHAPES)
def test_reading_grows_as_the_spec_does(shape: Callable[[int], str]) -> None:
    once, twice = growths(shape, read, 20)
    assert twice < 2.4 * once, "twice as much more takes twice as many calls more; four times would be quadratic"


@pytest.mark.parametrize("shape", [variants, operations])
def test_rendering_grows_as_the_spec_does(shape: Callable[[int], str], tmp_path: Path) -> None:
    parsed = {text: MessagesProject(read(text), tmp_path / str(n)) for n, text in enumerate(map(shape, (1, 8, 16, 32)))}
    once, twice = growths(shape, lambda text: parsed[text].build(), 8)
    assert twice < 2.4 * once
