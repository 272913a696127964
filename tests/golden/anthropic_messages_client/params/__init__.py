# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""What a caller sends, for type checkers: plain dicts at run time."""
