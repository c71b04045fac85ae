"""What each variable of a text is, in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from deskapp.ui.marks import QT_TRANSLATE_NOOP

VARIABLE_WORDS: Mapping[str, str] = {
    "message": QT_TRANSLATE_NOOP("Variables", "The answer itself"),
    "signature": QT_TRANSLATE_NOOP("Variables", "The signature"),
    "rating.good": QT_TRANSLATE_NOOP("Variables", "Link to rate well; words before it on its line are what is clicked"),
    "rating.bad": QT_TRANSLATE_NOOP("Variables", "Link to rate badly; words before it on its line are what is clicked"),
    "contact.name": QT_TRANSLATE_NOOP("Variables", "Customer's name"),
    "contact.first_name": QT_TRANSLATE_NOOP("Variables", "Customer's first name"),
    "contact.email": QT_TRANSLATE_NOOP("Variables", "Customer's e-mail address"),
    "ticket.number": QT_TRANSLATE_NOOP("Variables", "Number of the ticket"),
    "ticket.subject": QT_TRANSLATE_NOOP("Variables", "Subject of the ticket"),
    "department.name": QT_TRANSLATE_NOOP("Variables", "Department"),
    "department.address": QT_TRANSLATE_NOOP("Variables", "Address of the department"),
    "agent.name": QT_TRANSLATE_NOOP("Variables", "Name of the agent who writes"),
    "agent.first_name": QT_TRANSLATE_NOOP("Variables", "First name of the agent"),
    "agent.email": QT_TRANSLATE_NOOP("Variables", "E-mail address of the agent"),
    "workspace.name": QT_TRANSLATE_NOOP("Variables", "Name of the workspace"),
    "today": QT_TRANSLATE_NOOP("Variables", "Today's date"),
}


def variable_word(name: str) -> str:
    """What a variable is."""
    return QCoreApplication.translate("Variables", VARIABLE_WORDS[name])
