# Rendered by `make generate`. Do not edit.
"""List the files. `GET /v1/files`"""

from __future__ import annotations

from ....api.files.list import OPERATION as PLAIN

OPERATION = PLAIN._replace(id="beta.files.list")
