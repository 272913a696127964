from __future__ import annotations

import importlib
import pkgutil
import threading
from collections.abc import Iterator
from typing import Any

import anthropic_messages_client
import httpx
import pytest

import anthropic_messages
from anthropic_messages.testing import Server
from tests.support.transports import usual_certificates

HEADERS = {"x-api-key": "k", "anthropic-version": "2023-06-01"}


@pytest.fixture(scope="session")
def all_modules() -> None:
    """Import all modules of the package.

    An in-process run of `pytester` removes the modules that it has imported from `sys.modules`. Importing them again
    would create a second class of each model.
    """
    for package in (anthropic_messages, anthropic_messages_client):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)


@pytest.fixture
def server() -> Iterator[Server]:
    """Yield a server, and check that its threads end with it."""
    before = set(threading.enumerate())
    with Server() as running:
        yield running
    # asyncio watches the process of a browser in a thread of that name, which ends with the browser.
    after = {thread for thread in threading.enumerate() if not thread.name.startswith("asyncio-waitpid")}
    assert after <= before


@pytest.fixture
def http(server: Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, headers=HEADERS, trust_env=False, verify=usual_certificates()) as client:
        yield client


def body(text: str = "What is the capital of France?", **fields: Any) -> dict[str, Any]:
    """Return the body of a request for a message."""
    return {
        "model": "claude-sonnet-5-5",
        "max_tokens": 1000,
        "messages": [{"role": "user", "content": text}],
        **fields,
    }
