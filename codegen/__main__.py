"""The command line of the generator: `python -m codegen COMMAND`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sized

from codegen.spec.errors import SpecError

from .paths import SPEC


def main() -> int:
    """Run a command of the generator, and return its exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m codegen", description="Render openapi.yaml, and check changes to it."
    )
    commands = parser.add_subparsers(dest="command", required=True)

    def command(name: str, run: Callable[[argparse.Namespace], int], summary: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        added.set_defaults(run=run)
        return added

    command("generate", _generate, "render the generated package and the resource classes")
    command("check", _check, "fail if rendered files are out of date")
    command("lint", _lint, "find mistakes in names, descriptions and examples of the spec")
    diff = command(
        "diff", _diff, "show the changes for users; exit 1 if they are breaking, 2 if the specs cannot be compared"
    )
    diff.add_argument("old", help="the old spec: a file, a pipe, `-` (standard input) or a git revision")
    diff.add_argument("new", nargs="?", help="the new spec (default: the spec of the working tree)")
    diff.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    diff.add_argument("--spec-only", action="store_true", help="do not compare the public Python API")
    command("rules", _rules, "print the rules of `diff` as a Markdown table")
    gate = command("gate", _gate, "run `diff`; exit 1 if a breaking change is missing in the version or the changelog")
    gate.add_argument("base", help="the git revision of the branch to merge into")
    gate.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    release = command("release", _release, "check a release, and write its version and changelog section")
    release.add_argument("version", help="the version, such as 1.2.0")
    drift = command("drift", _drift, "compare the spec with the types of the official SDK; exit 1 if they differ")
    drift.add_argument("version", nargs="?", help="a release of `anthropic` (default: the newest)")
    drift.add_argument("--since", metavar="OLD", help="compare with this older release instead of the spec")
    reference = command("reference", _reference, "write the pages of the documentation that list all types")
    reference.add_argument("folder", help="the folder of the pages")
    arguments = parser.parse_args()
    run: Callable[[argparse.Namespace], int] = arguments.run
    return run(arguments)


def _generate(_: argparse.Namespace) -> int:
    from codegen.render.generate import generate

    from .paths import FACADE

    try:
        changed = generate(facade=FACADE)
    except SpecError as error:
        return _refuse(error)
    print(f"{_count(changed, 'file')} changed" if changed else "all rendered files are up to date")
    return 0


def _check(_: argparse.Namespace) -> int:
    from codegen.render.generate import RENDER_AGAIN, outdated

    from .paths import FACADE

    try:
        problems = outdated(facade=FACADE)
    except SpecError as error:
        return _refuse(error)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(RENDER_AGAIN, file=sys.stderr)
    return 1 if problems else 0


def _lint(_: argparse.Namespace) -> int:
    from codegen.lint.lint import lint, read_settings
    from codegen.spec.document import load
    from codegen.spec.read import read_spec

    try:
        problems = lint(read_spec(load(SPEC)), read_settings())
    except SpecError as error:
        problems = error.problems
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def _diff(arguments: argparse.Namespace) -> int:
    from codegen.compare.report import FORMATS, findings, is_breaking
    from codegen.compare.revisions import STDIN, RevisionError, is_file

    if arguments.old == arguments.new == STDIN:
        print(
            "OLD and NEW are both `-`, but standard input holds only one spec: pass the other as a file",
            file=sys.stderr,
        )
        return 2
    try:
        found = findings(arguments.old, arguments.new, spec_only=arguments.spec_only)
    except (SpecError, RevisionError) as error:
        print(error, file=sys.stderr)
        print("the specs could not be compared", file=sys.stderr)
        return 2
    print(FORMATS[arguments.format](found))
    if arguments.new is not None and not arguments.spec_only and not is_file(arguments.old):
        print(
            "only the specs were compared: to compare the public Python API too, check out NEW and omit it",
            file=sys.stderr,
        )
    return 1 if is_breaking(found) else 0


def _rules(_: argparse.Namespace) -> int:
    from codegen.compare.rules import table

    print(table())
    return 0


def _gate(arguments: argparse.Namespace) -> int:
    from codegen.compare.report import FORMATS
    from codegen.compare.revisions import RevisionError
    from codegen.release.release import gate

    try:
        result = gate(arguments.base)
    except (SpecError, RevisionError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    print(FORMATS[arguments.format](result.found))
    for message in result.missing:
        print(message, file=sys.stderr)
    return 1 if result.missing else 0


def _release(arguments: argparse.Namespace) -> int:
    from datetime import date

    from codegen.compare.revisions import RevisionError
    from codegen.release.release import ReleaseError, prepare
    from codegen.release.versions import Version

    try:
        changed = prepare(Version.parse(arguments.version), date.today())
    except (SpecError, RevisionError, ReleaseError, ValueError) as error:
        print(error, file=sys.stderr)
        print("nothing was written", file=sys.stderr)
        return 1
    print(f"wrote {', '.join(changed)}")
    return 0


def _drift(arguments: argparse.Namespace) -> int:
    from codegen.drift.drift import apply_accepted, drift_of_sides, read_accepted, report_of_sides
    from codegen.drift.readings import read_our_sides, read_their_sides, sides_with_pointers
    from codegen.drift.scratch import ReleaseError, read_release
    from codegen.spec.document import load

    try:
        ours = read_our_sides(load(SPEC))
        accepted = read_accepted()
        groups = sorted({name.partition(".")[0] for name in ours.plain.calls}) if ours.beta else []
        theirs = read_their_sides(read_release(arguments.version, groups))
        before = ours
        if arguments.since:
            before = sides_with_pointers(read_their_sides(read_release(arguments.since, groups)), ours)
    except (SpecError, ReleaseError) as error:
        print(error, file=sys.stderr)
        return 2
    found, unused = apply_accepted(drift_of_sides(before, theirs), accepted)
    print(report_of_sides(found, before, theirs))
    if arguments.since:
        return 1 if found else 0
    for problem in unused:
        print(problem, file=sys.stderr)
    return 1 if found or unused else 0


def _reference(arguments: argparse.Namespace) -> int:
    from pathlib import Path

    from codegen.render.reference import write_reference
    from codegen.spec.document import load
    from codegen.spec.read import read_spec

    try:
        spec = read_spec(load(SPEC))
    except SpecError as error:
        return _refuse(error)
    write_reference(spec, Path(arguments.folder))
    return 0


def _refuse(error: SpecError) -> int:
    print(error, file=sys.stderr)
    print(f"{_count(error.problems, 'problem')} in the spec; nothing was written", file=sys.stderr)
    return 1


def _count(things: Sized, name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"


if __name__ == "__main__":
    sys.exit(main())
