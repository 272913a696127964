"""The command `serve`: the offline API on loopback."""

from __future__ import annotations

from anthropic_messages.testing.__main__ import main as serve_offline_api

from ._exits import ExitCode


def serve(arguments: list[str]) -> int:
    """Serve the offline API until Ctrl-C.

    Args:
        arguments: The arguments of `python -m anthropic_messages.testing`.

    Returns:
        The exit code.
    """
    # All commands accept --offline and --debug. This one has nothing else than the offline API.
    arguments = [argument for argument in arguments if argument not in ("--offline", "--debug")]
    # It fails only if an option, a file or the extra `testing` can't be used.
    return ExitCode.USAGE if serve_offline_api(arguments, prog="anthropic-messages serve") else ExitCode.OK
