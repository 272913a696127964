# Rendered by `make generate`. Do not edit.
"""Download a file. `GET /v1/files/{file_id}/content`"""

from __future__ import annotations

from ....api.files.download import OPERATION as PLAIN

OPERATION = PLAIN._replace(id="beta.files.download")
