"""Renders openapi.yaml into generated/anthropic_messages_client. Build time only: never part of the wheel."""
