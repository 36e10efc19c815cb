"""The questions that phones ask to learn whether a network leads to the internet.

A Wi-Fi of the teacher's own, without internet, is dropped by some phones every minute unless somebody
answers them. A router that sends these names to this machine, at port 80, keeps such phones in the room.
The answers are constants, so it does no harm to give them under whatever name was asked for.
"""

from aiohttp import web

_SUCCESS = "<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>"
ANSWERS: dict[str, tuple[int, str, str]] = {
    "/hotspot-detect.html": (200, "text/html", _SUCCESS),
    "/library/test/success.html": (200, "text/html", _SUCCESS),
    "/generate_204": (204, "text/plain", ""),
    "/gen_204": (204, "text/plain", ""),
    "/connecttest.txt": (200, "text/plain", "Microsoft Connect Test"),
    "/ncsi.txt": (200, "text/plain", "Microsoft NCSI"),
    "/success.txt": (200, "text/plain", "success\n"),
}


async def answer(request: web.Request) -> web.Response:
    """Answer one of them."""
    status, kind, text = ANSWERS[request.path]
    return web.Response(status=status, content_type=kind, text=text)
