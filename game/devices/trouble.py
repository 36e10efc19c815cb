"""What can keep students' devices out, told to the teacher."""

from game.scenario.worded import worded


class DevicesTrouble(Exception):
    """The room cannot be opened: what happened, and what to do. The lesson goes on with hands."""

    @classmethod
    def not_installed(cls, library: str) -> "DevicesTrouble":
        """A part that students' devices need is missing."""
        return cls(
            worded(
                "voting on the students' own devices needs a part that is not installed here ({library}). "
                "Install it with: pip install “waymark[devices]”. Every lesson works with hands too.",
                library=library,
            )
        )
