"""The tour: the real console over the demo, one picture a screen."""
