"""Descriptions from a docstring: of the function, and of its parameters."""

from __future__ import annotations

import inspect
from importlib.util import find_spec
from typing import NamedTuple


class Descriptions(NamedTuple):
    """The parts of a docstring."""

    function: str
    parameters: dict[str, str]


def read_docstring(text: str | None) -> Descriptions:
    """Return the descriptions of a docstring in the style of Google, numpy, Sphinx or Epydoc.

    The library `docstring-parser` reads the sections. Without it, and for a docstring without sections, the description
    of the function is the whole text, and parameters have none.
    """
    whole = inspect.cleandoc(text or "")
    if not whole or find_spec("docstring_parser") is None:
        return Descriptions(whole, {})
    import docstring_parser

    try:
        parsed = docstring_parser.parse(whole)
    except docstring_parser.ParseError:
        return Descriptions(whole, {})
    parameters = {
        each.arg_name.lstrip("*"): " ".join(each.description.split()) for each in parsed.params if each.description
    }
    if not parameters:
        return Descriptions((parsed.description or whole).strip(), {})
    return Descriptions((parsed.description or "").strip(), parameters)
