"""Read the spec, and reject what the generator does not support."""
