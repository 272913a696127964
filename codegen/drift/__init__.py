"""Compare the spec with the types of the official SDK."""
