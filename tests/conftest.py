"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

pytest_plugins = ["tests.support.transports"]  # its fixtures

settings.register_profile("any machine", deadline=None)  # how long an example takes says nothing on a busy one
settings.load_profile("any machine")
