"""How the students' devices fare beside a bare aiohttp echo, measured in the same run, all on the loopback.

    python tests/bench/bench_devices.py [--seats 35 200 1000] [--rounds 5]

For each size: from vote to acknowledgement (a class that votes over two seconds, and all at once), from the
opening to the last device that shows it, the frames of a 60 Hz stage that took over 25 ms while all of it went
on, and memory. The stage is the real one: it paints the open vote at 1920x1080 anew whenever another vote has
come. The server (or the echo, whose stage paints a number that grows) shares a process with it; "apart" is the
server in a process of its own, as halls have it, whose memory is added. The students are always in another
process. The ratios are to the echo of the same run. Asserts nothing.
"""

import argparse
import asyncio
import json
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

import aiohttp

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))
OPTIONS = [
    ("ask", "Nice! How do you know them?"),
    ("more", "Cool, tell me more."),
    ("aunt", "Show your aunt?"),
]
FRAME, SLOW = 1 / 60, 0.025


def stage():
    """What paints the open vote, as the class sees it, with so many votes received."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    from game.language import Words
    from game.screens import Devices, Screen, Setting
    from game.screens.controls import lesson_controls
    from game.screens.joining import device_vote_parts
    from game.stage import Window, make_painter

    window, painter, setting = Window("Waymark", (1920, 1080)), make_painter(), Setting()
    controls = lesson_controls(Words(), "")

    def paint(received, seats):
        now = Devices(url="http://", seats=seats, received=received, alive=True)
        parts = device_vote_parts(setting, now, "What could you say?", [text for _, text in OPTIONS])
        screen = Screen("devices", "A lesson", parts, controls, place="bedroom-evening")
        painter.paint(window.surface, painter.compose(screen, window.size))
        window.flip()

    for number in range(12):  # fonts and pictures are read once
        paint(number, 12)
    return paint


def frames(until, paint, votes):
    """A stage that looks sixty times a second whether votes have come, and paints if so; returns how long
    each frame took, in ms, as it was and without what it waited for a core."""
    took, last, starved, painted = [], time.perf_counter(), waited_for_a_core(), None
    while not until():
        received = votes()
        if received != painted:
            paint(*received)
            painted = received
        spent = time.perf_counter() - last
        time.sleep(max(0.0, FRAME - spent))
        now = time.perf_counter()
        before, starved = starved, waited_for_a_core()
        took.append(((now - last) * 1000, (now - last - starved + before) * 1000))
        last = time.perf_counter()  # the look at the clock of the cores is no part of a frame
    return took


def waited_for_a_core(kept=[]):  # noqa: B006
    """Seconds that this thread has waited for a core: other programs' doing, not the server's. Linux only."""
    if not kept:
        try:
            kept.append(os.open("/proc/thread-self/schedstat", os.O_RDONLY))
        except OSError:
            return 0.0
    return int(os.pread(kept[0], 100, 0).split()[1]) / 1e9


def serve(kind, seats):
    """A server that does what a line on standard input says, beside a stage that draws."""
    import threading

    from game.stage.collector import set_aside

    if kind != "echo":
        from game.devices import DeviceServer, Room, ServerApart

        apart = kind == "apart"
        server = (
            ServerApart("en", "127.0.0.1", 0, seats)
            if apart
            else DeviceServer(Room(seats=seats), "127.0.0.1")
        )
        address = server.start()
        print(json.dumps([address.short, address.code]), flush=True)
        acts = {"open": lambda: server.open_round("r", "What now?", OPTIONS), "close": server.close_round}

        def votes():
            status = server.status()
            return status.received, status.seats
    else:
        ready, where = threading.Event(), []

        async def run():
            async def echo(request):
                socket = aiohttp.web.WebSocketResponse(compress=False)
                await socket.prepare(request)
                async for message in socket:
                    await socket.send_str(message.data)
                return socket

            app = aiohttp.web.Application()
            app.router.add_get("/ws", echo)
            runner = aiohttp.web.AppRunner(app, access_log=None)
            await runner.setup()
            site = aiohttp.web.TCPSite(runner, "127.0.0.1", 0, backlog=256)
            await site.start()
            where.append(f"http://127.0.0.1:{site.port}/")
            ready.set()
            await asyncio.Event().wait()

        import aiohttp.web

        resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
        threading.Thread(target=lambda: asyncio.run(run()), daemon=True).start()
        ready.wait()
        print(json.dumps([where[0], ""]), flush=True)
        acts = {"open": lambda: None, "close": lambda: None}
        grown = [0]

        def votes():
            grown[0] += 1
            return grown[0] % seats, seats

    paint = stage()
    idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    over = threading.Event()

    def listen():
        for line in sys.stdin:
            acts[line.strip()]()
            print("done", flush=True)
        over.set()

    threading.Thread(target=listen, daemon=True).start()
    with set_aside():
        took = sorted(frames(over.is_set, paint, votes))
    slow = sum(frame > SLOW * 1000 for frame, _ in took)
    own = sum(frame > SLOW * 1000 for _, frame in took)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if kind == "apart":
        most += most_of(server._process.pid)
        server.stop()
    print(json.dumps({"frames": len(took), "slow": slow, "own": own,
                      "p99": took[int(len(took) * 0.99)][0], "max": took[-1][0],
                      "idle": idle, "most": most}), flush=True)  # fmt: skip
    os._exit(0)


def most_of(process):
    """The most memory that another process had, in MB. Linux only."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def share(times, part):
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] * 1000


