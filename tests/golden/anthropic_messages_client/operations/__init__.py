# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Operations as methods, for resource classes to inherit."""
