"""Let the tools of other authors read openapi.yaml: `make outside`.

The tools are installed below build/outside/, in the versions that package.json and `PYTHON_TOOLS` have. Where there is
no Node.js, or where the tools cannot be installed, their checks are skipped with a message.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import yaml

from codegen.paths import ROOT, SPEC

HERE = Path(__file__).parent
WORK = ROOT / "build" / "outside"
PYTHON_TOOLS = ("datamodel-code-generator==0.89.0",)
OLDEST_NODE = (20, 19)
"""The oldest Node.js that the tools in package.json support."""
_ENVIRONMENT = os.environ | {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true", "NO_COLOR": "1"}

Program = str | Path


class Skipped(Exception):
    """Raised if tools cannot be installed."""


class Failed(Exception):
    """Raised if a tool reports an error or generates something wrong."""


def run(*command: Program, folder: Path = ROOT) -> str:
    """Run a command and return its output.

    Raises:
        Failed: The command failed.
    """
    result = subprocess.run(command, cwd=folder, env=_ENVIRONMENT, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise Failed("\n".join(part.strip()[-4000:] for part in (result.stdout, result.stderr) if part.strip()))
    return result.stdout + result.stderr


# ---- Installation


def install_node_tools() -> Path:
    """Install the tools of package.json and return the folder of their commands.

    Raises:
        Skipped: There is no Node.js and npm, or the tools cannot be installed.
    """
    if not (shutil.which("node") and shutil.which("npm")):
        raise Skipped("there is no Node.js with npm on this machine")
    version = run("node", "--version").strip()
    if tuple(map(int, re.findall(r"\d+", version)[:2])) < OLDEST_NODE:
        raise Skipped(f"Node.js {version} is older than {'.'.join(map(str, OLDEST_NODE))}")
    folder = WORK / "node"
    wanted = (HERE / "package.json").read_text(encoding="utf-8")
    installed = folder / "installed.json"
    if not installed.exists() or installed.read_text(encoding="utf-8") != wanted:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        shutil.copy2(HERE / "package.json", folder)
        try:
            run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", folder=folder)
        except Failed as error:
            raise Skipped(f"npm cannot install the tools: {error}") from None
        installed.write_text(wanted, encoding="utf-8")
    return folder / "node_modules" / ".bin"


def install_python_tools() -> Path:
    """Install `PYTHON_TOOLS` in an environment of their own and return the folder of its commands.

    Raises:
        Skipped: The tools cannot be installed.
    """
    folder = WORK / "python"
    commands = folder / ("Scripts" if os.name == "nt" else "bin")
    installed = folder / "installed.json"
    if not installed.exists() or json.loads(installed.read_text(encoding="utf-8")) != list(PYTHON_TOOLS):
        venv.create(folder, clear=True, with_pip=True)
        try:
            run(commands / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PYTHON_TOOLS)
        except Failed as error:
            raise Skipped(f"pip cannot install the tools: {error}") from None
        installed.write_text(json.dumps(PYTHON_TOOLS), encoding="utf-8")
    return commands


# ---- The tools


def check_validator() -> str:
    """Check the spec with openapi-spec-validator."""
    return run(sys.executable, "-m", "openapi_spec_validator", SPEC).strip()


def check_openapi_python_client() -> str:
    """Check that openapi-python-client without our templates renders each operation."""
    folder = fresh_folder("openapi-python-client")
    command = Path(sys.executable).with_name("openapi-python-client")
    config = folder / "config.yaml"
    config.write_text("post_hooks: []\n", encoding="utf-8")
    package = folder / "client"
    printed = run(command, "generate", "--path", SPEC, "--meta", "none", "--output-path", package, "--config", config)
    if "Endpoint will not be generated" in printed:
        raise Failed(printed[:4000])
    operations = [op["operationId"] for path in document()["paths"].values() for op in path.values()]
    rendered = {path.stem for path in (package / "api").rglob("*.py")}
    if missing := [name for name in operations if name.replace(".", "_") not in rendered]:
        raise Failed(f"it rendered no module for {', '.join(missing)}")
    return f"{len(operations)} operations"


def check_datamodel_code_generator() -> str:
    """Check the module of models that datamodel-code-generator writes, with pydantic and with TypedDict."""
    commands = install_python_tools()
    folder = fresh_folder("datamodel-code-generator")
    for kind, module in (("pydantic_v2.BaseModel", "models"), ("typing.TypedDict", "dicts")):
        options = ["--input-file-type", "openapi", "--target-python-version", "3.11", "--formatters", "builtin"]
        output = folder / f"{module}.py"
        options += ["--output", str(output), "--output-model-type", kind]
        run(commands / "datamodel-codegen", "--input", SPEC, *options)
        run(commands / "python", "-c", f"import {module}", folder=folder)
    shutil.copy2(HERE / "uses.py", folder)
    run(commands / "python", "uses.py", "models", folder=folder)
    return "the modules import, and tools and events are validated"


def check_redocly() -> str:
    """Check that Redocly reports no error."""
    printed = run(install_node_tools() / "redocly", "lint", SPEC, "--format=stylish", "--extends=recommended")
    return f"no errors, {len(re.findall(r'^ +[0-9]+:[0-9]+ +warning ', printed, re.MULTILINE))} warnings"


def check_spectral() -> str:
    """Check that Spectral reports no error."""
    printed = run(install_node_tools() / "spectral", "lint", "--ruleset", HERE / "spectral.yaml", SPEC)
    found = re.search(r"(\d+) errors?, (\d+) warnings?", printed)
    return f"no errors, {found[2] if found else 0} warnings"


def check_openapi_typescript() -> str:
    """Check programs with the types of openapi-typescript."""
    commands, folder = install_node_tools(), fresh_folder("openapi-typescript")
    printed = run(commands / "openapi-typescript", SPEC, "--output", folder / "api.d.ts")
    if "⚠" in printed:
        raise Failed(printed)
    create = 'operations["messages.create"]'
    types = f"""import type {{ components, operations }} from "./api";
