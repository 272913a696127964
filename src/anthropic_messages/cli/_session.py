"""Clients for commands: of the API, or of the offline API in this process."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from anthropic_messages import Anthropic
from anthropic_messages._errors import AnthropicError, CredentialsError

from ._exits import NO_CREDENTIALS, Interrupted, UsageProblem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

OFFLINE_POLL_INTERVAL = 0.1  # seconds


@contextmanager
def connect(*, offline: bool, batches: Path | None = None, **settings: Any) -> Iterator[Anthropic]:
    """Return a client within a `with` block.

    Args:
        offline: True for a client of the offline API in this process, which opens no socket and needs no key.
        batches: The file in which the offline API keeps its batches; None keeps them in memory.
        settings: Arguments of the client. Those that are None are left out.

    Raises:
        CredentialsError: There is no API key.
        Interrupted: The user pressed Ctrl-C within the block.
        UsageProblem: An environment variable or an option has an invalid value.
    """
    settings = {name: value for name, value in settings.items() if value is not None}
    try:
        with _offline_client(batches, settings) if offline else _client(settings) as client:
            yield client
    except KeyboardInterrupt:
        raise Interrupted("Interrupted.") from None


@contextmanager
def _client(settings: dict[str, Any]) -> Iterator[Anthropic]:
    with _checked(Anthropic, **settings) as client:
        if not client.api_key and not client.auth_token and not _has_credential_header(client):
            raise CredentialsError(NO_CREDENTIALS)
        yield client


@contextmanager
def _offline_client(batches: Path | None, settings: dict[str, Any]) -> Iterator[Anthropic]:
    # The offline API takes a moment to load, so commands that use the network do not load it.
    from anthropic_messages.testing import FakeAnthropic

    with FakeAnthropic(strict=False) as fake:
        if batches is not None:
            from anthropic_messages.testing._api.api import OfflineAPI
            from anthropic_messages.testing._api.batches import Batches

            fake.api = OfflineAPI(Batches(str(batches), seconds=fake.batch_seconds))
        # Variables of the environment are for the real API.
        with _checked(fake.client, base_url="http://offline", **settings) as client:
            yield client


@contextmanager
def checked_arguments() -> Iterator[None]:
    """Report arguments that the SDK rejects before it sends them, such as those of a saved chat, as a usage problem.

    Raises:
        UsageProblem: The SDK raised TypeError or ValueError within the block.
    """
    try:
        yield
    except AnthropicError:
        raise
    except (TypeError, ValueError) as error:
        raise UsageProblem(str(error)) from error


def _checked(make_client: Callable[..., Anthropic], **settings: Any) -> Anthropic:
    """Make a client. An invalid setting is a mistake in an option or a variable."""
    with checked_arguments():
        return make_client(**settings)


def _has_credential_header(client: Anthropic) -> bool:
    headers = client._engine.settings.headers
    return any(headers.get(name) for name in ("authorization", "x-api-key"))
