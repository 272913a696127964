"""What happens to a call, reported to hooks and to the log."""
