"""Errors that end a run."""

from __future__ import annotations


class BenchmarkError(Exception):
    """A measurement failed."""


class WrongAnswer(BenchmarkError):
    """A contestant returned a wrong result, so its time is meaningless."""
