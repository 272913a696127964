"""Paths of this repository."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
TEMPLATES = ROOT / "templates"
SPEC = ROOT / "openapi.yaml"
PACKAGE = ROOT / "generated" / "anthropic_messages_client"
FACADE = ROOT / "src" / "anthropic_messages"
RESOURCES = FACADE / "resources"
CODE_ERRORS = FACADE / "_code_errors"
