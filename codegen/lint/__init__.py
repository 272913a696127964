"""Find mistakes in a spec that can be rendered."""
