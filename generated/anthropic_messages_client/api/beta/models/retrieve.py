# Rendered by `make generate`. Do not edit.
"""Describe a model. `GET /v1/models/{model_id}`"""

from __future__ import annotations

from ....api.models.retrieve import OPERATION as PLAIN

OPERATION = PLAIN._replace(id="beta.models.retrieve", constants=(("query", "beta", "true", ("2023-06-01",)),))
