"""Serve the module name `anthropic` in a Python process that starts with this directory on PYTHONPATH.

`python -m anthropic_messages.as_anthropic` puts it there, so that child processes inherit it. Python imports only the
first `sitecustomize` that it finds, so this one imports the next.
"""

import os
import sys

if os.environ.get("ANTHROPIC_MESSAGES_AS_ANTHROPIC") == "1":
    try:
        from anthropic_messages import install_as_anthropic
    except ModuleNotFoundError as error:
        # A Python of another environment, whose programs do not have this package.
        if error.name != "anthropic_messages":
            raise
    else:
        install_as_anthropic()

_here = os.path.dirname(os.path.abspath(__file__))
sys.path[:] = [path for path in sys.path if os.path.abspath(path) != _here]
_this = sys.modules.pop("sitecustomize", None)
try:
    __import__("sitecustomize")
except ModuleNotFoundError as error:
    if error.name != "sitecustomize":
        raise
    if _this is not None:
        sys.modules["sitecustomize"] = _this
