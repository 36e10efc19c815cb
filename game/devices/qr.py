"""The address of the room as a QR code, for the stage to draw."""

from game.devices.trouble import DevicesTrouble


def qr_matrix(url: str) -> tuple[tuple[bool, ...], ...]:
    """Return the modules of a QR code, row by row, True for dark, with the quiet zone around them.

    Raises DevicesTrouble when the extra is not installed.
    """
    try:
        import segno
    except ImportError as missing:
        raise DevicesTrouble.not_installed("segno") from missing
    code = segno.make(url, micro=False, error="m", boost_error=True)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix_iter(border=4))
