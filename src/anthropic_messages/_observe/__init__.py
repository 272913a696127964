"""Hooks and the log, which are notified of the attempts and the end of each call."""
