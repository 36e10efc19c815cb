"""The socket that the server listens at, bound to one address of this machine and to no other."""

import socket

from game.devices.trouble import DevicesTrouble
from game.scenario.worded import worded


def listen_at(address: str, port: int, here: bool) -> socket.socket:
    """Return a socket that listens. `here` is whether this machine has that address, to say what is wrong.

    Raises DevicesTrouble, in words for the teacher.
    """
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows: nobody else may take the port from us
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((address, port))
        listener.listen(256)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        if not here:
            text = worded(
                "this laptop is not at {address} any more. Pick the network again.", address=address
            )
        elif isinstance(error, PermissionError):
            text = worded(
                "this system keeps port {port} to itself. Start with “--port 0” for any free one, or with a "
                "number of 1024 or more.",
                port=port,
            )
        else:
            text = worded(
                "port {port} is taken by another program. Start with “--port 0” for any free one, or with "
                "another number.",
                port=port,
            )
        raise DevicesTrouble(text) from error
    return listener
