"""What is asked before something of a mail is opened: where a link leads, and what a file may do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtWidgets import QMessageBox, QWidget

from deskapp.domain.file_names import Risk, claimed_ending, ending_of, risk_of, safe_name
from deskapp.domain.link_targets import in_letters, other_place

_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded
_LONGEST = 400


def place_of(url: QUrl) -> str:
    """Where an address leads: the host in ASCII, or the address a mail goes to."""
    return url.path(_ENCODED) if url.scheme().lower() == "mailto" else url.host(_ENCODED)


def told_target(url: QUrl) -> str:
    """The whole of an address as it is, in ASCII; below it the name of its host in letters where that differs."""
    whole = url.toDisplayString(_ENCODED)
    if len(whole) > _LONGEST:
        whole = f"{whole[: _LONGEST // 2]} … {whole[-_LONGEST // 4 :]}"
    letters = in_letters(place_of(url))
    return f"{whole}\n({letters})" if letters else whole


def sure_of_link(parent: QWidget, url: QUrl, shown: str) -> bool:
    """Whether a link is to be followed; where its words name another address, that is said first."""
    place = place_of(url)
    said = other_place(shown, place)
    question = QCoreApplication.translate("Opening", "Open this address?")
    if said:
        question = QCoreApplication.translate(
            "Opening", "The text says {shown}, but the link leads to {place}. Open it?"
        )
    box = _box(
        parent,
        QCoreApplication.translate("Opening", "Open link"),
        question.format(shown=_short(said), place=place),
        warns=bool(said),
    )
    box.setInformativeText(told_target(url))
    return _agreed(box)


def sure_of_file(parent: QWidget, name: str) -> bool:
    """Whether a file is to be opened; nothing is asked of one that only shows itself."""
    risk = risk_of(name)
    if risk is None:
        return True
    question = QCoreApplication.translate("Opening", "“{name}” is {kind}. Open it anyway?").format(
        name=safe_name(name), kind=_kind(risk)
    )
    box = _box(parent, QCoreApplication.translate("Opening", "Open attachment"), question, warns=True)
    told = [_consequence(risk)]
    if claimed := claimed_ending(name):
        deceives = QCoreApplication.translate(
            "Opening", "Its name pretends to be a .{claimed} file, but what counts is its end: .{ending}."
        )
        told.insert(0, deceives.format(claimed=claimed, ending=ending_of(name)))
    box.setInformativeText("\n\n".join(told))
    return _agreed(box)


def _kind(risk: Risk) -> str:
    return {
        Risk.PROGRAM: QCoreApplication.translate("Opening", "a program"),
        Risk.INSTALLER: QCoreApplication.translate("Opening", "an installer of programs"),
        Risk.SCRIPT: QCoreApplication.translate("Opening", "a script"),
        Risk.SHORTCUT: QCoreApplication.translate("Opening", "a shortcut to something else"),
        Risk.SETTINGS: QCoreApplication.translate("Opening", "a file that changes settings of this computer"),
        Risk.MACROS: QCoreApplication.translate("Opening", "a document with macros"),
        Risk.PAGE: QCoreApplication.translate("Opening", "a web page"),
        Risk.DISK: QCoreApplication.translate("Opening", "a disk image, which may hold programs"),
    }[risk]


def _consequence(risk: Risk) -> str:
    if risk is Risk.PAGE:
        return QCoreApplication.translate(
            "Opening", "It can look like any page you know, and ask for your password. Do not type it in there."
        )
    return QCoreApplication.translate(
        "Opening", "It can do on this computer whatever you can do. Open it only if you expected it."
    )


def _box(parent: QWidget, title: str, question: str, *, warns: bool) -> QMessageBox:
    icon = QMessageBox.Icon.Warning if warns else QMessageBox.Icon.Question
    box = QMessageBox(icon, title, question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)  # it holds what a stranger wrote
    box.addButton(QCoreApplication.translate("Opening", "Open"), QMessageBox.ButtonRole.AcceptRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    if warns:
        box.setDefaultButton(cancel)
    return box


def _agreed(box: QMessageBox) -> bool:
    box.exec()
    clicked = box.clickedButton()
    agreed = clicked is not None and box.buttonRole(clicked) == QMessageBox.ButtonRole.AcceptRole
    box.deleteLater()
    return agreed


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST // 4 else f"{text[: _LONGEST // 4]}…"
