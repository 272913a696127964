# Rendered by `make generate`. Do not edit.
"""Upload a file. `POST /v1/files`"""

from __future__ import annotations

from ....api.files.upload import OPERATION as PLAIN

OPERATION = PLAIN._replace(id="beta.files.upload")
