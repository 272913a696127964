# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Endpoint modules, one for each operation. They build a request, parse a response, or do both."""
