"""The stage's side of a vote on the students' own devices. The room itself is handed in."""

from collections.abc import Callable, Sequence

from game.language import Words
from game.language.retell import retell_in
from game.play import Question
from game.screens import Devices
from game.session import Tally
from game.stage.device_room import DeviceRoom, RoomMaker


class DeviceBallot:
    """Keeps the room in step with the lesson."""

    def __init__(self, maker: RoomMaker, words: Callable[[], Words]) -> None:
        self._maker = maker
        self._words = words
        self._room: DeviceRoom | None = None
        self._address = ""
        self._advice: tuple[str, ...] = ()
        self._spoken = ""
        self._networks: tuple[tuple[str, str], ...] | None = None
        self._alive = False
        self._trouble = ""
        self._hidden = False
        self._told = ""
        self._asked: Question | None = None
        self._closed: Tally | None = None
        self._last: Devices | None = None

    def view(self) -> Devices:
        """Return what a screen may tell."""
        if self._room is None:
            before = self._maker.beforehand(self._words())
            return Devices(self._known(), advice=before, trouble=self._in_words())
        url, code, matrix = self._room.join()
        now = self._room.status()
        if self._alive and not now.alive:
            self.look()
        self._alive = now.alive
        return Devices(
            () if now.alive else self._known(),
            url,
            code,
            matrix,
            self._advice if now.alive else self._maker.beforehand(self._words()),
            now.seats,
            now.received,
            now.locked,
            now.alive,
            self._hidden,
            self._in_words(),
            now.present,
            now.numbers,
            now.shut,
            now.reached,
            now.trouble,
        )

    def changed(self) -> bool:
        """Whether somebody came, voted or left since this was last asked."""
        if self._room is None:
            return False
        now = self.view()
        before, self._last = self._last, now
        return now != before

    def look(self) -> None:
        """Look which networks there are: it takes too long for every frame, and they change."""
        self._networks = self._maker.networks()

    def _known(self) -> tuple[tuple[str, str], ...]:
        if self._networks is None:
            self.look()
        return self._networks or ()

    def _in_words(self) -> str:
        return retell_in(self._words().language, self._trouble)

    def pick(self, address: str, students: int) -> None:
        """Open the room on this network."""
        self.stop()
        try:
            self._room = self._maker.open(address, self._words(), students)
            self._address, self._trouble, self._spoken = address, "", ""
            self.speak()
        except OSError as error:
            self._trouble = str(error)
            self.look()

    def fit(self, students: int) -> None:
        """Open the room anew where it has not seats enough for so many. A vote that is open goes on."""
        if self._room is not None and self._asked is None and not self._room.holds(students):
            self.pick(self._address, students)

    def speak(self) -> None:
        """Go over to the language that the stage speaks now, on every page and in the advice."""
        words = self._words()
        if self._room is not None and self._spoken != words.language:
            self._spoken, self._advice = words.language, self._maker.advice(self._address, words)
            self._room.speak(words.language)

    def ask(self, question: Question, prompt: str, labels: Sequence[str], language: str) -> None:
        """Open a vote on this question; if it is open already, in another language where it is one."""
        if self._room is None:
            return
        if self._asked != question:
            options = tuple(zip(question.options, labels, strict=True))
            self._room.open_round(question.id, prompt, options, language)
            self._asked, self._closed = question, None
        elif self._told != language:
            self._room.reword_round(prompt, tuple(labels), language)
        self._told = language

    def close(self) -> Tally:
        """Close the vote and return its counts; none when no room is open. Until `tell` or `put_away` is
        called they are kept, in case they cannot be written down at once. Raises OSError when they are lost.
        """
        if self._closed is None:
            if self._room is None or self._asked is None:
                return Tally((), 0, "devices")
            self._closed = self._room.close_round()
        return self._closed

    def drop(self) -> None:
        """Put away a vote that was asked and has come to nothing."""
        if self._asked is not None:
            self.put_away()

    def put_away(self) -> None:
        """Say on the devices that the last vote is not counted, whether it is open still or was closed."""
        self._asked = self._closed = None
        if self._room is not None:
            self._room.put_away()

    def tell(self, outcome: str, language: str) -> None:
        """Show what the class chose; with "", look at the large screen. What was counted is written down."""
        self._asked = self._closed = None
        if self._room is not None:
            self._room.show_outcome(outcome, language) if outcome else self._room.wait()

    def quiet(self, on: bool) -> None:
        """Go with the quiet screen."""
        if self._room is not None:
            self._room.quiet(on)

    def hide(self, hidden: bool) -> None:
        """Hide how many have voted."""
        self._hidden = hidden

    def lock(self, locked: bool) -> None:
        """Close the door, or open it."""
        if self._room is not None:
            self._room.lock(locked)

    def hold_door(self, seconds: float) -> None:
        """Hold the door open so long, though wrong codes had shut it."""
        if self._room is not None:
            self._room.hold_door(seconds)

    def empty(self, number: int) -> None:
        """Empty a seat, with what it chose."""
        if self._room is not None:
            self._room.empty_seat(number)

    def stop(self) -> None:
        """Close the room."""
        if self._room is not None:
            self._room.stop()
        self._room = self._asked = self._closed = self._last = None
