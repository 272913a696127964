"""A program that uses the module of datamodel-code-generator. Its name is the argument."""

import sys
from importlib import import_module
from typing import Any

import pydantic

module = import_module(sys.argv[1])
WEATHER = {"name": "weather", "input_schema": {"type": "object"}}
BASH = {"type": "bash_20250124", "name": "bash"}
EVENTS: list[dict[str, Any]] = [
    {"type": "content_block_stop", "index": 0},
    {"type": "message_stop"},
    {"type": "ping"},
    {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}, "request_id": None},
]
tool, event = pydantic.TypeAdapter[Any](module.ToolUnionParam), pydantic.TypeAdapter[Any](module.StreamedEvent)
TOOLS: list[dict[str, Any]] = [WEATHER, {**WEATHER, "type": None}, {**WEATHER, "type": "custom"}, BASH]
for value in TOOLS:
    tool.validate_python(value)
for value in EVENTS:
    event.validate_python(value)
for adapter, wrong in ((tool, {"type": "bash_1", "name": "bash"}), (event, {"type": "pong"})):
    try:
        adapter.validate_python(wrong)
    except pydantic.ValidationError:
        continue
    sys.exit(f"{wrong} was accepted")
