"""What the server has beside the API: its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.routing import Mount

from ._asgi import Gateway

if TYPE_CHECKING:
    from ._api import OfflineAPI


def site(api: OfflineAPI) -> Starlette:
    return Starlette(routes=[Mount("/", app=Gateway(api))])
