"""Why a run stops."""

from __future__ import annotations


class BenchmarkError(Exception):
    """Something could not be measured that should have been."""


class WrongAnswer(BenchmarkError):
    """A contestant gave something else than the right answer, so that its time means nothing."""
