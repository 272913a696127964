# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Endpoint modules of `beta.messages.batches`."""
