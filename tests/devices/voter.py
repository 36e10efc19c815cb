"""A student in a process of its own, so that nothing of what it sends is in the server's process by its doing.

    python voter.py BASE CODE      then a line of JSON on standard input for each thing to do

{"do": "socket", "option": ...} votes over a socket that stays open, {"do": "post", "option": ...} by asking,
{"do": "form", "option": ...} by a plain form. Each prints its seat's token when it is done.
"""

import asyncio
import json
import sys
from urllib.parse import urlencode

import aiohttp


async def main(base, code):
    async with aiohttp.ClientSession() as http:
        sockets = []
        for line in sys.stdin:
            asked = json.loads(line)
            headers = {"Origin": base, "Content-Type": "application/json"}
            async with http.post(base + "/join", data=json.dumps({"code": code}), headers=headers) as answer:
                token = (await answer.json())["token"]
            async with http.post(
                base + "/seat", data=json.dumps({"token": token}), headers=headers
            ) as answer:
                ballot = (await answer.json())["ballot"]
            vote = {"type": "vote", "ballot": ballot, "option": asked["option"]}
            if asked["do"] == "socket":
                socket = await http.ws_connect(base + "/ws", origin=base)
                await socket.send_json({"type": "hello", "token": token})
                await socket.receive()
                await socket.send_json(vote)
                assert json.loads((await socket.receive()).data)["type"] == "taken"
                sockets.append(socket)
            elif asked["do"] == "post":
                async with http.post(
                    base + "/vote", data=json.dumps(vote | {"token": token}), headers=headers
                ) as answer:
                    assert (await answer.json())["type"] == "taken"
            else:
                headers["Content-Type"] = "application/x-www-form-urlencoded"
                async with http.post(
                    base + "/vote", data=urlencode(vote | {"token": token}), headers=headers
                ) as answer:
                    assert answer.status == 200
            print(token, flush=True)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
