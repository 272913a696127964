"""Message batches beyond the API's operations: wait for one, and run any number of requests."""
