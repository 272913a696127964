"""Compare two specs, and the public Python API of the packages."""