async def class_of(kind, seats, rounds, process):
    """Join, then vote in rounds; returns milliseconds."""
    base, code = json.loads(process.stdout.readline())
    base, loop = base.rstrip("/"), asyncio.get_running_loop()

    async def tell(what):
        process.stdin.write(what + "\n")
        process.stdin.flush()
        await loop.run_in_executor(None, process.stdout.readline)

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        gate = asyncio.Semaphore(50)

        async def sit():
            async with gate:
                token = ""
                if kind != "echo":
                    headers = {"Origin": base, "Content-Type": "application/json"}
                    async with http.post(
                        base + "/join", data=json.dumps({"code": code}), headers=headers
                    ) as got:
                        token = (await got.json())["token"]
                socket = await http.ws_connect(base + "/ws", origin=base, compress=0)
                if kind != "echo":
                    await socket.send_json({"type": "hello", "token": token})
                    await socket.receive()
                return socket

        began = time.perf_counter()
        sockets = await asyncio.gather(*(sit() for _ in range(seats)))
        joined = time.perf_counter() - began
        shown, spread, burst = [], [], []
        chance = random.Random(1)

        async def vote(socket, ballot, wait, times):
            await asyncio.sleep(wait)
            sent = {"type": "vote", "ballot": ballot, "option": chance.choice(OPTIONS)[0]}
            start = time.perf_counter()
            await socket.send_json(sent)
            await socket.receive()
            times.append(time.perf_counter() - start)

        for times, seconds in ((spread, 2.0), (burst, 0.0)):
            for _ in range(rounds):
                ballot, start = "0123456789abcdef", time.perf_counter()
                await tell("open")
                if kind != "echo":
                    states = await asyncio.gather(*(socket.receive() for socket in sockets))
                    shown.append(time.perf_counter() - start)
                    ballot = json.loads(states[0].data)["ballot"]
                await asyncio.gather(*(vote(s, ballot, chance.random() * seconds, times) for s in sockets))
                await tell("close")
                if kind != "echo":
                    await asyncio.gather(*(socket.receive() for socket in sockets))
        process.stdin.close()
        stage = json.loads(await loop.run_in_executor(None, process.stdout.readline))
    return {"joined": joined, "shown": max(shown, default=0.0) * 1000, "stage": stage} | {
        f"{name}{part}": share(times, part / 100)
        for name, times in (("spread", spread), ("burst", burst))
        for part in (50, 99)
    }


def measured(kind, seats, rounds):
    command = [sys.executable, __file__, "--serve", kind, str(seats)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        return asyncio.run(class_of(kind, seats, rounds, process))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seats", type=int, nargs="+", default=[35, 200, 1000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--serve", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.serve:
        serve(asked.serve[0], int(asked.serve[1]))
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    print("| seats | what | over 2 s p50 / p99 ms | at once p50 / p99 ms | shown by all ms | joined in s "
          "| frame p99 / max ms | over 25 ms (not for want of a core) | MB at start / most |\n|" + "---|" * 9)  # fmt: skip
    for seats in asked.seats:
        both = {kind: measured(kind, seats, asked.rounds) for kind in ("echo", "room", "apart")}
        for kind, told in both.items():
            stage = told["stage"]
            print(f"| {seats} | {kind} | {told['spread50']:.2f} / {told['spread99']:.1f} "
                  f"| {told['burst50']:.1f} / {told['burst99']:.1f} | {told['shown']:.0f} | {told['joined']:.2f} "
                  f"| {stage['p99']:.1f} / {stage['max']:.1f} | {stage['slow']} ({stage['own']}) of {stage['frames']} "
                  f"| {stage['idle']:.0f} / {stage['most']:.0f} |")  # fmt: skip
        for kind in ("room", "apart"):
            keys = ("spread50", "spread99", "burst50", "burst99")
            ratios = [both[kind][key] / both["echo"][key] for key in keys]
            print(f"| {seats} | {kind} : echo | {ratios[0]:.2f} / {ratios[1]:.2f} "
                  f"| {ratios[2]:.2f} / {ratios[3]:.2f} | | | | | |", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
