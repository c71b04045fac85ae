"""The right half of the console: one ticket, its thread, the composer and what is known about the customer."""
