"""Every word of the students' page. The script gets them from the page, and has none of its own."""

from game.language import Words


def phrases(words: Words) -> dict[str, str]:
    """Return the page's words by what they are for."""
    return {
        "join": words("Join the class"),
        "type": words("Type the six letters that are on the big screen."),
        "code": words("The six letters"),
        "enter": words("Join"),
        "private": words("No name, no account. Only the counts are kept, never who chose what."),
        "seat": words("Seat {number}"),
        "waiting": words("You are in"),
        "look-up": words("Look at the big screen. When the class decides, the choices come here."),
        "choose": words("Choose one. You can change it until the vote closes."),
        "sending": words("Sending…"),
        "yours": words("Your choice"),
        "arrived": words("Your choice has arrived. You can change it until the vote closes."),
        "pass": words("Pass"),
        "passing": words("You pass. You can still choose until the vote closes."),
        "closed": words("The vote is closed"),
        "look-closed": words("Look at the big screen."),
        "chosen": words("The class chose"),
        "quiet": words("A short pause"),
        "look-quiet": words("Listen to the room. This page goes on by itself."),
        "renew": words("Look again"),
        "renew-why": words("Press “Look again” when something changes on the big screen."),
        "late": words("The vote had closed: this choice was not counted."),
        "lost": words(
            "The vote closed before this page heard that your last choice arrived. It may not count."
        ),
        "put-away": words("This vote is not counted"),
        "look-put-away": words("It was put away, with every choice in it. Look at the big screen."),
        "dropped": words("The vote was put away: your choice in it is not counted."),
        "seat-lost": words("What you chose in the open vote may not count."),
        "trouble": words("Looking for the teacher's laptop…"),
        "trouble-long": words("Still looking. Tell your teacher, and vote with your hand."),
        "back": words("Connected again."),
        "elsewhere": words("Your seat is open in another tab"),
        "here": words("Use it here"),
        "no-seat": words("This room has closed, or opened anew. Type the six letters again."),
        "wrong-code": words("That is not the code. Look at the letters once more."),
        "locked": words("The door is closed. Ask your teacher to open it."),
        "shut": words("Too many wrong codes were tried. Ask your teacher to open the door."),
        "full": words("Every seat is taken. Tell your teacher."),
        "unknown-option": words("This cannot be chosen. Choose one that is shown."),
        "strange": words("This page was not asked for from here. Open the address on the big screen."),
        "missing": words("There is nothing here. Open the address on the big screen."),
        "too-much": words("That was too much at once. Wait a moment, then try again."),
        "broken": words("Something went wrong here. Try again."),
        "error": words("Not here"),
        "start": words("To the start"),
    }
