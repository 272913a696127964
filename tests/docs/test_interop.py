"""The page of libraries shows the stored results of `make interop`, for each library of the list."""

from __future__ import annotations

import pytest

from tests.interop.libraries import CHECKS, Library, read_checks, read_libraries
from tests.interop.page import PAGE, read_results, render, rendered_part

LIBRARIES = read_libraries()


def test_the_page_shows_the_results() -> None:
    assert rendered_part(PAGE.read_text(encoding="utf-8")) == render(read_results())


def test_each_library_has_results() -> None:
    assert sorted(read_results()) == sorted(LIBRARIES)


@pytest.mark.parametrize("library", LIBRARIES.values(), ids=list(LIBRARIES))
def test_results_are_of_the_checks_in_the_program(library: Library) -> None:
    """A check that was added later, or is no longer offered, needs another `make interop`."""
    result = read_results()[library.name]
    offered = read_checks(library.program)
    assert result["not_offered"] == {name: reason for name, reason in offered.items() if reason is not None}
    for sdk in result["sdks"].values():
        if sdk["error"] is None:
            assert list(sdk["checks"]) == sorted(name for name in CHECKS if offered[name] is None)
