"""The addresses of this machine, and what stands in the way of the students' devices."""

import ipaddress
import socket
import sys
from typing import Literal, NamedTuple

from game.language import Words

_SIOCGIFADDR = {"linux": 0x8915, "darwin": 0xC0206921}


class Interface(NamedTuple):
    """A way into a network: what the system calls it, and this machine's IPv4 address there."""

    name: str
    address: str


class Advice(NamedTuple):
    """One thing to know before the class joins. `stop` means that no device will reach this machine."""

    kind: Literal["loopback", "no-network", "public", "isolation", "firewall", "open-network"]
    text: str
    stop: bool = False


def interfaces() -> list[Interface]:
    """Return this machine's addresses, the likeliest first; the loopback is not among them."""
    found = _listed() or _by_host_name()
    first = _on_the_way_out()
    if first and first not in [interface.address for interface in found]:
        found.append(Interface("network", first))
    usable = [interface for interface in found if not ipaddress.ip_address(interface.address).is_loopback]
    return sorted(usable, key=lambda interface: (interface.address != first, interface.name))


def is_here(address: str) -> bool:
    """Return whether this machine has that address now."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((address, 0))
        except OSError:
            return False
    return True


def beforehand(words: Words) -> list[Advice]:
    """Return what to tell the teacher before a network is picked, whichever it is."""
    advice: list[Advice] = []
    if sys.platform in ("win32", "darwin"):
        text = words("If this laptop asks whether Waymark may use the network, allow it on private networks.")
        advice.append(Advice("firewall", text))
    text = words("On a Wi-Fi without a password, others near could watch what devices send. Use one with.")
    return [*advice, Advice("open-network", text)]


def preflight(address: str, words: Words) -> list[Advice]:
    """Return what to tell the teacher about an address before the class joins, in plain words."""
    where = ipaddress.ip_address(address)
    if where.is_loopback:
        text = words(
            "This address is this laptop itself: no other device can reach it. Pick another network."
        )
        return [Advice("loopback", text, stop=True)]
    if where.is_link_local or where.is_unspecified:
        text = words("This laptop has no proper address here. Join the room's Wi-Fi first, then look again.")
        return [Advice("no-network", text, stop=True)]
    advice = []
    if where.is_global:
        text = words(
            "This network gives out public addresses. Browsers may warn before they show the page. "
            "If they do, take hands or cards instead."
        )
        advice.append(Advice("public", text))
    text = words(
        "Open this on one phone first. If the page does not come, this Wi-Fi keeps devices apart: "
        "take hands or cards, or a hotspot of your own."
    )
    return [*advice, Advice("isolation", text)]


def _listed() -> list[Interface]:
    request = next((code for name, code in _SIOCGIFADDR.items() if sys.platform == name), None)
    if request is None:
        return []
    import fcntl

    found = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        for _, name in socket.if_nameindex():
            try:
                raw = fcntl.ioctl(probe.fileno(), request, name.encode()[:15].ljust(256, b"\0"))
            except OSError:
                continue  # it has no IPv4 address
            found.append(Interface(name, socket.inet_ntoa(raw[20:24])))
    return found


def _by_host_name() -> list[Interface]:
    try:
        found = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
    except OSError:
        return []
    addresses = dict.fromkeys(str(entry[4][0]) for entry in found)
    return [Interface(f"network {n}", address) for n, address in enumerate(addresses, 1)]


def _on_the_way_out() -> str:
    """Return the address that this machine would send from. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # an address that is nobody's (RFC 5737)
        except OSError:
            return ""
        return str(probe.getsockname()[0])
