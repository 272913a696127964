# Rendered by `make generate`. Do not edit.
"""Names of exception classes, by HTTP status and by the `type` of the error."""

CLASS_OF_STATUS: dict[int, str] = {404: "NotFoundError", 409: "ConflictError"}
CLASS_OF_TYPE: dict[str, str] = {"lost": "NotFoundError"}
