"""The pytest plugin with the fixture `fake_anthropic`. It imports nothing else until a test uses the fixture.

If the environment variable ANTHROPIC_MESSAGES_AS_ANTHROPIC is 1, it calls `install_as_anthropic()` before any
`conftest.py` is imported.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ._fake import FakeAnthropic

_STRICT = "fake_anthropic_strict"
_passed = pytest.StashKey[bool]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the ini option of the `fake_anthropic` fixture."""
    parser.addini(
        _STRICT, "fail tests that leave queued replies or faults of fake_anthropic unused", "bool", default=True
    )


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    """Serve the module name `anthropic` from this package if the environment asks for it."""
    if os.environ.get("ANTHROPIC_MESSAGES_AS_ANTHROPIC") == "1":
        from anthropic_messages import install_as_anthropic

        try:
            install_as_anthropic()
        except RuntimeError as error:
            raise pytest.UsageError(
                f"{error} A pytest plugin imports it: run `python -m anthropic_messages.as_anthropic -m pytest`."
            ) from None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[Any]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Record for the fixture if its test passed."""
    report = yield
    if call.when == "call":
        item.stash[_passed] = report.passed
    return report


@pytest.fixture
def fake_anthropic(request: pytest.FixtureRequest) -> Iterator[FakeAnthropic]:
    """Offline Messages API with queued replies, faults, recorded requests and clients. Needs no API key.

    A test fails if it leaves a queued reply or fault unused. To allow that, set `fake_anthropic.strict = False` in the
    test, or `fake_anthropic_strict = false` in the pytest configuration.
    """
    from ._fake import FakeAnthropic

    with FakeAnthropic(strict=request.config.getini(_STRICT)) as fake:
        yield fake
    if request.node.stash.get(_passed, False) and fake.problems():
        from ._text import printable

        pytest.fail(printable("\n".join(["fake_anthropic:", *fake.problems()]), keep="\n"), pytrace=False)
