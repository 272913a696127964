"""The offline model: replies that are generated from the request alone."""
