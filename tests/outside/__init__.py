"""Tools of other authors read the spec: linters, and generators for Python and TypeScript."""
