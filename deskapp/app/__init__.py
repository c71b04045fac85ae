"""Puts the program together: command line, paths, composition. May import everything; nobody imports it."""
