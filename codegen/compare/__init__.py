"""Compare two specs, and what Python shows of the packages."""
