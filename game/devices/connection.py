"""A connection to the server: as the library makes it, but silent, and one of a bounded number."""

import asyncio
import logging
from typing import Any

from aiohttp import web

from game.devices.guard import headers


def silent() -> logging.Logger:
    """Return a logger that says nothing to anybody: what it would say has addresses in it."""
    logger = logging.Logger("waymark-devices", logging.CRITICAL + 1)
    logger.propagate = False
    logger.addHandler(logging.NullHandler())
    return logger


class Connection(web.RequestHandler):
    """A connection. A request that cannot even be read is answered with the same headers as any other."""

    def handle_error(
        self,
        request: web.BaseRequest,
        status: int = 500,
        exc: BaseException | None = None,
        message: str | None = None,
    ) -> web.StreamResponse:
        """Answer what could not be read, in as few words as possible."""
        if request.writer.output_size > 0:
            raise ConnectionError("an answer was begun already")
        response = web.Response(status=status, text="This could not be read.\n", headers=headers(""))
        response.force_close()
        return response


class Full(asyncio.Protocol):
    """A connection too many: closed at once."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Close it."""
        assert isinstance(transport, asyncio.Transport)
        transport.abort()


class Connections:
    """Makes the connections of a server, at most so many at a time."""

    def __init__(self, server: web.Server, most: int, settings: dict[str, Any]) -> None:
        self._server = server
        self._most = most
        self._settings = settings
        self.refused = 0

    def __call__(self) -> asyncio.Protocol:
        """Return the next connection."""
        if len(self._server.connections) >= self._most:
            self.refused += 1
            return Full()
        return Connection(self._server, loop=asyncio.get_running_loop(), **self._settings)
