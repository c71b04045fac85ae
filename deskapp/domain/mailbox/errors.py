"""What can go wrong between the desk and a mail server."""

from __future__ import annotations

from deskapp.domain.errors import DeskError


class MailFailed(DeskError):
    """A server could not be used. `lasting` ones come again until somebody changes the settings or the server.

    `field` names the setting that it is about, as far as that is known: "security", "sign_in", "secret", "folder".
    """

    code = "mail-failed"

    def __init__(self, sentence: str, *, lasting: bool = False, field: str = "", **values: object) -> None:
        super().__init__(sentence, **values)
        self.lasting, self.field = lasting, field


class MailWithheld(MailFailed):
    """A server does not give one mail; the connection goes on, and so may those behind."""

    code = "mail-withheld"


class MailGone(DeskError):
    """One mail that was to be fetched is not in the folder any longer."""

    code = "mail-gone"
