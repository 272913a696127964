"""The offline API: a function from requests to responses."""
