# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""The operations, one module each: build() a request, parse() an answer, or both over a Client."""
