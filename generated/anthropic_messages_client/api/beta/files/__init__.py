# Rendered by `make generate`. Do not edit.
"""Endpoint modules of `beta.files`."""
