"""Streamed responses: parse bytes into events and rows, and accumulate events into a message."""
