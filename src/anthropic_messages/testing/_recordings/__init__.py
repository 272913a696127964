"""Cassettes: recorded calls of the real API."""
