from __future__ import annotations

from tests.codegen.conftest import parcels_package as parcels_package
