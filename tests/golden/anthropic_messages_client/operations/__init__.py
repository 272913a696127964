# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""The operations as methods, for clients to inherit."""
