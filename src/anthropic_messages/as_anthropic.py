"""Run a program in which `import anthropic` imports this package.

    python -m anthropic_messages.as_anthropic program.py arguments...
    python -m anthropic_messages.as_anthropic -m package arguments...
    python -m anthropic_messages.as_anthropic -c "statements"
    python -m anthropic_messages.as_anthropic --path

The program needs no change, and its child processes do the same. For an environment in which every program does it, put
the directory that `--path` prints on `PYTHONPATH`, and set `ANTHROPIC_MESSAGES_AS_ANTHROPIC=1`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from ._compat.environment import STARTUP, add_to


def main(arguments: Sequence[str]) -> None:
    """Replace this process by Python with a program, or print the help.

    Args:
        arguments: The name of a script, `-m` and a module, or `-c` and statements, with the arguments of the program.
    """
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__, file=sys.stdout if arguments else sys.stderr)
        sys.exit(0 if arguments else 2)
    if arguments == ["--path"]:
        print(STARTUP)
        return
    if arguments[0].startswith("-") and arguments[0][:2] not in ("-m", "-c") and arguments[0] != "-":
        sys.exit(f"Unknown option {arguments[0]}. Write options of Python before `-m anthropic_messages.as_anthropic`.")
    for flag, options in (("ignore_environment", "-I and -E"), ("no_site", "-S")):
        if getattr(sys.flags, flag):
            sys.exit(
                f"Python's options {options} prevent that the program imports this package as `anthropic`. Run it "
                "without them, or call `anthropic_messages.install_as_anthropic()` in its first line."
            )
    environment = dict(os.environ)
    add_to(environment)
    command = [sys.executable, *_options_of_python(sys.orig_argv, len(arguments)), *arguments]
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":  # `execve` there starts another process and ends this one.
        import subprocess

        sys.exit(subprocess.call(command, env=environment))
    os.execve(sys.executable, command, environment)


def _options_of_python(command: Sequence[str], arguments: int) -> list[str]:
    """Return the options of the interpreter, such as `-W error`, from a command that runs this module.

    Args:
        command: The whole command: the interpreter, its options, this module, and the arguments.
        arguments: The number of arguments.
    """
    options = command[1 : len(command) - arguments]
    if options and options[-1].startswith("-"):  # `-manthropic_messages.as_anthropic`
        return list(options[:-1])
    together = options[-2].removesuffix("m") if len(options) > 1 else "-"  # `-um` are the options `-u` and `-m`.
    return [*options[:-2], *([together] if together != "-" else [])]


if __name__ == "__main__":
    main(sys.argv[1:])
