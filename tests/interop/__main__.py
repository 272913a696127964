"""Run the programs of other libraries with the official SDK and with this package: `make interop`.

Each library is installed below build/interop/, once for each SDK. The programs run against the offline API. The results
go to tests/interop/results.json and docs/interop.md. Output and tracebacks of the programs are in
build/interop/<library>/<sdk>.log.
"""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from .libraries import Library, read_libraries
from .matrix import run_library
from .page import passed_officially, read_results, render, write_results


def worse(name: str, result: dict[str, Any]) -> list[str]:
    """Return what fails with this package and not with the official SDK, and what could not run."""
    found = [f"{name}, {sdk}: {value['error']}" for sdk, value in result["sdks"].items() if value["error"]]
    ours = result["sdks"]["ours"]["checks"]
    errors = {check: ours.get(check, "was not run") for check in passed_officially(result)}
    found += [f"{name}, {check}: {error}" for check, error in errors.items() if error is not None]
    return found


def main() -> int:
    libraries = read_libraries()
    parser = argparse.ArgumentParser(prog="make interop ARGS=...", description=__doc__.partition("\n")[0])
    parser.add_argument("library", nargs="*", help=f"by default all: {', '.join(libraries)}")
    parser.add_argument("--upgrade", action="store_true", help="build the environments anew, with the newest versions")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="libraries at the same time")
    arguments = parser.parse_args()
    if unknown := set(arguments.library) - libraries.keys():
        parser.error(f"unknown library: {', '.join(sorted(unknown))}. Add it to tests/interop/libraries.toml.")

    def run(library: Library) -> dict[str, Any]:
        result = run_library(library, upgrade=arguments.upgrade)
        print(f"{library.name} {result['version'] or ''} is done", file=sys.stderr)
        return result

    chosen = {name: libraries[name] for name in libraries if name in arguments.library or not arguments.library}
    with ThreadPoolExecutor(arguments.jobs) as pool:
        done = dict(zip(chosen, pool.map(run, chosen.values()), strict=True))
    stored = {name: result for name, result in read_results().items() if name in libraries}
    write_results(stored | done)
    print(render(done))
    problems = [line for name, result in done.items() for line in worse(name, result)]
    if problems:
        print("\nFails with this package only, or could not run:", *problems, sep="\n  ", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
