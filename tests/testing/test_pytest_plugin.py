"""The fixture in pytest runs, and the modules that the plugin imports."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest_plugins = ["pytester"]
pytestmark = pytest.mark.usefixtures("all_modules")

QUESTION = """
QUESTION = dict(model="claude-haiku-4-5", max_tokens=10, messages=[dict(role="user", content="Hello")])
"""


def run(pytester: pytest.Pytester, test: str, *arguments: str) -> pytest.RunResult:
    pytester.makepyfile(QUESTION + test)
    return pytester.runpytest_inprocess("-p", "no:cacheprovider", "-W", "error", *arguments)


USED = """
def test_one(fake_anthropic):
    fake_anthropic.reply("Hi.")
    assert fake_anthropic.client().messages.create(**QUESTION).content[0].text == "Hi."

def test_each_has_its_own(fake_anthropic):
    assert fake_anthropic.requests == []
    assert fake_anthropic.client().messages.create(**QUESTION).content[0].text != "Hi."
"""
UNUSED = """
def test_one(fake_anthropic):
    fake_anthropic.reply("Hi.")
"""


def test_each_test_has_a_fixture_of_its_own(pytester: pytest.Pytester) -> None:
    run(pytester, USED).assert_outcomes(passed=2)


def test_an_unused_reply_fails_the_test(pytester: pytest.Pytester) -> None:
    result = run(pytester, UNUSED)
    result.assert_outcomes(passed=1, errors=1)
    result.stdout.fnmatch_lines(["fake_anthropic:", "unused reply: no request arrived for 'Hi.'"])


def test_an_unused_reply_is_accepted_if_not_strict(pytester: pytest.Pytester) -> None:
    run(pytester, UNUSED + "    fake_anthropic.strict = False\n").assert_outcomes(passed=1)
    run(pytester, UNUSED, "-o", "fake_anthropic_strict=false").assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("end", "outcome"), [("assert False", "failed"), ("import pytest; pytest.xfail('later')", "xfailed")]
)
def test_a_failed_test_reports_no_unused_reply(pytester: pytest.Pytester, end: str, outcome: str) -> None:
    run(pytester, f"{UNUSED}    {end}\n").assert_outcomes(**{outcome: 1})


def test_the_plugin_imports_only_its_own_packages() -> None:
    program = (
        "import sys, pytest; before = set(sys.modules); import anthropic_messages.testing.pytest_plugin; "
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    ours = {"anthropic_messages", "anthropic_messages.testing", "anthropic_messages.testing.pytest_plugin"}
    assert set(done.stdout.split()) == ours
