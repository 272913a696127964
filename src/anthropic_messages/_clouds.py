"""The clients of cloud platforms: names for annotations and `isinstance()`, because they are not built yet."""

from __future__ import annotations

import sys
from typing import Any, ClassVar

from ._client import Anthropic, AsyncAnthropic, AsyncAPIClient, SyncAPIClient
from ._redaction import forgetful

_OFFICIAL = "the class of this name in the official SDK, the package `anthropic`"


class _NotBuilt:
    """A client that cannot be created yet."""

    _instead: ClassVar[str] = (
        f"Use {_OFFICIAL}, or a gateway that serves the Messages API: {{client}}(base_url=..., auth_token=...)."
    )

    @forgetful
    def __init__(self, *args: Any, **options: Any) -> None:
        """Raise an error, because the client is not built yet.

        Raises:
            NotImplementedError: Always. The error says what to use instead.
        """
        client = "AsyncAnthropic" if isinstance(self, AsyncAPIClient) else "Anthropic"
        error = (
            f"{type(self).__name__} is not built yet: the class is for annotations and `isinstance()` only. "
            + self._instead.format(client=client)
        )
        if type(sys.modules.get("anthropic")).__module__.startswith(f"{__package__}."):
            error += " Before you import the official SDK, call `anthropic_messages.uninstall_as_anthropic()`."
        raise NotImplementedError(error)


class _OnMantle(_NotBuilt):
    _instead = (
        "With an API key of the platform, use {client}(base_url='https://bedrock-mantle.REGION.api.aws/anthropic', "
        f"auth_token=...). Otherwise, use {_OFFICIAL}."
    )


class _OnAWS(_NotBuilt):
    _instead = (
        "With an API key of the platform, use {client}(base_url='https://aws-external-anthropic.REGION.api.aws', "
        "auth_token=..., default_headers={{'anthropic-workspace-id': ...}}). "
        f"Otherwise, use {_OFFICIAL}."
    )


class _OnFoundry(_NotBuilt):
    _instead = (
        "With an API key of the platform, use {client}(base_url='https://RESOURCE.services.ai.azure.com/anthropic', "
        f"api_key=...). Otherwise, use {_OFFICIAL}."
    )


class AnthropicBedrock(_NotBuilt, SyncAPIClient):
    """The client for Amazon Bedrock. Creating one raises NotImplementedError."""


class AsyncAnthropicBedrock(_NotBuilt, AsyncAPIClient):
    """The asynchronous client for Amazon Bedrock. Creating one raises NotImplementedError."""


class AnthropicBedrockMantle(_OnMantle, SyncAPIClient):
    """The client for the Messages API of Amazon Bedrock. Creating one raises NotImplementedError."""


class AsyncAnthropicBedrockMantle(_OnMantle, AsyncAPIClient):
    """The asynchronous client for the Messages API of Amazon Bedrock. Creating one raises NotImplementedError."""


class AnthropicVertex(_NotBuilt, SyncAPIClient):
    """The client for Google Vertex AI. Creating one raises NotImplementedError."""


class AsyncAnthropicVertex(_NotBuilt, AsyncAPIClient):
    """The asynchronous client for Google Vertex AI. Creating one raises NotImplementedError."""


class AnthropicAWS(_OnAWS, Anthropic):
    """The client for the Claude Platform on AWS. Creating one raises NotImplementedError."""


class AsyncAnthropicAWS(_OnAWS, AsyncAnthropic):
    """The asynchronous client for the Claude Platform on AWS. Creating one raises NotImplementedError."""


class AnthropicFoundry(_OnFoundry, Anthropic):
    """The client for Microsoft Foundry. Creating one raises NotImplementedError."""


class AsyncAnthropicFoundry(_OnFoundry, AsyncAnthropic):
    """The asynchronous client for Microsoft Foundry. Creating one raises NotImplementedError."""


class AnthropicGoogleCloud(_NotBuilt, Anthropic):
    """The client for the Claude Platform on Google Cloud. Creating one raises NotImplementedError."""


class AsyncAnthropicGoogleCloud(_NotBuilt, AsyncAnthropic):
    """The asynchronous client for the Claude Platform on Google Cloud. Creating one raises NotImplementedError."""
