# Rendered by `make generate`. Do not edit.
"""Models, parameter types and operations of the Messages API, rendered from openapi.yaml.

`types` has all models and parameter types, `api` has one module for each operation, and `client` is a minimal client.
Applications use the package `anthropic_messages` instead.
"""
