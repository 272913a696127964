# Rendered by `make generate`. Do not edit.
"""Endpoint modules, one for each operation. They build a request, parse a response, or do both."""
