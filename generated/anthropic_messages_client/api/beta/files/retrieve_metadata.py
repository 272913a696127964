# Rendered by `make generate`. Do not edit.
"""Describe a file. `GET /v1/files/{file_id}`"""

from __future__ import annotations

from ....api.files.retrieve_metadata import OPERATION as PLAIN

OPERATION = PLAIN._replace(id="beta.files.retrieve_metadata")
