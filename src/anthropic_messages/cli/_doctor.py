"""The command `doctor`: versions, settings and one test call."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.request import getproxies

from anthropic_messages import Anthropic
from anthropic_messages._redaction import public_url
from anthropic_messages._transport.clock import monotonic
from anthropic_messages._version import __version__

from ._exits import ExitCode, exit_code, message_of
from ._output import console, visible, write_json
from ._session import connect

_EXTRAS = {"aiohttp": "httpx_aiohttp", "otel": "opentelemetry", "pydantic": "pydantic", "testing": "uvicorn"}
_STYLES = {"ok": "green", "problem": "bold red", "skipped": "yellow"}


class Check(NamedTuple):
    """One line of the report."""

    name: str
    status: Literal["ok", "problem", "skipped"]
    detail: str
    advice: str = ""
    code: ExitCode = ExitCode.OK


def run_doctor(*, offline: bool, as_json: bool, timeout: float | None = None) -> int:
    """Check the setup, and show a line for each check.

    Returns:
        The exit code of the first problem, or 0.
    """
    checks = [_versions(), _extras(), _credential(offline), _base_url(offline), *_proxies(), *_certificates()]
    if any(check.code is ExitCode.CREDENTIALS for check in checks):
        checks.append(Check("test call", "skipped", "needs a credential"))
    else:
        checks.append(_test_call(offline, timeout))
    code = next((check.code for check in checks if check.status == "problem"), ExitCode.OK)
    if as_json:
        shown = [{"name": c.name, "status": c.status, "detail": c.detail, "advice": c.advice or None} for c in checks]
        write_json({"ok": code == ExitCode.OK, "checks": shown})
    else:
        _show(checks)
    return code


def _show(checks: list[Check]) -> None:
    from rich.text import Text

    out = console()
    width = max(len(check.name) for check in checks)
    for check in checks:
        line = Text(f"{check.status:<7}", style=_STYLES[check.status])
        line.append(f"  {check.name:<{width}}  {visible(check.detail)}", style="default")
        out.print(line, soft_wrap=True)
        if check.advice:
            out.print(Text(f"{'':<{width + 11}}{visible(check.advice)}"), soft_wrap=True)


def _versions() -> Check:
    libraries = ", ".join(f"{name} {_version(name)}" for name in ("httpx", "httpcore"))
    system = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    return Check("versions", "ok", f"anthropic-messages {__version__}, {libraries}, {system}")


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(unknown)"


def _extras() -> Check:
    installed = [extra for extra, module in _EXTRAS.items() if find_spec(module) is not None]
    return Check("extras", "ok", ", ".join(["cli", *installed]))


def _credential(offline: bool) -> Check:
    if offline:
        return Check("credential", "ok", "not needed with --offline")
    found = [name for name in ("ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN") if os.environ.get(name)]
    try:
        with connect(offline=False, base_url="http://localhost"):  # A wrong base URL is a problem of its own.
            pass
    except Exception as error:
        return Check("credential", "problem", message_of(error), code=exit_code(error))
    if not found:
        return Check("credential", "ok", "a header in ANTHROPIC_CUSTOM_HEADERS is used (value not shown)")
    unused = f"; {found[1]} is set, too, but not used" if len(found) > 1 else ""
    return Check("credential", "ok", f"{found[0]} is set (value not shown){unused}")


def _base_url(offline: bool) -> Check:
    if offline:
        return Check("base URL", "ok", "the offline API in this process")
    source = "ANTHROPIC_BASE_URL" if os.environ.get("ANTHROPIC_BASE_URL") else "default"
    try:
        url = Anthropic(api_key="-").base_url
    except (TypeError, ValueError) as error:
        return Check("base URL", "problem", message_of(error), code=ExitCode.USAGE)
    shown = f"{public_url(url)} ({source})"
    if url.endswith("/v1"):
        advice = "Remove /v1 from ANTHROPIC_BASE_URL: it is added to each request."
        return Check("base URL", "problem", shown, advice, ExitCode.USAGE)
    return Check("base URL", "ok", shown)


def _proxies() -> list[Check]:
    from anthropic_messages._transport.proxies import UnusableProxy, environment_proxies

    proxies, _ = environment_proxies()
    problems = {value.text for value in proxies.values() if isinstance(value, UnusableProxy)}
    if problems:
        return [Check("proxy", "problem", text, code=ExitCode.USAGE) for text in sorted(problems)]
    found = getproxies()
    shown = [f"{kind}: {_public_proxy(found[kind])}" for kind in ("http", "https", "all") if found.get(kind)]
    if not shown:
        return [Check("proxy", "ok", "none")]
    direct = f"; none for {found['no']}" if found.get("no") else ""
    return [Check("proxy", "ok", ", ".join(shown) + direct)]


def _public_proxy(url: str) -> str:
    """Return the URL of a proxy without user name, password and query."""
    scheme, separator, rest = url.partition("://") if "://" in url else ("http", "://", url)
    host = rest.rpartition("@")[2].split("/")[0].split("?")[0].split("#")[0]
    return f"{scheme}{separator}{'[hidden]@' if '@' in rest else ''}{host}"


def _certificates() -> list[Check]:
    checks = []
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        value = os.environ.get(name)
        if not value:
            continue
        if Path(value).exists():
            checks.append(Check("TLS", "ok", f"{name} is {value}"))
        else:
            advice = f"Correct {name}, or unset it."
            checks.append(Check("TLS", "problem", f"{name} is {value}, which does not exist", advice, ExitCode.USAGE))
    return checks or [Check("TLS", "ok", "the default certificates")]


def _test_call(offline: bool, timeout: float | None) -> Check:
    settings: dict[str, Any] = {"max_retries": 0, "timeout": 30.0 if timeout is None else timeout}
    start = monotonic()
    try:
        with connect(offline=offline, **settings) as client:
            client.models.list(limit=1)
    except Exception as error:
        return Check("test call", "problem", message_of(error), code=exit_code(error))
    # The time of the offline API says nothing about a network.
    duration = "" if offline else f" in {monotonic() - start:.1f} s"
    return Check("test call", "ok", f"listed one model{duration}")
