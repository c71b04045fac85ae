"""What servers say of a mail: whom one that went out did not reach and why, and that one is not from whom it says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.bounces import BounceKind
from deskapp.domain.thread import Return
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.ticket.marked_sentence import MarkedSentence

_MOST = 5
_LOOKS = {
    BounceKind.PERMANENT: ("mail-x", "danger"),
    BounceKind.TEMPORARY: ("hourglass", "warn"),
    BounceKind.FEEDBACK: ("mail-warning", "warn"),
}
#: What is said where the recipient is told, and where nobody is.
_SENTENCES = {
    BounceKind.PERMANENT: (
        QT_TRANSLATE_NOOP("ReturnedLines", "Could not be delivered to {recipient}"),
        QT_TRANSLATE_NOOP("ReturnedLines", "Could not be delivered"),
    ),
    BounceKind.TEMPORARY: (
        QT_TRANSLATE_NOOP("ReturnedLines", "Delivery to {recipient} is delayed"),
        QT_TRANSLATE_NOOP("ReturnedLines", "Delivery is delayed"),
    ),
    BounceKind.FEEDBACK: (
        QT_TRANSLATE_NOOP("ReturnedLines", "{recipient} reported this mail as spam"),
        QT_TRANSLATE_NOOP("ReturnedLines", "A recipient reported this mail as spam"),
    ),
}


def sentence(told: Return) -> str:
    """What came back, in words: "Could not be delivered to jana@example.com: 550 5.1.1 user unknown"."""
    somebody, nobody = _SENTENCES[told.kind]
    text = QCoreApplication.translate("ReturnedLines", somebody if told.recipient else nobody)
    text = text.format(recipient=told.recipient)
    return f"{text}: {told.words}" if told.words and told.kind is not BounceKind.FEEDBACK else text


class ReturnedLines(QWidget):
    """Hidden where nothing is said."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[Return, ...], bool] = ((), False)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.hide()

    def show_returns(self, returns: Sequence[Return], unproven: bool = False) -> None:
        """Shows what is said of another mail: what came back, and whether it only says that it is the desk's."""
        if self._shown == (tuple(returns), unproven):
            return
        self._shown = (tuple(returns), unproven)
        while (item := self._lines.takeAt(0)) is not None:
            if line := item.widget():
                line.hide()
                line.deleteLater()
        if unproven:
            doubt = self.tr("Says it is from the desk, but the mail server's checks failed: anybody may have sent it.")
            self._lines.addWidget(MarkedSentence(doubt, "triangle-alert", "danger"))
        for told in returns[:_MOST]:
            self._lines.addWidget(MarkedSentence(sentence(told), *_LOOKS[told.kind]))
        more = len(returns) - _MOST
        if more > 0:
            said = self.tr("and %n more recipient(s)", "", more)
            self._lines.addWidget(MarkedSentence(said, *_LOOKS[returns[-1].kind]))
        self.setVisible(bool(returns) or unproven)
