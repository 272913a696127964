# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Response models, one module for each class. A module is loaded when its class is first used."""
