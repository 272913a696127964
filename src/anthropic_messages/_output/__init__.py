"""Structured outputs: a JSON schema in the request, and a parsed value in the response."""
