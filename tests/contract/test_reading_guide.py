"""The guide to the path of a call, in the docstring of `_call`, names every module that runs."""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import anthropic_messages
import anthropic_messages._call
from anthropic_messages.testing import Server

HOME = Path(anthropic_messages.__file__ or "").parent


def modules_of(function: Any) -> list[Path]:
    """Return the modules of the package with functions that a call runs, in the order of their first call."""
    found: dict[Path, None] = {}

    def note(frame: FrameType, event: str, _: object) -> None:
        path = Path(frame.f_code.co_filename)
        if event == "call" and path.is_relative_to(HOME):
            found[path] = None

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        function()
    finally:
        sys.setprofile(before)
    return list(found)


def test_the_guide_names_every_module_on_the_path_of_a_call() -> None:
    guide = anthropic_messages._call.__doc__ or ""
    with Server() as server, anthropic_messages.Anthropic(api_key="x", base_url=server.url) as client:

        def create() -> None:
            client.messages.create(
                model="claude-haiku-4-5", max_tokens=16, messages=[{"role": "user", "content": "Hello"}]
            )

        create()  # later calls load no modules
        visited = modules_of(create)
    assert len(visited) > 15
    assert [path.name for path in visited if f"`{path.name}`" not in guide] == []
    folders = {path.parent.relative_to(HOME).as_posix() for path in visited}
    assert folders == {".", "_call", "_observe", "_transport"}
