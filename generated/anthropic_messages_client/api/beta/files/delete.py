# Rendered by `make generate`. Do not edit.
"""Delete a file. `DELETE /v1/files/{file_id}`"""

from __future__ import annotations

from ....api.files.delete import OPERATION as PLAIN

OPERATION = PLAIN._replace(id="beta.files.delete")
