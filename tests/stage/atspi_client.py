"""A client of AT-SPI, as a screen reader is one. It runs on the system's own Python, which has the bindings.

Each line of its input is a request, each line of its output the answer, both as JSON.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

EVENTS = ("object:announcement", "object:state-changed:focused", "window:activate")
BUS = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties")


class Client:
    def __init__(self):
        self.heard = []
        self.listener = Atspi.EventListener.new(self.hear)

    def hear(self, event):
        name = event.source.get_name() if event.source is not None else ""
        said = event.any_data if isinstance(event.any_data, str) else ""
        self.heard.append({"type": event.type, "name": name, "on": event.detail1, "said": said})

    def listen(self):
        """Begin to listen, as a screen reader that is switched on."""
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            on = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
            session.call_sync(*BUS, "Set", on, None, Gio.DBusCallFlags.NONE, -1)
        Atspi.init()
        for kind in EVENTS:
            self.listener.register(kind)

    def application(self, pid):
        desktop = Atspi.get_desktop(0)
        found = [desktop.get_child_at_index(at) for at in range(desktop.get_child_count())]
        return next((each for each in found if each is not None and each.get_process_id() == pid), None)

    def windows(self, pid):
        application = self.application(pid)
        return [] if application is None else [self.met(each) for each in children(application)]

    def met(self, node):
        """Return what a screen reader meets here, and in it."""
        node.clear_cache()
        states = node.get_state_set().get_states()
        return {
            "role": node.get_role_name(),
            "name": node.get_name(),
            "description": node.get_description(),
            "states": [state.value_nick for state in states],
            "place": node.get_attributes().get("posinset", ""),
            "rect": rect(node),
            "children": [self.met(each) for each in children(node)],
        }

    def do(self, pid, role, name, what):
        application = self.application(pid)
        for node in every(application) if application is not None else ():
            if (node.get_role_name(), node.get_name()) == (role, name):
                return node.do_action(0) if what == "press" else node.grab_focus()
        return False

    def answer(self, request):
        match request:
            case {"do": "listen"}:
                return self.listen()
            case {"do": "windows", "pid": pid}:
                return self.windows(pid)
            case {"do": "heard"}:
                return self.heard
            case {"do": what, "pid": pid, "role": role, "name": name}:
                return self.do(pid, role, name, what)


def children(node):
    found = [node.get_child_at_index(at) for at in range(node.get_child_count())]
    return [each for each in found if each is not None]


def every(node):
    node.clear_cache()
    yield node
    for child in children(node):
        yield from every(child)


def rect(node):
    try:
        at = node.get_extents(Atspi.CoordType.SCREEN)
    except GLib.Error:
        return None
    return [at.x, at.y, at.width, at.height]


def main():
    client, loop = Client(), GLib.MainLoop()

    def asked(source, _condition):
        line = source.readline()
        if not line:
            loop.quit()
            return False
        try:
            answer = client.answer(json.loads(line))
        except (
            Exception
        ) as error:  # what was there a moment ago may be gone: then each call fails in its own way
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)
        return True

    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, asked)
    loop.run()


if __name__ == "__main__":
    main()
