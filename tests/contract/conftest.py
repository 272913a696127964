from __future__ import annotations

from tests.facade.conftest import plain_environment, wire, world

__all__ = ["plain_environment", "wire", "world"]  # fixtures, here as they are there
