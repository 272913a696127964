# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Endpoint modules, one for each operation: `build()` a request, `parse()` a response, or send it with a Client."""
