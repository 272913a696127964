"""Streams of events and of rows: bytes in, objects out."""
