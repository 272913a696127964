# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Types of request parameters. At run time they are plain dicts."""
