"""Faults: errors, broken connections and malformed responses on demand."""
