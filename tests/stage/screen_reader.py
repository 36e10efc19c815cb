"""A bus of its own for screen readers, and one that asks on it. Nothing of it reaches the bus of whoever runs
the tests.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def missing():
    """Say what a screen reader needs that is not here; "" when all is."""
    if not sys.platform.startswith("linux"):
        return "screen readers are tried on Linux"
    wanted = {
        "accesskit (pip)": find_spec("accesskit") is not None,
        "dbus": shutil.which("dbus-daemon"),
        "at-spi2-core": any(Path(launcher).exists() for launcher in LAUNCHERS),
        "python3-gi and gir1.2-atspi-2.0": Path(PYTHON).exists()
        and not subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode,
    }
    lacks = [name for name, here in wanted.items() if not here]
    return f"a screen reader needs what is not installed here: {', '.join(lacks)}" if lacks else ""


def until(condition, seconds=60):
    """Wait for something of another process; how long it takes is not what is tested."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    return condition()


class Bus:
    """A session bus with AT-SPI on it, and a home of its own."""

    def __init__(self):
        self.home = Path(tempfile.mkdtemp())  # short: a socket's path has few letters
        self.environment = os.environ | {
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.home),
            "WAYMARK_HOME": str(self.home / "waymark"),
            "GSETTINGS_BACKEND": "memory",  # else the launcher would switch screen readers on for good
        }
        self.environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        self.processes = []
        bus = self.start(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE
        )
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        launcher = next(launcher for launcher in LAUNCHERS if Path(launcher).exists())
        self.start([launcher, "--launch-immediately"])

    def start(self, command, **streams):
        streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | streams
        process = subprocess.Popen(
            command, env=self.environment, cwd=ROOT, text=True, start_new_session=True, **streams
        )
        self.processes.append(process)
        return process

    def close(self):
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


class ScreenReader:
    """Asks on a bus, and hears what is said there."""

    def __init__(self, bus):
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self._client = bus.start([PYTHON, str(HERE / "atspi_client.py")], **pipes)

    def ask(self, **request):
        self._client.stdin.write(json.dumps(request) + "\n")
        self._client.stdin.flush()
        return json.loads(self._client.stdout.readline())

    def listen(self):
        until(lambda: self.ask(do="listen") is None)

    def windows(self, pid):
        """Return what each window of a process shows."""
        found = self.ask(do="windows", pid=pid)
        return found if isinstance(found, list) else []

    def all_met(self, pid):
        """Return everything that is met in the windows, in reading order."""
        return [node for window in self.windows(pid) for node in walk(window)]

    def find(self, pid, role, part=""):
        """Return what has this role and this in its name, or None."""
        found = (node for node in self.all_met(pid) if node["role"] == role and part in node["name"])
        return next(found, None)

    def press(self, pid, node):
        return self.ask(do="press", pid=pid, role=node["role"], name=node["name"])

    def go_to(self, pid, node):
        return self.ask(do="focus", pid=pid, role=node["role"], name=node["name"])

    def said(self):
        """Return every announcement so far."""
        heard = self.ask(do="heard")
        return [event["said"] for event in heard if event["type"].startswith("object:announcement")]


def walk(node):
    yield node
    for child in node["children"]:
        yield from walk(child)
