"""What is counted, and how the figures of reports are defined (SPEC §7)."""
