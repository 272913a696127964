"""Structured outputs: answers that are requested as a type and read as one."""
