# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""List the models. `GET /v1/models`"""

from __future__ import annotations

from ....api.models.list import OPERATION as PLAIN

OPERATION = PLAIN._replace(
    id="beta.models.list",
    constants=(("query", "beta", "true", ("2023-06-01",)),),
)
