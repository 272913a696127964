"""The README: its recipes run unchanged, and its tables agree with the code."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.testing._faults.faults import descriptions

pytest_plugins = ["pytester"]
pytestmark = pytest.mark.usefixtures("all_modules")

PAGE = files("anthropic_messages.testing").joinpath("README.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: re.findall(r"def (test_\w+)", recipe)[0])
def test_a_recipe_runs(recipe: str, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    pytester.makepyfile(recipe)
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider", "-W", "error")
    outcomes = result.parseoutcomes()
    assert outcomes.keys() == {"passed"}, result.stdout.str()


def test_the_table_of_faults_is_whole() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", PAGE.partition("## Faults")[2], re.MULTILINE)
    assert dict(rows) == descriptions()


def test_what_it_names_exists() -> None:
    table = PAGE.partition("| | |")[2].partition("\n\n")[0]
    names = re.findall(r"`(\w+)", "\n".join(line.split("|")[1] for line in table.splitlines() if line.count("|") > 2))
    assert {"reply", "fault", "url", "strict"} <= set(names)
    with FakeAnthropic() as fake:
        for name in names:
            assert hasattr(fake, name), name
