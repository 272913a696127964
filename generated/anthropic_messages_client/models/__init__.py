# Rendered by `make generate`. Do not edit.
"""Response models, one module for each class. A module is loaded when its class is first used."""
