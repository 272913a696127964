"""The module name `anthropic`, served by this package for libraries that import it."""
