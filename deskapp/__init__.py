"""deskapp: a desktop help-desk console on its own store."""

__version__ = "0.1.0"
