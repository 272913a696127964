# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""What the API answers: one module a class, loaded when first needed."""
