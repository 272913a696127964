"""The spec's schemas: validation, and values made by them."""
