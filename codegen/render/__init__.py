"""Render the spec into the generated package and the facade's resources."""
