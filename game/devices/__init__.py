"""The students' own screens: a room on the room's network, closed ballots, no names."""

from game.devices.apart import ServerApart
from game.devices.network import Advice, Interface, beforehand, interfaces, preflight
from game.devices.qr import qr_matrix
from game.devices.room import Room
from game.devices.server import Address, DeviceServer
from game.devices.trouble import DevicesTrouble
from game.devices.view import Status

__all__ = [
    "Address",
    "Advice",
    "DeviceServer",
    "DevicesTrouble",
    "Interface",
    "Room",
    "ServerApart",
    "Status",
    "beforehand",
    "interfaces",
    "preflight",
    "qr_matrix",
]
