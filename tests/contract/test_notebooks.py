"""Execute the notebooks of the documentation, and compare their outputs with the committed ones.

`python -m tests.contract.test_notebooks` executes them again and saves the outputs.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any
from unittest import mock

import nbclient
import nbformat
import pytest

from anthropic_messages.testing import Server

NOTEBOOKS = Path(__file__).parents[2] / "docs" / "notebooks"
FILES = sorted(NOTEBOOKS.glob("*.ipynb"))
_VARYING = [
    (r"\b(msg|req|msgbatch|toolu)_\w+", r"\1_..."),
    (r"\b[0-9a-f]{32}\b", "..."),  # ids of widgets and of outputs
    (r"\d\d:\d\d\b.*?requests/s|\d+(\.\d+)?s/ requests", "..."),  # the speed of a progress bar
]


def execute(notebook: Any) -> Any:
    """Execute a notebook against the offline API, in a kernel of this Python."""
    with Server() as server:
        environment = {"ANTHROPIC_BASE_URL": server.url, "ANTHROPIC_API_KEY": "offline"}
        with mock.patch.dict(os.environ, environment):
            nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    for cell in notebook.cells:
        cell.get("metadata", {}).pop("execution", None)
        if "outputs" in cell:
            cell.outputs = [output for output in cell.outputs if output.output_type != "clear_output"]
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return notebook


def fixed(output: Any) -> Any:
    """Return an output without what differs each time."""
    if isinstance(output, dict):
        return {name: fixed(value) for name, value in output.items() if name not in ("metadata", "execution_count")}
    if isinstance(output, list):
        return [fixed(item) for item in output]
    if isinstance(output, str):
        for pattern, replacement in _VARYING:
            output = re.sub(pattern, replacement, output)
    return output


def outputs(notebook: Any) -> list[Any]:
    return [(cell.source, fixed(cell.get("outputs", []))) for cell in notebook.cells]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_its_outputs_are_current(path: Path) -> None:
    committed = nbformat.read(path, as_version=4)
    executed = execute(nbformat.read(path, as_version=4))
    assert outputs(executed) == outputs(committed), (
        "run `python -m tests.contract.test_notebooks`, and commit the result"
    )


def test_they_are_shown_on_a_page() -> None:
    page = (NOTEBOOKS.parent / "guides" / "notebooks.md").read_text()
    assert FILES
    for path in FILES:
        assert f"../notebooks/{path.name}" in page


if __name__ == "__main__":
    for path in FILES:
        nbformat.write(execute(nbformat.read(path, as_version=4)), path)
