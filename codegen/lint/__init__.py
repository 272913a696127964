"""Find slips in a spec that can be rendered."""
