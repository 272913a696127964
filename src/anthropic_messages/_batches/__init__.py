"""Wait for message batches, and run any number of requests in them."""
