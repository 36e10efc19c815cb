"""A whole session of a class on devices, in a process of its own, so that every byte that it writes can be searched.

    python whole_session.py seal|crash      with WAYMARK_HOME set

Three students vote in every round, over a socket, by asking and by a plain form. "seal" plays to the sealed
summary; "crash" ends in the middle of an open round, as a fault of the program would. The last line of
standard output is JSON: what must be found nowhere.
"""

import faulthandler
import json
import logging
import os
import subprocess
import sys
import time
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"
HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent.parent), str(HERE.parent), str(HERE.parent / "stage")]


def main(how):
    logging.basicConfig(level=logging.DEBUG, filename="everything.log")
    faulthandler.enable()
    from lessons_for_tests import small
    from playing import Teacher

    from game.cli.rooms import NetworkRooms

    home = Path(os.environ["WAYMARK_HOME"])
    teacher = Teacher(home, lessons=[small()], rooms=NetworkRooms((("Wi-Fi", "127.0.0.1"),)))
    teacher.open_lesson().click("ballot-devices").click("network-0")
    room = teacher.stagehand._devices._room._server.room
    url, code, _ = teacher.stagehand._devices._room.join()
    voter = subprocess.Popen(
        [sys.executable, str(HERE / "voter.py"), url.rstrip("/"), code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    tokens, times, rounds = [], [], 0
    teacher.press("space").tick_all()
    while teacher.session.phase != "seal":
        if teacher.session.asking is not None:
            rounds += 1
            for kind, option in zip(("socket", "post", "form"), (0, 0, 0), strict=True):
                name = teacher.session.asking.options[option]
                voter.stdin.write(json.dumps({"do": kind, "option": name}) + "\n")
                voter.stdin.flush()
                tokens.append(voter.stdout.readline().strip())
                times.append(time.time())
                teacher.loop.turn()
            assert room.status().received == 3 * 1
            print(json.dumps([tokens, times, code, url, rounds]), flush=True)
            if how == "crash":
                raise RuntimeError("a fault of the program")
            teacher.press("c")
            for number in room.status().numbers:
                room.empty_seat(number)
        elif (
            teacher.session.phase == "playing" and teacher.screen.find("count") and not teacher.session.round
        ):
            teacher.click("count")
        else:
            teacher.press("space")
    teacher.click("seal")
    teacher.close()
    voter.stdin.close()
    print(json.dumps([tokens, times, code, url, rounds]), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
