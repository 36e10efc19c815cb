"""What SDL must be told before pygame is imported, and whether there is a screen at all."""

import os
import sys

_SETTINGS = {
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    # Without a graphics card, SDL's detour through software GL costs 15 ms a frame and 100 MB.
    "SDL_FRAMEBUFFER_ACCELERATION": "0",
    # The first click into a window that was behind another one must count.
    "SDL_MOUSE_FOCUS_CLICKTHROUGH": "1",
    # Else Windows scales the window up, and it is blurred.
    "SDL_WINDOWS_DPI_AWARENESS": "permonitorv2",
    # Waymark is often left open on a projector; the display must not go to sleep in a discussion.
    "SDL_VIDEO_ALLOW_SCREENSAVER": "0",
}
for _name, _value in _SETTINGS.items():
    os.environ.setdefault(_name, _value)


def can_show() -> bool:
    """Whether this machine has a screen at all, told without opening one."""
    if os.environ.get("SDL_VIDEODRIVER") or os.environ.get("SDL_VIDEO_DRIVER"):
        return True
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
