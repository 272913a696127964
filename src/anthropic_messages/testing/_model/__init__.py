"""The offline model: what it answers."""
