# Rendered by `make generate`. Do not edit.
"""Operations as methods, for resource classes to inherit."""
