"""Threads without Qt: one writer lane, readers, the scheduler, the watcher of other processes."""
