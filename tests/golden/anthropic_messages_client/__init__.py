# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""The Messages API as attrs models, typed parameters and operations, rendered from openapi.yaml. Do not edit: `make generate`.

`types` has every model and parameter type, `api` a module for each operation, `client` a small client over httpx.
The package `anthropic_messages` is what applications use.
"""
