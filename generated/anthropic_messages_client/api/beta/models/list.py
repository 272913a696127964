# Rendered by `make generate`. Do not edit.
"""List the models. `GET /v1/models`"""

from __future__ import annotations

from ....api.models.list import OPERATION as PLAIN

OPERATION = PLAIN._replace(id="beta.models.list", constants=(("query", "beta", "true", ("2023-06-01",)),))
