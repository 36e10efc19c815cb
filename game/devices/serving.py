"""The server's life on the loop: from its first connection to its last."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator

from aiohttp import web

from game.devices.connection import Connections, silent
from game.devices.patience import Patience


@contextlib.asynccontextmanager
async def serving(
    app: web.Application, listener: socket.socket, most: int, patience: Patience
) -> AsyncIterator[None]:
    """Serve an application on a socket that listens, at most so many connections at a time."""
    settings = {
        "keepalive_timeout": patience.idle,
        "access_log": None,
        "logger": silent(),
        "max_line_size": 1024,
        "max_field_size": 4096,
        "max_headers": 64,
        "lingering_time": 1.0,
        "auto_decompress": False,
    }
    _allow_files(most + 256)
    runner = web.AppRunner(app, handle_signals=False, shutdown_timeout=1.0)
    await runner.setup()
    assert runner.server is not None
    factory = Connections(runner.server, most, settings)
    server = await asyncio.get_running_loop().create_server(factory, sock=listener, backlog=256)
    try:
        yield
    finally:
        server.close()
        await runner.cleanup()


def _allow_files(wanted: int) -> None:
    """Let this process have a file for each connection, where the system counts them."""
    try:
        import resource
    except ImportError:
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
