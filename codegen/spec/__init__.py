"""Read the spec, and refuse what the generator does not support."""
