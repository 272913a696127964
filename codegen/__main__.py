"""python -m codegen generate | check"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sized

from .errors import SpecError
from .generate import PACKAGE, SPEC, differences, generate, rendered


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m codegen", description="Renders openapi.yaml into generated/.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("generate", help="render the client again")
    commands.add_parser("check", help="fail when generated/ is not what the spec renders")
    command = parser.parse_args().command
    try:
        if command == "generate":
            changed = generate()
            print(f"{_count(changed, 'file')} changed" if changed else "generated/ was up to date")
            return 0
        with rendered(SPEC) as fresh:
            stale = differences(fresh, PACKAGE)
    except SpecError as error:
        print(error, file=sys.stderr)
        print(f"{_count(error.problems, 'problem')} in the spec; nothing was written", file=sys.stderr)
        return 1
    for name in stale:
        print(f"generated/{PACKAGE.name}/{name} is not what the spec renders", file=sys.stderr)
    if stale:
        print("run `make generate` and commit the result; generated files are never edited by hand", file=sys.stderr)
    return 1 if stale else 0


def _count(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"


if __name__ == "__main__":
    sys.exit(main())
