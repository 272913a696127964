"""Sending and receiving: HTTP clients, connection pools, deadlines, and the drivers that carry out a plan."""
