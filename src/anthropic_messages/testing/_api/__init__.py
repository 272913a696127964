"""The offline API: requests in, responses out."""
