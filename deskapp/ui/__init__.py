"""The console: the only room, beside the composition in app, that knows Qt."""
