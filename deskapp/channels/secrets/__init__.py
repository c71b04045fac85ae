"""Where passwords and token commands of mail accounts are kept: on this machine, never in the store."""
