"""What a look that holds other parts is given, to have their boxes made."""

from collections.abc import Callable, Sequence

from game.screens import Part
from game.stage.flex import Box

Make = Callable[[Sequence[Part]], list[Box]]
"""Makes the boxes of the parts that a part holds."""
