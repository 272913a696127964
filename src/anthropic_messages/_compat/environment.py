"""Environment variables with which Python processes serve the module name `anthropic` from their start."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import MutableMapping

SWITCH = "ANTHROPIC_MESSAGES_AS_ANTHROPIC"
"""The variable that turns it on with the value 1."""

STARTUP = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "_startup")
"""The directory with a `sitecustomize` module, which Python imports when it starts."""


def add_to(environment: MutableMapping[str, str]) -> None:
    """Add the variables to an environment. `PYTHONPATH` keeps its other directories."""
    others = _without_startup(environment)
    environment["PYTHONPATH"] = os.pathsep.join([STARTUP, others] if others else [STARTUP])
    environment[SWITCH] = "1"


def remove_from(environment: MutableMapping[str, str]) -> None:
    """Remove the variables from an environment. `PYTHONPATH` keeps its other directories."""
    environment.pop(SWITCH, None)
    others = _without_startup(environment)
    if others:
        environment["PYTHONPATH"] = others
    else:
        environment.pop("PYTHONPATH", None)


def _without_startup(environment: MutableMapping[str, str]) -> str:
    paths = environment.get("PYTHONPATH", "").split(os.pathsep)
    return os.pathsep.join(path for path in paths if path != STARTUP)
