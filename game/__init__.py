"""Waymark: lessons that a class plays together, with proof before and an anonymous summary after."""

__version__ = "0.1.0"
