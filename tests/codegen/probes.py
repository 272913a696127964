"""Tables of supported constructs, each with a program that checks the rendered package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .parcels import Change, edited, parameter, request_field, response_field, unformatted
from .processes import run

PROLOGUE = """
import inspect
from importlib import import_module
from typing import Any, Literal, get_type_hints

from anthropic_messages_client import types

def operation(name):
    return import_module(f"anthropic_messages_client.api.{name}").OPERATION

def hints(name):
    return get_type_hints(getattr(types, name))
"""


def supported_case(id: str, program: str, *changes: Change) -> Any:
    return pytest.param(changes, program, id=id)


def response_case(id: str, program: str, yaml: str, *changes: Change) -> Any:
    """Return a row with a field `net` of `Weight`, whose other keywords are `yaml`."""
    return supported_case(id, program, response_field(f"net: {{description: Without., {yaml}}}"), *changes)


def request_case(id: str, program: str, yaml: str, *changes: Change) -> Any:
    """Return a row with a field `net` of `ParcelWeighParams`."""
    return supported_case(id, program, request_field(f"net: {{description: Without., {yaml}}}"), *changes)


def parameter_case(id: str, program: str, yaml: str, *changes: Change) -> Any:
    """Return a row with a parameter `net` of `parcels.weigh`."""
    return supported_case(id, program, parameter(f"- {{name: net, description: It., {yaml}}}"), *changes)


def probe(changes: tuple[Change, ...], program: str, folder: Path) -> None:
    """Render the small spec with these changes, and run the program with the package.

    Raises:
        SpecError: The spec has problems.
    """
    run(PROLOGUE + program, unformatted(edited(*changes), folder).parent, cwd=folder)
