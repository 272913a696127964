"""Settings and fixtures of all tests."""

from __future__ import annotations

from hypothesis import settings

pytest_plugins = ["tests.support.transports"]  # This module has fixtures.

settings.register_profile("any machine", deadline=None)  # Times vary on a busy machine.
settings.load_profile("any machine")
