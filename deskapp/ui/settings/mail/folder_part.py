"""What of a mailbox is fetched, and what becomes of mail on the server."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.mailbox.account import Account, After
from deskapp.ui.look import metrics
from deskapp.ui.settings.field import Field
from deskapp.ui.settings.mail.choices import Choice, folder_box, offer_folders
from deskapp.ui.settings.mail.words import AFTERS, spoken
from deskapp.ui.widgets.switch import Switch


class FolderPart(QWidget):
    """`fields` by the names that refusals use. Folders are typed, or chosen of those that a test found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder, self.junk, self.move_to = folder_box(), folder_box(), folder_box()
        self.after = Choice(spoken(AFTERS))
        self.old_mail = Switch(self.tr("On"), self.tr("Off"))
        self.trust_spam = Switch(self.tr("On"), self.tr("Off"))
        self.fields: dict[str, Field] = {
            "folder": Field(
                self.tr("Folder"), self.folder, self.tr("Mail is fetched from it. A test lists what is there.")
            ),
            "junk": Field(
                self.tr("Junk folder"), self.junk, self.tr("Mail in it comes in as spam. Empty: it is left alone.")
            ),
            "trust_spam": Field(
                self.tr("Trust the server's spam filter"),
                self.trust_spam,
                self.tr("Mail that the filter of the server marked comes in as spam."),
            ),
            "after": Field(self.tr("Mail that was fetched"), self.after),
            "move_to": Field(self.tr("Move it into"), self.move_to, self.tr("The folder is made where it is missing.")),
            "old_mail": Field(
                self.tr("Fetch old mail, too"),
                self.old_mail,
                self.tr("Off: only what comes from now on. On: all that lies in the folder becomes tickets."),
            ),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        for field in self.fields.values():
            column.addWidget(field)
        self.after.currentIndexChanged.connect(self._show_rest)
        self._show_rest()

    def show_account(self, account: Account) -> None:
        """Shows what is stored."""
        for box, name in ((self.folder, account.folder), (self.junk, account.junk), (self.move_to, account.move_to)):
            box.setEditText(name)
        self.after.choose(account.after)
        self.old_mail.setChecked(account.old_mail)
        self.trust_spam.setChecked(account.trust_spam)
        self._show_rest()

    def put(self, account: Account) -> Account:
        """The account with what stands in the fields."""
        return replace(
            account,
            folder=self.folder.currentText().strip(),
            junk=self.junk.currentText().strip(),
            after=self.after.value(),
            move_to=self.move_to.currentText().strip() if self.after.value() is After.MOVE else "",
            old_mail=self.old_mail.isChecked(),
            trust_spam=self.trust_spam.isChecked(),
        )

    def offer(self, folders: Sequence[str]) -> None:
        """Offers the folders of the server."""
        for box in (self.folder, self.junk, self.move_to):
            offer_folders(box, folders)

    def _show_rest(self) -> None:
        self.fields["move_to"].setVisible(self.after.value() is After.MOVE)
