# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Names of the exceptions for errors, by status and by the API's own name for the kind of error."""

CLASS_OF_STATUS: dict[int, str] = {
    404: "NotFoundError",
    409: "ConflictError",
}
CLASS_OF_TYPE: dict[str, str] = {
    "lost": "NotFoundError",
}
