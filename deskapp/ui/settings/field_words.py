"""What the kinds and subjects of custom fields are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from deskapp.domain.fields import FieldSubject
from deskapp.domain.vocabulary import FieldKind
from deskapp.ui.marks import QT_TRANSLATE_NOOP

_KINDS: dict[FieldKind, str] = {
    FieldKind.TEXT: QT_TRANSLATE_NOOP("CustomFields", "Text"),
    FieldKind.NUMBER: QT_TRANSLATE_NOOP("CustomFields", "Number"),
    FieldKind.DATE: QT_TRANSLATE_NOOP("CustomFields", "Date"),
    FieldKind.YES_NO: QT_TRANSLATE_NOOP("CustomFields", "Yes or no"),
    FieldKind.CHOICE: QT_TRANSLATE_NOOP("CustomFields", "Choice"),
}
_SUBJECTS: dict[FieldSubject, str] = {
    FieldSubject.TICKET: QT_TRANSLATE_NOOP("CustomFields", "Tickets"),
    FieldSubject.CONTACT: QT_TRANSLATE_NOOP("CustomFields", "Contacts"),
    FieldSubject.COMPANY: QT_TRANSLATE_NOOP("CustomFields", "Companies"),
}
_PLACES: dict[FieldSubject, str] = {
    FieldSubject.TICKET: QT_TRANSLATE_NOOP("CustomFields", "Shown in every ticket"),
    FieldSubject.CONTACT: QT_TRANSLATE_NOOP("CustomFields", "Shown with every contact"),
    FieldSubject.COMPANY: QT_TRANSLATE_NOOP("CustomFields", "Shown with every company"),
}


def kind_word(kind: FieldKind) -> str:
    """What a kind is called."""
    return QCoreApplication.translate("CustomFields", _KINDS[kind])


def subject_word(subject: FieldSubject) -> str:
    """What has such fields, as a heading."""
    return QCoreApplication.translate("CustomFields", _SUBJECTS[subject])


def place_word(subject: FieldSubject) -> str:
    """Where such a field is shown."""
    return QCoreApplication.translate("CustomFields", _PLACES[subject])
