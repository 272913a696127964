"""The minimum version of a release."""

from __future__ import annotations

import pytest

from codegen.compare.change import Severity
from codegen.release.versions import Version

B, C, A, D = Severity.BREAKING, Severity.CAUTION, Severity.ADDITION, Severity.DETAIL


@pytest.mark.parametrize(
    ("before", "worst", "minimum"),
    [
        ("1.2.3", B, "2.0.0"),
        ("1.2.3", C, "1.3.0"),
        ("1.2.3", A, "1.3.0"),
        ("1.2.3", D, "1.2.4"),
        ("0.2.3", B, "0.3.0"),
        ("0.2.3", C, "0.2.4"),
        ("0.2.3", A, "0.2.4"),
        ("0.2.3", D, "0.2.4"),
        ("0.0.3", B, "0.1.0"),
    ],
)
def test_minimum_version(before: str, worst: Severity, minimum: str) -> None:
    assert Version.parse(before).after(worst) == Version.parse(minimum)


def test_versions_are_compared_as_numbers() -> None:
    assert Version.parse("0.10.0") > Version.parse("0.9.9")
    assert str(Version.of_tag("v1.2.3")) == "1.2.3"


@pytest.mark.parametrize("text", ["1.2", "1.2.3rc1", "1.02.3", "latest", ""])
def test_invalid_version_is_rejected(text: str) -> None:
    with pytest.raises(ValueError, match="is not a version: write it as in"):
        Version.parse(text)
