"""Check and prepare a release."""
