"""The settings of mail accounts, and the mails that could not be taken in."""
