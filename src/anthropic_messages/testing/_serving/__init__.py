"""Ways to reach the offline API: a server, and transports within the process."""
