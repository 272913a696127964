"""The life of a call: from arguments to a request, its attempts, and its response."""
