"""The Messages API in a box: an application can be tried and tested without key, network or mocks.

    from anthropic_messages.testing import Server

    with Server() as server:
        client = Anthropic(base_url=server.url, api_key="anything")

From a shell: `python -m anthropic_messages.testing`; with `.testing.demo` instead, a tour of the SDK.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._exchange import Exchange
    from ._server import Server

__all__ = ["Exchange", "Server"]

_HOMES = {"Exchange": "anthropic_messages.testing._exchange", "Server": "anthropic_messages.testing._server"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import sys

    __import__(_HOMES[name])
    value: object = getattr(sys.modules[_HOMES[name]], name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*__all__, *globals()})