export type Tool = components["schemas"]["ToolUnionParam"];
export type Body = {create}["requestBody"]["content"]["application/json"];
export type Event = {create}["responses"]["200"]["content"]["text/event-stream"];
"""
    return check_types(commands, folder, types)


def check_hey_api() -> str:
    """Check programs with the types of Hey API."""
    commands, folder = install_node_tools(), fresh_folder("hey-api")
    run(commands / "openapi-ts", "--input", SPEC, "--output", folder / "api", "--plugins", "@hey-api/typescript")
    types = """import type { MessagesCreateData, StreamedEvent, ToolUnionParam } from "./api";
export type { StreamedEvent as Event, ToolUnionParam as Tool };
export type Body = MessagesCreateData["body"];
"""
    return check_types(commands, folder, types)


def check_types(commands: Path, folder: Path, types: str) -> str:
    """Compile uses.ts with the types of a generator."""
    (folder / "types.ts").write_text(types, encoding="utf-8")
    for name in ("tsconfig.json", "uses.ts"):
        shutil.copy2(HERE / name, folder)
    run(commands / "tsc", "--project", folder)
    return "tools and events have the right types"


CHECKS: dict[str, Callable[[], str]] = {
    "openapi-spec-validator": check_validator,
    "openapi-python-client": check_openapi_python_client,
    "datamodel-code-generator": check_datamodel_code_generator,
    "redocly": check_redocly,
    "spectral": check_spectral,
    "openapi-typescript": check_openapi_typescript,
    "hey-api": check_hey_api,
}


def fresh_folder(name: str) -> Path:
    """Return an empty folder below build/outside/."""
    folder = WORK / "output" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def document() -> dict[str, dict[str, dict[str, dict[str, str]]]]:
    """Return the spec as plain data."""
    found: dict[str, dict[str, dict[str, dict[str, str]]]] = yaml.safe_load(SPEC.read_text(encoding="utf-8"))
    return found


def main() -> int:
    """Run all checks and return the exit status: 1 if one failed."""
    failed = 0
    for name, check in CHECKS.items():
        try:
            print(f"{name:26}{check()}")
        except Skipped as reason:
            print(f"{name:26}skipped: {reason}")
        except Failed as error:
            failed += 1
            print(f"{name:26}failed:\n{error}\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
