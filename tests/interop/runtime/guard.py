"""Block connections to other hosts, so that telemetry and downloads of libraries fail."""

from __future__ import annotations

import ipaddress
import sys
from typing import Any

blocked: list[str] = []
"""The hosts that the program tried to reach."""


def _is_loopback(host: Any) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _check(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) and address else None  # others are paths of Unix sockets
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    if not _is_loopback(host):
        blocked.append(str(host))
        raise ConnectionRefusedError(f"interop programs reach loopback only, not {host}")


def install() -> None:
    """Block connections of this process until it ends."""
    sys.addaudithook(_check)
