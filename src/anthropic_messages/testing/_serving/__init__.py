"""Access to the offline API: an HTTP server, and transports within the process."""
