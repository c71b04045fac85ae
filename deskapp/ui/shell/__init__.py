"""The window around everything: rail, sidebar, status bar, the empty workspace."""
