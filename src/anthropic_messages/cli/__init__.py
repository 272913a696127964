"""The command line `anthropic-messages`. It needs the extra `cli`, which installs typer and rich.

    anthropic-messages ask "What is the capital of France?"
    anthropic-messages chat --file memo.pdf
    anthropic-messages --help

Nothing else in the package imports it. `python -m anthropic_messages.cli` is the same command.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec

_REQUIRED = ("typer", "rich")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: The arguments after the name of the command; None to read them from `sys.argv`.

    Returns:
        The exit code. `docs/guides/command-line.md` lists all of them.
    """
    missing = [name for name in _REQUIRED if find_spec(name) is None]
    if missing:
        print(
            f"Error: The command line needs {' and '.join(missing)}, which the extra `cli` installs: "
            "pip install 'anthropic-messages[cli]'",
            file=sys.stderr,
        )
        return 2
    from ._app import run

    return run(arguments)
