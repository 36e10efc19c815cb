"""What every request must pass, and what every answer carries. Plain HTTP on a room's network has no help
from the browser's `Sec-Fetch` headers, so Host and Origin do the work.
"""

from collections.abc import Callable

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from game.devices.wire import LARGEST_BODY, NotUnderstood

Answer = Callable[[web.Request, int, str], web.StreamResponse]

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # not no-referrer: with it a browser sends "Origin: null" with a plain form, and the form would be refused
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), clipboard-read=(), display-capture=()",
    "X-Frame-Options": "DENY",
    "Server": "waymark",
}
_SAID = {404: "missing", 405: "missing", 413: "too-much", 429: "too-much"}


def headers(host: str) -> dict[str, str]:
    """Return the headers of every answer, for the host and port that students have in their address bar."""
    # `ws:` is named because 'self' does not cover it in older Safari
    sockets = f" ws://{host}" if host else ""
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        f"connect-src 'self'{sockets}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    return {"Content-Security-Policy": policy, **HEADERS}


class Guard:
    """Lets a request pass, or answers it. `hosts` are those that this server goes by, with the port."""

    def __init__(self, answer: Answer, open_paths: frozenset[str]) -> None:
        self.hosts: tuple[str, ...] = ()
        self._answer = answer
        self._open_paths = open_paths

    def refusal(self, request: web.Request) -> tuple[int, str] | None:
        """Return the status and the reason to refuse a request with, None to let it pass."""
        if request.path in self._open_paths and request.method == "GET":
            return None
        host = request.headers.getall("Host", [])
        if len(host) != 1 or host[0].lower() not in self.hosts:
            return 421, "strange"
        changes = request.method != "GET" or "Upgrade" in request.headers or request.path == "/ws"
        if changes and request.headers.getall("Origin", []) != [f"http://{host[0].lower()}"]:
            return 403, "strange"
        if (request.content_length or 0) > LARGEST_BODY:
            return 413, "too-much"
        if "Sec-WebSocket-Protocol" in request.headers:
            return 400, "strange"  # the library would log it, with the address that it came from
        return None

    @property
    def middleware(self) -> Middleware:
        """The middleware. Whatever goes wrong is answered in plain words, and logged nowhere."""

        @web.middleware
        async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
            refused = self.refusal(request)
            response = self._answer(request, *refused) if refused else await self._tried(request, handler)
            if request.method != "GET":
                # a connection that is kept keeps its last answer in memory, and a choice with it
                response.force_close()
            return response

        return guarded

    async def _tried(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException as error:
            return self._answer(request, error.status, _SAID.get(error.status, "broken"))
        except NotUnderstood:
            return self._answer(request, 400, "broken")
        except TimeoutError:
            return self._answer(request, 408, "too-much")
        except ConnectionError:
            raise
        except Exception:
            return self._answer(request, 500, "broken")

    async def add_headers(self, request: web.Request, response: web.StreamResponse) -> None:
        """Add the headers to an answer that is about to be sent, a refusal or a WebSocket's too."""
        response.headers.update(headers(self.hosts[0] if self.hosts else ""))
