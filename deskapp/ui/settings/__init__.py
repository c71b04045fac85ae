"""Settings: the frame of lists and dialogs, and a page for everything that can be set."""
