"""The fields of one server: where it is, how the connection is protected, and who signs in how."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from deskapp.domain.mailbox.account import Job
from deskapp.domain.mailbox.servers import IMAP_PORTS, SMTP_PORTS, Security, Server, SignIn
from deskapp.ui.look import metrics
from deskapp.ui.settings.calm import calm
from deskapp.ui.settings.field import WIDEST, Field, LineField
from deskapp.ui.settings.mail.choices import Choice
from deskapp.ui.settings.mail.words import SECURITIES, SIGN_INS, spoken
from deskapp.ui.widgets.password_line import PasswordLine
from deskapp.ui.widgets.switch import Switch

_PORT_WIDTH = 84
SIDES = {Job.FETCH: "incoming", Job.SEND: "outgoing"}


class ServerPart(QWidget):
    """`fields` by the names that refusals use. For sending, name and password can be those of fetching (`same`)."""

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._ports: Mapping[Security, int] = IMAP_PORTS if job is Job.FETCH else SMTP_PORTS
        self._held = Security.TLS
        self._from_environment = self._kept = self._alone = self._anew = False
        self.host = LineField(self.tr("Server"), hint=self._about_host())
        self.port = calm(QSpinBox())
        self.port.setRange(1, 65535)
        self.port.setFixedWidth(metrics.scaled(_PORT_WIDTH))
        self.security = Choice(spoken(SECURITIES))
        self.same = Switch(self.tr("On"), self.tr("Off"))
        self.user = LineField(self.tr("Name to sign in with"))
        self.sign_in = Choice({way: text for way, text in spoken(SIGN_INS).items() if self._may(way)})
        self.secret = PasswordLine(self.tr("Password"))
        self._name_fields(SIDES[job])
        self._lay_out()
        self.security.currentIndexChanged.connect(self._on_security)
        self.sign_in.currentIndexChanged.connect(self._show_rest)
        self.same.toggled.connect(self._show_rest)
        self.same.setChecked(job is Job.SEND)
        self._show_rest()

    def _about_host(self) -> str:
        if self._job is Job.FETCH:
            return self.tr("An IMAP server. Leave it empty where this account only sends.")
        return self.tr("An SMTP server. Leave it empty where this account only receives.")

    def _may(self, way: SignIn) -> bool:
        return self._job is Job.SEND or way is not SignIn.NOBODY

    def _name_fields(self, side: str) -> None:
        self.port_field = Field(self.tr("Port"), self.port, wide=True)
        self.security_field = Field(self.tr("Encryption"), self.security)
        self.same_field = Field(self.tr("Same name and password as for fetching"), self.same)
        self.sign_in_field = Field(self.tr("Sign in"), self.sign_in)
        self.secret_field = Field(self.tr("Password"), self.secret)
        self.fields: dict[str, Field] = {
            f"{side}.host": self.host,
            f"{side}.port": self.port_field,
            f"{side}.security": self.security_field,
            f"{side}.same": self.same_field,
            f"{side}.user": self.user,
            f"{side}.sign_in": self.sign_in_field,
            f"{side}.secret": self.secret_field,
        }

    def _lay_out(self) -> None:
        column, both = QVBoxLayout(self), QWidget()
        row, held = QHBoxLayout(both), QHBoxLayout()  # it knows how high an error is where the width is held back
        row.setContentsMargins(0, 0, 0, 0)
        held.addWidget(both, 1)
        held.addStretch()
        both.setMaximumWidth(metrics.scaled(WIDEST))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(self.security_field, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.port_field, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.host)
        column.addLayout(held)
        for field in (self.same_field, self.user, self.sign_in_field, self.secret_field):
            column.addWidget(field)

    # what is shown

    def show_server(self, server: Server) -> None:
        """Shows a server; one without a host as an empty line with the usual port. No password is typed yet."""
        self.host.line.setText(server.host)
        self._held = server.security
        self.security.choose(server.security)
        self.port.setValue(server.port or self._ports[server.security])
        self.user.line.setText(server.user)
        self.sign_in.choose(server.sign_in)
        self.secret.clear()
        self.secret.hide_again()

    def fill_in(self, new: Server, old: Server) -> None:
        """Shows a server that is expected where still stands what was expected before, or nothing."""
        if self.host.value().strip() in ("", old.host):
            self.host.line.setText(new.host)
            self.security.choose(new.security)
            self.port.setValue(new.port)
            self.sign_in.choose(new.sign_in)
        if self.user.value().strip() in ("", old.user):
            self.user.line.setText(new.user)

    def show_kept(self, kept: bool) -> None:
        """Whether a password is there; it is never shown. One that was typed meanwhile stays."""
        self._kept = kept
        self._show_rest()

    def take_from_environment(self, taken: bool) -> None:
        """Whether the password is not typed here."""
        self._from_environment = taken
        self._show_rest()

    def want_anew(self, wanted: bool) -> None:
        """Whether what is kept is not used any longer, because it was typed for another server or name."""
        self._anew = wanted
        self._show_rest()

    def server(self, other: Server | None = None) -> Server:
        """The server as it is typed; name and way to sign in those of `other` where they are the same."""
        host, security = self.host.value().strip(), self.security.value()
        if not host:
            return Server()
        if other is not None and self.is_same():
            return Server(host, self.port.value(), security, other.user, other.sign_in)
        return Server(host, self.port.value(), security, self.user.value().strip(), self.sign_in.value())

    def is_same(self) -> bool:
        """Whether the name and password of fetching are used."""
        return self._job is Job.SEND and self.same.isChecked() and not self._alone

    def stand_alone(self, alone: bool) -> None:
        """Whether the account only sends, so that there is nothing it could be the same as."""
        self._alone = alone
        self._show_rest()

    def typed(self) -> str | None:
        """The password or command that was typed, None where nothing was."""
        return self.secret.text() or None

    def has_secret(self) -> bool:
        """Whether a password is needed from here and neither kept nor typed."""
        nobody = self.sign_in.value() is SignIn.NOBODY
        kept = self._kept and not self._anew
        return nobody or kept or self._from_environment or self.typed() is not None

    def _on_security(self) -> None:
        """The port follows, where it is the usual one."""
        now = self.security.value()
        if self.port.value() == self._ports[self._held]:
            self.port.setValue(self._ports[now])
        self._held = now

    def _show_rest(self) -> None:
        own, way = not self.is_same(), self.sign_in.value()
        self.same_field.setVisible(self._job is Job.SEND and not self._alone)
        self.user.setVisible(own and way is not SignIn.NOBODY)
        self.sign_in_field.setVisible(own)
        self.secret_field.setVisible(own and way is not SignIn.NOBODY)
        token = way is SignIn.TOKEN
        self.secret_field.set_label(self.tr("Command that prints a token") if token else self.tr("Password"))
        anew = self._anew and not self._from_environment
        about = self.tr("What is kept is not used for another server or name: please type it anew.") if anew else ""
        self.secret_field.set_hint(" ".join(filter(None, (about, self._about_token() if token else ""))))
        self.secret.setEnabled(not self._from_environment)
        kept = self.tr("Kept; type to change it") if self._kept and not anew else ""
        self.secret.setPlaceholderText(self.tr("From the environment") if self._from_environment else kept)

    def _about_token(self) -> str:
        return self.tr(
            "Runs each time before signing in and prints an access token, as Google and Microsoft want it. For Google "
            "for example “oama access me@gmail.com”, for Microsoft “python3 mutt_oauth2.py me.tokens”. Neither the "
            "command nor the token is put into the store."
        )
